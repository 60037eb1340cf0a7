"""The JSON Schema and the reader say the same, so that other programs can rely on the schema."""

import copy
import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.interview import Interview, PersonMet, Promise
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.settings import Appearance, Profile, ReminderHours, RuleNumbers, Settings
from followup_desktop.domain.step import Reason, ReasonKind, Step
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange import archive_fields, archive_settings
from followup_desktop.exchange.archive_reading import FIELDS, archive_of
from followup_desktop.exchange.archive_shapes import Shape
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.paths import resources_dir

Document = dict[str, Any]
Place = tuple[str | int, ...]

SCHEMA: Document = json.loads((resources_dir() / "schema" / "followup-1.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))

SHAPES: list[tuple[str, type, Shape[Any]]] = [
    ("contact", Contact, archive_fields.CONTACT),
    ("reference", GivenReference, archive_fields.REFERENCE),
    ("opportunity", Opportunity, archive_fields.OPPORTUNITY),
    ("referral", Referral, archive_fields.REFERRAL),
    ("person", PersonMet, archive_fields.PERSON),
    ("promise", Promise, archive_fields.PROMISE),
    ("interview", Interview, archive_fields.INTERVIEW),
    ("touch", Touch, archive_fields.TOUCH),
    ("reason", Reason, archive_fields.REASON),
    ("step", Step, archive_fields.STEP),
    ("profile", Profile, archive_settings.PROFILE),
    ("settings", Settings, archive_settings.SETTINGS),
    ("settings/numbers", RuleNumbers, archive_settings.NUMBERS),
    ("settings/reminders", ReminderHours, archive_settings.REMINDERS),
    ("settings/appearance", Appearance, archive_settings.APPEARANCE),
    ("wording", OwnWording, archive_fields.WORDING),
]

# Whether there is such a zone, and whether the bytes are a picture, only the reader can say.
BEYOND_A_SCHEMA = ("timezone", "content")
# No text here ends in a line feed: Python's $ matches before one, that of a JSON Schema does not.
VALUES: list[object] = [
    None,
    *(True, False, 0, 1, -1, 5, 6, 49, 50, 999, 1000, 1440, 1441, 9999, 10000, 1.0, 60.5),
    *("", " ", "x", "é", "ada", "ada@example.org", "@"),
    *("2026-11-24", "2026-02-30", "2026-1-1", "1969-12-31", "2200-01-01", "2026-W08-1", "20261124"),
    *("2026-11-24T10:00:00Z", "2026-11-24T10:00Z", "2026-11-24T10:00:00.5+00:00", "2026-11-24T24:00:00Z"),
    *("2026-11-24T10:00", "2026-11-24T10:00:59", "2026-11-24 10:00", "2026-11-24T10:60"),
    *("09:00", "09:00:30", "24:00", "9:00", "Europe/London", "UTC", "no zone!", "../UTC"),
    *("lead", "offer", "onsite", "phone", "yes", "maybe", "email", "in", "spoke", "thanks", "own", "dark"),
    *([], {}, [None], ["x"], ["ada@example.org"], [0], [0, 0], [7], [[]], [{}], {"uid": "x"}),
    *({"contact": "c1"}, [{"contact": "c1"}], {"kind": "thanks"}, [{"uid": "m9", "what": "x"}]),
]


def places(value: object, way: Place = ()) -> list[Place]:
    """The ways to all values within this one."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, part in parts for place in [(*way, key), *places(part, (*way, key))]]


def changed(document: Document, place: Place, change: str, value: object) -> Document:
    """A copy of the document with a value at that place put in, taken out, or a field added beside it."""
    document = copy.deepcopy(document)
    around: Any = document
    for part in place[:-1]:
        around = around[part]
    if change == "put":
        around[place[-1]] = value
    elif change == "take out":
        del around[place[-1]]
    elif isinstance(around, list):
        around.append(value)
    else:
        around["unheard_of"] = value
    return document


def reader_accepts(document: object) -> bool:
    try:
        archive_of(document, today=date(2026, 11, 24), settings=Settings())
    except ExchangeError:
        return False
    return True


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_accepts_the_example_and_every_field(example: Document, full: Document) -> None:
    VALIDATOR.validate(example)
    VALIDATOR.validate(full)


@settings(deadline=None, max_examples=500)
@given(st.data())
def test_reader_and_schema_accept_and_refuse_the_same(every_field: Document, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(places(every_field)))
    change = data.draw(st.sampled_from(["put", "put", "put", "take out", "add"]))
    document = changed(every_field, place, change, data.draw(st.sampled_from(VALUES)))
    accepted, valid = reader_accepts(document), VALIDATOR.is_valid(document)
    assert accepted == valid or (valid and place[-1] in BEYOND_A_SCHEMA)


def schema_of(name: str) -> Document:
    """The part of the schema about this object; "settings/numbers" is one inside another."""
    outer, _, inner = name.partition("/")
    found: Document = SCHEMA["$defs"][outer]
    return found["properties"][inner] if inner else found


@pytest.mark.parametrize(("name", "record", "shape"), SHAPES, ids=[name for name, _, _ in SHAPES])
def test_schema_reader_and_records_have_the_same_fields(name: str, record: type, shape: Shape[Any]) -> None:
    described = schema_of(name)
    beside = {"contact": ["picture", "vcard"]}.get(name, [])
    outside = {"settings": ["profile"]}.get(name, [])
    called = {"wording": {"uid": "note"}}.get(name, {})
    names = [field.name for field in fields(record) if field.name not in outside]
    of_record = [called.get(field, field) for field in names] + beside

    assert [*shape.fields] == of_record == [*described["properties"]]
    assert {*described.get("required", [])} == shape.required
    assert described["additionalProperties"] is False


def test_the_schema_describes_every_field_and_object() -> None:
    objects = [found for found in all_objects(SCHEMA) if "properties" in found]
    assert len(objects) == len(SHAPES) + 2  # the archive itself, and the picture
    for found in objects:
        assert found["additionalProperties"] is False
        for name, held in found["properties"].items():
            assert held.get("description") or "$ref" in held, name


def all_objects(value: object) -> list[Document]:
    """Every object within the schema."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict) else []
    return own + [found for part in parts for found in all_objects(part)]


def test_the_archive_itself_has_the_fields_of_the_schema() -> None:
    assert [*SCHEMA["properties"]] == [*FIELDS]


def test_the_schema_knows_all_reasons_and_defaults() -> None:
    assert SCHEMA["$defs"]["reasonKind"]["enum"] == [kind.value for kind in ReasonKind]
    usual = RuleNumbers()
    for name, held in schema_of("settings/numbers")["properties"].items():
        assert held["default"] == getattr(usual, name)


@pytest.mark.parametrize(("name", "record", "shape"), SHAPES, ids=[name for name, _, _ in SHAPES])
def test_the_defaults_of_the_schema_are_those_of_the_records(
    name: str, record: type, shape: Shape[Any]
) -> None:
    usual = {field.name: field.default for field in fields(record)}
    for field, held in schema_of(name)["properties"].items():
        if "default" in held:
            assert held["default"] == usual[field]
