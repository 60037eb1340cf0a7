"""The template engine: checked texts are filled with fields here, and nowhere else.

It is imported where it is first needed: loading it takes longer than the first paint can wait.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from followup_desktop.wording.errors import Flaw
from followup_desktop.wording.template import Wording
from followup_desktop.wording.vocabulary import FILTERS

if TYPE_CHECKING:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_LETTERS = 20_000
"""The length of a note beyond which something is wrong with it."""

Field = str | bool
"""What a field holds: a text, or yes or no."""


class _NotKnown(Exception):
    """A fact that a wording would say is not known."""


@lru_cache(maxsize=1)
def environment() -> ImmutableSandboxedEnvironment:
    """The engine without anything that a template does not need: no functions, no tests, few filters."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Notes are plain text: nothing is to be escaped, "&" stays "&".
    engine = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, finalize=_known)
    engine.globals.clear()
    engine.tests.clear()
    engine.filters.clear()
    engine.filters.update(FILTERS)
    return engine


def as_text(condition: str) -> str:
    """A condition as the template text that says "yes" where it holds."""
    return f"{{% if {condition} %}}yes{{% endif %}}"


def holds(condition: str, fields: Mapping[str, Field]) -> bool:
    """Whether a checked condition holds for these fields; an empty one always does."""
    return not condition or _compiled(as_text(condition)).render(fields) == "yes"


def filled(wording: Wording, fields: Mapping[str, Field]) -> str | None:
    """The wording with its fields filled in; None where a fact that it would say is not known.

    The texts in `fields` are never read as template. Raises Flaw where it would be far too long.
    """
    if not all(fields[field] for field in wording.needs):
        return None
    pieces: list[str] = []
    letters = 0
    try:
        for piece in _compiled(wording.text).generate(fields):
            letters += len(piece)
            if letters > MOST_LETTERS:
                raise Flaw(wording.line, f"this gets longer than {MOST_LETTERS} letters. Shorten it.")
            pieces.append(piece)
    except _NotKnown:
        return None
    return "".join(pieces)


def _known(value: str) -> str:
    if not value:
        raise _NotKnown
    return value


@lru_cache(maxsize=2048)
def _compiled(text: str) -> jinja2.Template:
    """A checked text, compiled; the notes to all the people of an interview share it."""
    return environment().from_string(text)
