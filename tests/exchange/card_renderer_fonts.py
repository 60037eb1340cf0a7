"""Fonts for rendered cards, where a machine has them; English always has one, which Pillow carries inside."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")

DEJAVU = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"),
)
OTHERS = (
    ("NimbusSans-Regular.otf", "NimbusSans-Bold.otf"),
    ("NimbusRoman-Regular.otf", "NimbusRoman-Bold.otf"),
    ("NimbusSansNarrow-Regular.otf", "NimbusSansNarrow-Bold.otf"),
    ("URWGothic-Book.otf", "URWGothic-Demi.otf"),
    ("P052-Roman.otf", "P052-Bold.otf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
)
EAST_ASIAN = (
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    ("NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc"),
    ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
)
EAST_ASIAN_ONLY = "DroidSansFallbackFull.ttf"
"""This one knows no Latin letters: beside it they come from the font inside Pillow."""

_OF_SCRIPT = {
    "English": DEJAVU + OTHERS,
    "Latin": DEJAVU + OTHERS,
    "Greek": DEJAVU,
    "Cyrillic": DEJAVU,
    "Han": EAST_ASIAN,
    "Kana": EAST_ASIAN,
}

Font = ImageFont.FreeTypeFont
Pair = tuple[str, str]
BUILT_IN: Pair = ("", "")
"""The names of a regular and a bold font; this one is inside Pillow, and knows only English letters."""


def fonts_for(script: str) -> list[Pair]:
    """The fonts with which a script can be drawn here; none where a package is missing."""
    found = [pair for pair in _OF_SCRIPT[script] if all(name in _files() for name in pair)]
    return [*found, BUILT_IN] if script == "English" else found


def font(name: str, size: int) -> Font:
    """A font of fonts_for() at a size in pixels."""
    if not name:
        built_in = ImageFont.load_default(size)
        assert isinstance(built_in, Font)
        return built_in
    return ImageFont.truetype(_files()[name], size)


@cache
def _files() -> dict[str, Path]:
    return {
        file.name: file
        for folder in FOLDERS
        if folder.is_dir()
        for file in folder.rglob("*")
        if file.suffix in {".ttf", ".otf", ".ttc"}
    }
