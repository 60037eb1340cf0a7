"""Pictures of business cards inside an archive: base64, PNG or JPEG."""

import base64
import binascii

from followup_desktop.exchange.archive_values import MisfitError
from followup_desktop.exchange.showing import shown

_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
MEDIA_TYPES = tuple(_SIGNATURES)


def from_base64(value: object) -> bytes:
    """The bytes that a text in base64 stands for. Raises MisfitError where it is none."""
    if not isinstance(value, str) or not value:
        raise MisfitError(f"This must be a picture in base64, not {shown(value)}.")
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MisfitError("This is not base64: the picture is damaged. Export it again.") from error


def checked(*, media_type: str, content: bytes) -> tuple[str, bytes]:
    """Media type and bytes of a picture. Raises MisfitError where the bytes are not such a picture."""
    if not content.startswith(_SIGNATURES[media_type]):
        raise MisfitError(
            f"This is not a picture of the type {media_type}. Take it out, or export it again.", "content"
        )
    return media_type, content


def to_base64(content: bytes) -> str:
    """The text in base64 that stands for these bytes."""
    return base64.b64encode(content).decode("ascii")
