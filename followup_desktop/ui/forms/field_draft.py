"""Drafts of small forms: the fields by name, and the day on which they were typed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """What was typed into each field, and when."""

    fields: Mapping[str, str]
    on: date

    def as_text(self) -> str:
        """The draft as JSON."""
        return json.dumps({"on": self.on.isoformat(), "fields": dict(self.fields)}, ensure_ascii=False)


def field_draft_from(text: str) -> FieldDraft | None:
    """The draft in this text, or None where it cannot be read."""
    try:
        written = json.loads(text)
        fields = {str(name): str(value) for name, value in written["fields"].items()}
        return FieldDraft(fields, date.fromisoformat(written["on"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
