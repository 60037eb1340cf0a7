"""Drawn lines of text with what they say: the reader of photos learns Greek and Cyrillic letters from them.

The words are those of the Unicode CLDR (as the babel package carries it: countries, languages, currencies,
cities), some that stand on cards, and made-up ones, so that every letter comes in every company. They are
drawn with the fonts of this machine; Debian's fonts-noto-core, fonts-liberation, fonts-freefont-ttf,
fonts-dejavu, fonts-paratype, fonts-open-sans, fonts-roboto-unhinted, fonts-lato, fonts-linuxlibertine,
fonts-sil-charis, fonts-sil-gentium, fonts-vollkorn, fonts-ebgaramond, fonts-cantarell, fonts-play,
fonts-gfs-neohellenic and fonts-noto-cjk (for lines that are neither) were used.
"""

# ruff: noqa: RUF001 (letters of other scripts are meant; nothing here is secret)
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import cv2
import numpy as np
from babel import Locale
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

SIGNS = "".join(map(chr, range(33, 127))) + "€№«»„“”‘’–—…·•°²µ§©®™"
CYRILLIC = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёЂђЃѓЄєЅѕІіЇїЈјЉљЊњЋћЌќЎўЏџҐґ"
GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰ"
LETTERS = f"{SIGNS}{CYRILLIC}{GREEK} "
"""What can be named, in the order of the network's answers (the first of which is nothing)."""

Picture = NDArray[np.uint8]

_LOCALES = {
    "Cyrillic": ("ru", "ru", "uk", "uk", "bg", "sr", "mk", "be"),
    "Greek": ("el",),
    "Latin": ("en", "de", "fr", "es", "pl", "cs", "sv", "tr", "pt", "hu", "ro", "vi", "hr", "lt", "nb"),
    "none": ("zh", "ja", "ko"),
}
_ON_CARDS = {
    script: words.split()
    for line in (Path(__file__).with_name("words.txt")).read_text("utf-8").splitlines()[1:]
    for script, words in [line.split(": ", 1)]
}
_ADDRESSES = [
    "info@firma.ru",
    "www.etairia.gr",
    "e.papadopoulou@aigaio.gr",
    "https://www.severveter.ru",
    "office@company.bg",
]
_NUMBERS = [
    "+7 495 ###-##-##",
    "+30 210 ### ####",
    "+380 44 ### ## ##",
    "8 (800) ###-##-##",
    "### ##",
    "№ ##",
    "##",
]
_PLAIN = str.maketrans("łŁøØđĐıæÆßœŒ", "lLoOdDiaABoO")
_MOST_LETTERS = 44
_COLOURS = (
    ((20, 20, 20), (255, 255, 255)),
    ((240, 240, 240), (30, 36, 48)),
    ((180, 40, 30), (250, 245, 230)),
    ((20, 60, 120), (255, 255, 255)),
    ((90, 90, 90), (245, 245, 245)),
    ((255, 255, 255), (58, 31, 77)),
    ((247, 190, 80), (29, 36, 48)),
)


class Line(NamedTuple):
    """A drawn line, and what is to be read in it: nothing where it is East Asian or upside down."""

    picture: Picture
    text: str


def lines(random: Random, fonts: Path) -> Iterator[Line]:
    """Lines without end, drawn with the fonts below a folder."""
    words = {script: _words(script) for script in _LOCALES}
    families = _families(fonts)
    while True:
        script = random.choices(list(_LOCALES), (50, 32, 14, 4))[0]
        text = _text(random, script, words[script], words["Latin"])
        drawn = _drawn(random, text, families)
        if drawn is None:
            continue
        picture = _photographed(random, drawn)
        if script == "none":
            yield Line(picture, "")
        elif random.random() < 0.04:
            yield Line(np.ascontiguousarray(picture[::-1, ::-1]), "")
        elif set(plain(text, script)) <= set(LETTERS):
            yield Line(picture, plain(text, script))


def plain(text: str, script: str) -> str:
    """What the network is to say: Latin letters without their accents, all others as they are."""
    if script != "Latin":
        return text
    return "".join(
        sign
        for sign in unicodedata.normalize("NFD", text.translate(_PLAIN))
        if not unicodedata.combining(sign)
    )


def _words(script: str) -> list[str]:
    known = set()
    for name in _LOCALES[script]:
        locale = Locale.parse(name)
        for names in (
            locale.territories,
            locale.languages,
            locale.currencies,
            locale.scripts,
            locale.variants,
        ):
            known |= {
                word for text in names.values() for word in text.replace("(", " ").replace(")", " ").split()
            }
        known |= {word for zone in locale.time_zones.values() for word in zone.get("city", "").split()}
    return sorted(
        word
        for word in known
        if len(word) > 1 and (script == "none" or set(plain(word, script)) <= set(LETTERS))
    )


def _text(random: Random, script: str, words: list[str], latin: list[str]) -> str:
    style = random.random()
    if script == "none":
        return "".join(random.choice([*words, *_ON_CARDS["none"]]) for _word in range(random.randint(1, 3)))[
            :16
        ]
    parts = []
    for _part in range(random.choices((1, 2, 3, 4, 5), (30, 32, 20, 12, 6))[0]):
        kind = random.choices(
            ("word", "card", "made up", "number", "initial", "latin", "address"), (55, 17, 8, 10, 3, 3, 4)
        )[0]
        part = _PARTS[kind](random, script, words, latin)
        if kind != "address":
            part = _styled(random, part, script, style)
        parts.append(part)
    return " ".join(parts)[:_MOST_LETTERS].strip()


def _styled(random: Random, part: str, script: str, style: float) -> str:
    if style < 0.35:
        part = part[:1].upper() + part[1:]
    elif style < 0.55:
        part = part.upper()
        if script == "Greek" and random.random() < 0.8:  # capitals usually go without accents
            part = unicodedata.normalize("NFC", unicodedata.normalize("NFD", part).replace("\u0301", ""))
    around = random.choices(("{}", "{},", "«{}»", "({})", '"{}"', "{}:"), (88, 6, 2, 1, 1, 2))[0]
    return around.format(part)


def _made_up(random: Random, script: str) -> str:
    letters = {"Cyrillic": CYRILLIC, "Greek": GREEK, "Latin": SIGNS[32:58] + SIGNS[64:90]}[script]
    small = [letter for letter in letters if letter.islower()]
    return random.choice(letters) + "".join(random.choice(small) for _letter in range(random.randint(1, 8)))


_PARTS: dict[str, Callable[[Random, str, list[str], list[str]], str]] = {
    "word": lambda random, _script, words, _latin: random.choice(words),
    "card": lambda random, script, _words, _latin: random.choice(_ON_CARDS[script]),
    "made up": lambda random, script, _words, _latin: _made_up(random, script),
    "number": lambda random, _script, _words, _latin: "".join(
        str(random.randint(0, 9)) if sign == "#" else sign for sign in random.choice(_NUMBERS)
    ),
    "initial": lambda random, script, _words, _latin: f"{_made_up(random, script)[0].upper()}.",
    "latin": lambda random, _script, _words, latin: plain(random.choice(latin), "Latin"),
    "address": lambda random, _script, _words, _latin: random.choice(_ADDRESSES),
}


def _families(folder: Path) -> dict[str, list[tuple[Path, frozenset[int]]]]:
    """The fonts with Greek, Cyrillic or Chinese letters, by family, each with the letters that it has."""
    families = defaultdict(list)
    for file in sorted(folder.rglob("*.[ot]t[fc]")):
        has = frozenset(TTFont(file, fontNumber=0, lazy=True).getBestCmap() or ())
        if any(
            all(ord(letter) in has for letter in letters)
            for letters in ("АБВабвщЇґ", "ΑΒΓαβγάώΐς", "株经理電")
        ):
            families[file.name.split("-")[0][:10]].append((file, has))
    return dict(families)


def _drawn(
    random: Random, text: str, families: dict[str, list[tuple[Path, frozenset[int]]]]
) -> Image.Image | None:
    for _try in range(20):
        file, has = random.choice(families[random.choice(sorted(families))])
        if text and all(sign == " " or ord(sign) in has for sign in text):
            break
    else:
        return None
    size = random.choice((24, 30, 36, 44))
    face = ImageFont.truetype(file, size)
    left, top, right, bottom = face.getbbox(text)
    if right - left < 4 or bottom - top < 4:
        return None
    before, behind = (int(size * random.uniform(0.05, 0.4)) for _side in range(2))
    above, below = (int(size * random.uniform(0.02, 0.32)) for _side in range(2))
    ink, paper = (
        tuple(max(0, min(255, part + random.randint(-22, 22))) for part in colour)
        for colour in random.choice(_COLOURS)
    )
    picture = Image.new(
        "RGB", (int(right - left) + before + behind, int(bottom - top) + above + below), paper
    )
    ImageDraw.Draw(picture).text((before - left, above - top), text, font=face, fill=ink)
    return picture


def _photographed(random: Random, drawn: Image.Image) -> Picture:
    """Seen from aside, small, blurred, noisy and as a JPEG, each now and then; blue, green and red."""
    picture = np.asarray(drawn)[:, :, ::-1]
    height, width = picture.shape[:2]
    if random.random() < 0.5:
        corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
        seen = corners + np.float32(
            [[random.uniform(-0.08, 0.08) * height for _axis in "xy"] for _corner in range(4)]
        )
        turn = cv2.getPerspectiveTransform(corners, seen)
        picture = cv2.warpPerspective(
            picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
        )
    low = random.choice((14, 16, 18, 20, 24, 28, 34, 40))
    if random.random() < 0.6 and low < height:
        picture = cv2.resize(
            picture, (max(2, round(width * low / height)), low), interpolation=cv2.INTER_AREA
        )
    if random.random() < 0.4:
        picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.3, 1.1))
    if random.random() < 0.5:
        noise = np.random.default_rng(random.randint(0, 2**30)).normal(
            0, random.uniform(2, 12), picture.shape
        )
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if random.random() < 0.4:
        _done, packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, random.randint(40, 90)])
        picture = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    return np.ascontiguousarray(picture, dtype=np.uint8)
