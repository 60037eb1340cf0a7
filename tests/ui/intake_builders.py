"""What the tests of taking in share: cards and invitations as other programs write them, and reviews."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from followup_desktop.services import Services
from followup_desktop.services.intake.review import Review


def card(name: str, *lines: str) -> str:
    """One vCard, with these lines besides the name."""
    return "\r\n".join(("BEGIN:VCARD", "VERSION:4.0", f"FN:{name}", *lines, "END:VCARD", ""))


GRACE = card(
    "Grace Hopper",
    "TITLE:Rear Admiral",
    "ORG:Acme Finance",
    "EMAIL:grace@acme.example",
    "EMAIL:grace@navy.example",
    "TEL;TYPE=work:+1 202 555 0143",
    "X-FAVOURITE-CLOCK:nanoseconds",
)
JOAN = card("Joan Clarke", "TITLE:Analyst", "ORG:Bletchley Park", "EMAIL:joan@bletchley.example")
ALAN = card("Alan Turing", "EMAIL:alan@bletchley.example")


def invitation(
    start: str = "20261126T100000Z",
    *,
    uid: str = "talk-1",
    sequence: int = 0,
    method: str = "REQUEST",
    lines: Sequence[str] = (),
) -> str:
    """An invitation to an hour at Bolt Robotics with Xenia Quill."""
    status = ("STATUS:CANCELLED",) if method == "CANCEL" else ()
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Bolt//Calendar//EN",
            f"METHOD:{method}",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f"SEQUENCE:{sequence}",
            f"DTSTAMP:20261120T09000{sequence}Z",
            f"DTSTART:{start}",
            "DURATION:PT1H",
            "SUMMARY:Interview with Bolt Robotics",
            "LOCATION:5 Spring Street",
            "ORGANIZER;CN=Xenia Quill:mailto:xenia@bolt-robotics.example",
            *status,
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    )


def reviewed(services: Services, *texts: str) -> Review:
    """The review of what was pasted."""
    return services.intake.read_text("".join(texts), "Europe/London")


def written(folder: Path, name: str, *texts: str) -> str:
    """A file (its path) with these texts."""
    path = folder / name
    path.write_text("".join(texts), encoding="utf-8", newline="")
    return str(path)


def picture() -> bytes:
    """A picture on which nobody can read anything."""
    image = QImage(400, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("ivory"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())
