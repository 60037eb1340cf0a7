"""The texts of a mail, plain and out of HTML, as lines to look for a signature in."""

from followup_desktop.exchange.mails.parts import Mail, Part
from followup_desktop.exchange.signatures.html import lines_of_html, looks_like_html

_LONG_LINE = 60  # letters; shorter ones are not flowed


def texts_of(mail: Mail) -> tuple[str, ...]:
    """The plain text and that of the page, as far as the mail has them; each only where it says something."""
    plain = [_plain(part) for part in mail.parts if part.kind == "text/plain" and not part.attached]
    pages = [
        lines_of_html(part.text()) for part in mail.parts if part.kind == "text/html" and not part.attached
    ]
    texts = ["\n".join(plain), "\n".join(pages)]
    return tuple(text for text in texts if text.strip())


def _plain(part: Part) -> str:
    text = part.text()
    if looks_like_html(text):
        return lines_of_html(text)
    flowed = part.head.parameter("content-type", "format").lower() == "flowed"
    return _unflowed(text, part.head.parameter("content-type", "delsp").lower() == "yes") if flowed else text


def _unflowed(text: str, without_blank: bool) -> str:
    """Long lines that were broken for the way (RFC 3676) in one piece again."""
    lines: list[str] = []
    goes_on = False
    for line in text.splitlines():
        if goes_on and line and not line.startswith(">") and lines:
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and len(line) > _LONG_LINE and line != "-- "
        if goes_on and without_blank:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
