"""Whatever a record holds comes back the same."""

from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from operator import attrgetter
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.store.database import Database
from followup_desktop.store.records import all_of, get

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(-(2**63), 2**63 - 1)


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type, within what a file can hold: no half characters, no numbers above 64 bits."""
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values_of(hints[field.name]) for field in fields(hint)})
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=3).map(tuple)
    if get_origin(hint) is UnionType:
        return st.one_of([values_of(part) for part in get_args(hint)])
    known = {str: texts, int: numbers, datetime: st.datetimes(timezones=st.just(UTC))}
    return known[hint] if hint in known else st.from_type(hint)


uid_of = attrgetter("uid")


class Enough(Exception):
    """Leaves the transaction, whose references lead nowhere."""


@pytest.mark.parametrize("record_class", [Contact, Picture, Opportunity, Referral, Interview, Touch, Step])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(data=st.data())
def test_every_record_comes_back_as_it_was(
    db: Database, record_class: type[Any], data: st.DataObject
) -> None:
    records = data.draw(st.lists(values_of(record_class), max_size=4, unique_by=lambda record: record.uid))
    with suppress(Enough), db.write("kept") as transaction:
        transaction.put_many(record_class, records)
        assert sorted(all_of(transaction, record_class), key=uid_of) == sorted(records, key=uid_of)
        assert [get(transaction, record_class, record.uid) for record in records] == records
        transaction.put_many(record_class, records)
        assert transaction.touched == len(records)
        raise Enough
    assert all_of(db, record_class) == []
