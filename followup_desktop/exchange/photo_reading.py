"""A photo of a business card as a contact: the code on it, the text on it, and the picture itself.

Reading text needs the optional part of the program ("ocr"). Without it the picture is kept, and the fields
are typed beside it.
"""

import io
import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from followup_desktop.domain.found import Found, FoundDetail, FoundPicture, LeftOut, Place
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.photos.order import Text, in_reading_order
from followup_desktop.exchange.photos.person import with_text
from followup_desktop.exchange.photos.scripts import in_their_scripts
from followup_desktop.exchange.photos.spelling import spelled
from followup_desktop.exchange.picture_reading import open_picture
from followup_desktop.exchange.qr_payloads import found_in_code
from followup_desktop.exchange.qr_reading import codes_in

if TYPE_CHECKING:
    from PIL.Image import Image

HOW_TO_ADD = 'pip install "followup-desktop[ocr]"'
"""The command that adds the reading of text in photos."""

SECONDS = 45
"""The longest that the text of one photo may take."""

_PARTS = ("rapidocr", "onnxruntime", "cv2")
_TEXT = "The text in the picture"
_INSTALLED_IN = ("site-packages", "dist-packages")
# The source tree is found from no folder but itself.
_FROM_TREE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); "
    "from followup_desktop.exchange.photo_process import main; sys.exit(main())"
)


class ReaderError(Exception):
    """The text of a photo could not be read; the text of the error is a sentence for the person."""


def ocr_available() -> bool:
    """Whether the optional part that reads text in photos is installed. Imports nothing."""
    return all(find_spec(part) is not None for part in _PARTS)


def reader_command() -> tuple[str, ...] | None:
    """The command that starts the process which reads text; None where there is none.

    A frozen program has no Python to start: it has to offer a command of its own that calls
    photo_process.main().
    """
    if getattr(sys, "frozen", False) or not ocr_available():
        return None
    # The folder that somebody happens to be in must not be looked through for modules (-P).
    folder = Path(__file__).parents[2]
    if folder.name in _INSTALLED_IN:
        return sys.executable, "-P", "-m", "followup_desktop.exchange.photo_process"
    return sys.executable, "-P", "-c", _FROM_TREE, str(folder)


def read_photo(content: bytes, *, region: str = "", command: Sequence[str] | None = None) -> Found:
    """The person on a card in a picture, and always the picture as it came in.

    A code on the card counts for what it says, its text for the rest. `region` ("GB-ENG") is where numbers
    without a country are from; `command` starts the process that reads text (reader_command() without it).
    A picture that is no card gives nobody. Raises ExchangeError where the picture cannot be opened.
    """
    picture = open_picture(content)
    found = _in_codes(picture)
    left_out = list(found.left_out)
    details: tuple[FoundDetail, ...] = ()
    try:
        details = _in_text(picture, region, command or reader_command())
    except ReaderError as error:
        left_out.append(LeftOut(_TEXT, str(error)))
    people = with_text(found.people, details)
    if not people and not found.interviews and not left_out:
        left_out.append(LeftOut(_TEXT, "It does not look like a business card. Type what you need from it."))
    return Found(
        people=people,
        interviews=found.interviews,
        left_out=tuple(left_out),
        picture=FoundPicture(content),
    )


def _in_codes(picture: "Image") -> Found:
    """What all the codes in the picture say, together."""
    found: list[Found] = []
    left_out: list[LeftOut] = []
    for text in codes_in(picture):
        try:
            code = found_in_code(text)
        except ExchangeError as error:
            left_out.append(LeftOut("A code in the picture", str(error)))
            continue
        if code is not None:
            found.append(code)
    return Found(
        people=tuple(person for code in found for person in code.people),
        interviews=tuple(interview for code in found for interview in code.interviews),
        left_out=(*left_out, *(one for code in found for one in code.left_out)),
    )


def _in_text(picture: "Image", region: str, command: Sequence[str] | None) -> tuple[FoundDetail, ...]:
    """The details of the one person whose card this is; none where it is no card. Raises ReaderError."""
    if command is None:
        raise ReaderError(
            "Reading text in photos is an optional part, which is not installed. Type the fields beside the "
            f"picture, or add that part with: {HOW_TO_ADD}"
        )
    from followup_desktop.exchange.card_lines import CardLine, details_of  # with its lists of words

    texts = in_reading_order(_texts(picture, command))
    tallest = max((text.height for text in texts), default=1.0)
    words = spelled(in_their_scripts([text.text for text in texts]))
    lines = [
        CardLine(line, text.height / tallest, text.sure) for line, text in zip(words, texts, strict=True)
    ]
    return details_of(lines, Place.PHOTO, region=region)


def _texts(picture: "Image", command: Sequence[str]) -> list[Text]:
    """What the process reads in the picture. Raises ReaderError."""
    file = io.BytesIO()
    picture.convert("RGB").save(file, "PPM")
    try:
        done = subprocess.run(  # noqa: S603 (our own program, and nothing of the picture in its command)
            command,
            input=file.getbuffer(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows a black window would flash
        )
        return [Text(**json.loads(line)) for line in done.stdout.splitlines()]
    except subprocess.TimeoutExpired:
        raise ReaderError(
            f"Reading it took longer than {SECONDS} seconds. Cut the picture to the card and try again, or "
            "type the fields beside the picture."
        ) from None
    except (OSError, subprocess.CalledProcessError, ValueError, TypeError) as error:
        raise ReaderError(
            "The part that reads it ended without a result. Type the fields beside the picture, or install "
            f"that part again with: {HOW_TO_ADD}"
        ) from error
