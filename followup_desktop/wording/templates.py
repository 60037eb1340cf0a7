"""Template files: a subject, a note, and for calls a voicemail.

Subject: Thank you, {{ my_name }}

{{ salutation }}

The note: lines that follow one another make one paragraph.

| Lines behind a bar
| stay lines of their own.

Voicemail:
For calls: what to say to the machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup_desktop.domain.errors import FollowupError
from followup_desktop.wording.plain_text import LINE_MARK, one_line, paragraphs

if TYPE_CHECKING:
    import jinja2

_SUBJECT = "Subject:"
_VOICEMAIL = "Voicemail:"


class WordingError(FollowupError):
    """The wording of a note is missing, cannot be read or cannot be filled."""


@dataclass(frozen=True, slots=True)
class Template:
    """The three parts of a template file, not yet filled. `source` is the file's name, for messages."""

    source: str
    subject: str
    body: str
    voicemail: str = ""


def read_template(path: Path) -> Template:
    """The template in this file.

    Raises WordingError where the file is missing, is not UTF-8, or does not begin with "Subject:".
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise WordingError(f"The wording {path} is missing. Install Followup Desktop again.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise WordingError(f"The wording {path} cannot be read ({error}). Check the file.") from error
    first, _break, rest = text.partition("\n")
    if not first.startswith(_SUBJECT):
        raise WordingError(f"The wording {path} does not begin with a line “{_SUBJECT} …”. Add that line.")
    body, voicemail = _parts(rest)
    return Template(path.name, first.removeprefix(_SUBJECT), body, voicemail)


def _parts(text: str) -> tuple[str, str]:
    lines = text.splitlines()
    end = lines.index(_VOICEMAIL) if _VOICEMAIL in lines else len(lines)
    return "\n".join(map(_marked, lines[:end])), "\n".join(map(_marked, lines[end + 1 :]))


def _marked(line: str) -> str:
    return LINE_MARK + line[1:] if line.startswith("|") else line


def fill(template: Template, fields: Mapping[str, object]) -> Template:
    """The template with its fields filled in: subject on one line, the rest in clean paragraphs.

    The texts in `fields` are never read as template. Raises WordingError where the template is broken or
    asks for a field that does not exist.
    """
    # Imported here: loading it takes longer than the first paint can wait.
    from jinja2 import TemplateError

    try:
        subject, body, voicemail = (
            _compiled(part).render(fields) for part in (template.subject, template.body, template.voicemail)
        )
    except TemplateError as error:
        raise WordingError(f"The wording {template.source} cannot be filled: {error}.") from error
    return Template(template.source, one_line(subject), paragraphs(body), paragraphs(voicemail))


@lru_cache(maxsize=64)
def _compiled(part: str) -> jinja2.Template:
    """One part of a template, compiled; the notes to all the people of an interview share it."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Notes are plain text: nothing is to be escaped, "&" stays "&".
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    return environment.from_string(part)
