"""Whatever a record holds comes back the same."""

from contextlib import suppress
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

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
moments = st.datetimes(timezones=st.just(UTC))
numbers = st.integers(-(2**63), 2**63 - 1)
st.register_type_strategy(str, texts)
st.register_type_strategy(datetime, moments)
st.register_type_strategy(int, numbers)


uid_of = attrgetter("uid")


class Enough(Exception):
    """Leaves the transaction, whose references lead nowhere."""


@pytest.mark.parametrize("record_class", [Contact, Picture, Opportunity, Referral, Interview, Touch, Step])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(data=st.data())
def test_every_record_comes_back_as_it_was(
    db: Database, record_class: type[Any], data: st.DataObject
) -> None:
    records = data.draw(st.lists(st.from_type(record_class), max_size=4, unique_by=lambda record: record.uid))
    with suppress(Enough), db.write("kept") as transaction:
        transaction.put_many(record_class, records)
        assert sorted(all_of(transaction, record_class), key=uid_of) == sorted(records, key=uid_of)
        assert [get(transaction, record_class, record.uid) for record in records] == records
        transaction.put_many(record_class, records)
        assert transaction.touched == len(records)
        raise Enough
    assert all_of(db, record_class) == []
