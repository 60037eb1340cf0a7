"""Business cards drawn for tests: one person, one look, always the same for the same seed."""

import re
from dataclasses import dataclass, replace
from random import Random

from PIL import Image, ImageDraw

from tests.exchange.card_renderer_fonts import EAST_ASIAN_ONLY, Pair, font, fonts_for
from tests.exchange.card_renderer_people import LANDS, CardFacts

WIDTH, HEIGHT = 1050, 600
"""A card of 89 by 51 millimetres at 300 dots per inch."""

LAYOUTS = ("left", "centred", "two columns", "portrait", "right block")
_MARGIN = 60


@dataclass(frozen=True)
class Look:
    """How a card is laid out: the colours are of paper, of text, and of name and company."""

    layout: str
    fonts: Pair
    paper: str
    ink: str
    accent: str
    size: int
    upper_name: bool = False
    company_first: bool = True
    line: bool = False
    band: str = ""


def a_look(country: str, random: Random, layout: str = "") -> Look:
    """A look that suits cards of a country; the seed makes it the same again."""
    fonts = fonts_for(LANDS[country].script)
    paper, ink, accent = random.choice(
        (
            ("#ffffff", "#222222", "#0b3d70"),
            ("#fdf8ec", "#33302a", "#7a1f1f"),
            ("#f1f4f6", "#1c2833", "#11685b"),
            ("#ffffff", "#555555", "#000000"),
            ("#1d2430", "#e9edf2", "#f2c14e"),
            ("#3a1f4d", "#ffffff", "#f7d9ff"),
        )
    )
    return Look(
        layout=layout or random.choice(LAYOUTS),
        fonts=random.choice(fonts),
        paper=paper,
        ink=ink,
        accent=accent,
        size=random.choice((26, 28, 30, 32)),
        upper_name=country == "US" and random.random() < 0.25,
        company_first=random.random() < 0.6,
        line=random.random() < 0.5,
        band=random.choice(("", "", "#2e86ab")) if paper.startswith("#f") else "",
    )


@dataclass(frozen=True)
class _Line:
    text: str
    size: int
    bold: bool = False
    accent: bool = False
    space: int = 0


def draw(facts: CardFacts, look: Look) -> Image.Image:
    """The card as it comes from the printer."""
    size = (HEIGHT, WIDTH) if look.layout == "portrait" else (WIDTH, HEIGHT)
    page = Image.new("RGB", size, look.paper)
    pen = ImageDraw.Draw(page)
    if look.band:
        pen.rectangle((0, size[1] - 24, size[0], size[1]), fill=look.band)
    company, person, contact = _company(facts, look), _person(facts, look), _contact(facts, look)
    if look.layout == "two columns":
        half = size[0] // 2 + 20
        _column(pen, look, (_MARGIN, _MARGIN, half - 40, size[1]), [*company, *person])
        _column(pen, look, (half, 170, size[0] - _MARGIN, size[1]), contact)
        return page
    if look.layout == "right block":
        _column(pen, look, (_MARGIN, _MARGIN, size[0], size[1]), company)
        _column(pen, look, (size[0] // 2 - 60, 160, size[0] - 20, size[1]), [*person, *contact])
        return page
    lines = [*company, *person, *contact] if look.company_first else [*person, *company, *contact]
    if look.layout == "portrait":
        lines = [replace(line, size=round(line.size * 0.9)) for line in lines]
    _column(pen, look, (_MARGIN, _MARGIN, size[0] - _MARGIN, size[1]), lines, centred=look.layout != "left")
    return page


def _company(facts: CardFacts, look: Look) -> list[_Line]:
    return [_Line(facts.organization, round(look.size * 1.25), bold=True, space=18)]


def _person(facts: CardFacts, look: Look) -> list[_Line]:
    name = facts.name.upper() if look.upper_name else facts.name
    return [
        _Line(name, round(look.size * 1.55), bold=True, accent=True, space=4),
        _Line(facts.title, look.size, space=20),
    ]


def _contact(facts: CardFacts, look: Look) -> list[_Line]:
    phones = [f"{facts.labels[kind]} {number}" for kind, number in facts.phones]
    texts = [*phones, facts.email, facts.url, *facts.address]
    return [_Line(text, look.size, space=8) for text in texts]


def _column(
    pen: ImageDraw.ImageDraw,
    look: Look,
    box: tuple[int, int, int, int],
    lines: list[_Line],
    *,
    centred: bool = False,
) -> None:
    """Write the lines below each other, smaller where they would not fit."""
    left, top, right, bottom = box
    shrink = min(1.0, (bottom - top - 30) / sum(line.size * 1.25 + line.space for line in lines))
    for line in lines:
        written = _fitting(line, look, shrink, right - left)
        x = (left + right - written.width) // 2 if centred else left
        written.draw(pen, (x, top), look.accent if line.accent else look.ink)
        top += round(written.size * 1.25 + line.space * shrink)
        if line.accent and look.line:
            pen.line((left, top, right, top), fill=look.accent, width=2)
            top += 10


class _Written:
    """A text at a size, in one font or with its Latin letters in another."""

    def __init__(self, text: str, name: str, size: int) -> None:
        self.size = size
        self._runs = (
            [
                (run, font("" if name == EAST_ASIAN_ONLY and run.isascii() else name, size))
                for run in re.findall(r"[\x00-\x7f]+|[^\x00-\x7f]+", text)
            ]
            if name == EAST_ASIAN_ONLY
            else [(text, font(name, size))]
        )
        self.width = round(sum(face.getlength(run) for run, face in self._runs))

    def draw(self, pen: ImageDraw.ImageDraw, at: tuple[int, int], colour: str) -> None:
        """Write it with its top left corner there."""
        x, y = at
        for run, face in self._runs:
            pen.text((x, y + self.size), run, fill=colour, font=face, anchor="ls")
            x += round(face.getlength(run))


def _fitting(line: _Line, look: Look, shrink: float, width: int) -> _Written:
    size = round(line.size * shrink)
    written = _Written(line.text, look.fonts[line.bold], size)
    while written.width > width and size > 12:
        size -= 1
        written = _Written(line.text, look.fonts[line.bold], size)
    return written
