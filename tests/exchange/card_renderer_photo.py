"""What a camera makes of a card: turned, seen from the side, on a table, noisy, blurred, as a JPEG."""

import io
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling, Transform


@dataclass(frozen=True)
class Shot:
    """How a photo is taken: turned by quarters, tilted by degrees, and from how far aside (0 to 1)."""

    quarter: int = 0
    tilt: float = 0.0
    slant: float = 0.0
    table: str = ""
    noise: int = 0
    blur: float = 0.0
    quality: int = 90
    scale: float = 1.0


def a_shot(random: Random) -> Shot:
    """A photo as people take them; the seed makes it the same again."""
    on_table = random.random() < 0.7
    return Shot(
        quarter=random.choice((0, 0, 0, 0, 1, 2, 3)),
        tilt=random.uniform(-8, 8) if random.random() < 0.6 else 0.0,
        slant=random.uniform(0.0, 1.0) if on_table else 0.0,
        table=random.choice(("#6b4a2f", "#30363d", "#8d8f91", "#b08d57", "#20402f")) if on_table else "",
        noise=random.choice((0, 4, 8, 14)),
        blur=random.choice((0.0, 0.5, 0.9, 1.2)),
        quality=random.choice((95, 85, 70, 55)),
        scale=random.choice((1.0, 1.4, 1.8)) if on_table else random.choice((0.9, 1.0, 1.5)),
    )


def photograph(card: Image.Image, shot: Shot, random: Random) -> bytes:
    """The photo of a card, a JPEG."""
    size = round(card.width * shot.scale), round(card.height * shot.scale)
    picture = card.resize(size, Resampling.LANCZOS)
    picture = _on_table(picture, shot, random) if shot.table else _turned(picture, shot)
    picture = picture.rotate(90 * shot.quarter, expand=True)
    if shot.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(shot.blur * shot.scale))
    if shot.noise:
        picture = _noisy(picture, shot.noise, random)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=shot.quality)
    return out.getvalue()


def _turned(card: Image.Image, shot: Shot) -> Image.Image:
    paper = card.getpixel((3, 3))
    assert isinstance(paper, tuple)
    return card.rotate(shot.tilt, expand=True, resample=Resampling.BICUBIC, fillcolor=paper)


def _on_table(card: Image.Image, shot: Shot, random: Random) -> Image.Image:
    """The card on a wooden table, a little from the side."""
    width, height = round(card.width * 1.35), round(card.height * 1.55)
    table = _table((width, height), shot.table, random)
    layer = Image.new("RGBA", (width, height))
    at = (width - card.width) // 2, (height - card.height) // 2
    layer.paste(card, at)
    layer = layer.rotate(shot.tilt, resample=Resampling.BICUBIC)
    shift = 0.12 * shot.slant
    corners = [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]
    seen = [
        component
        for x, y in corners
        for component in (
            width * (x + shift * (0.5 - x) * random.uniform(-1, 1)),
            height * (y + shift * (0.5 - y) * random.uniform(-1, 1)),
        )
    ]
    layer = layer.transform((width, height), Transform.QUAD, tuple(seen), Resampling.BICUBIC)
    shadow = Image.new("RGBA", (width, height), "#000000")
    soft = layer.getchannel("A").filter(ImageFilter.GaussianBlur(10)).point(lambda value: value // 2)
    table.paste(shadow, (6, 8), soft)
    table.paste(layer, (0, 0), layer)
    return table


def _table(size: tuple[int, int], colour: str, random: Random) -> Image.Image:
    """A surface with a grain."""
    plain = Image.new("RGB", size, colour)
    grain = _grey_noise((size[0] // 40 + 1, size[1]), 26, random).resize(size, Resampling.BICUBIC)
    return ImageChops.add(plain, Image.merge("RGB", (grain,) * 3), offset=-13)


def _noisy(picture: Image.Image, strength: int, random: Random) -> Image.Image:
    noise = Image.merge("RGB", [_grey_noise(picture.size, 2 * strength, random) for _channel in range(3)])
    return ImageChops.add(picture, noise, offset=-strength)


def _grey_noise(size: tuple[int, int], most: int, random: Random) -> Image.Image:
    """Greys from 0 to `most`."""
    greys = Image.frombytes("L", size, random.randbytes(size[0] * size[1]))
    return greys.point(lambda value: value * most // 255)
