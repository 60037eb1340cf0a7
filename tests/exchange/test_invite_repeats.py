"""The days of a series are those that dateutil finds, and looking for them has an end."""

from datetime import date, datetime
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.invitations.repeats import Looking, RuleError, days_of, rule_of

START = datetime.fromisoformat("2026-11-23T10:00")


def days(rule: str, start: datetime = START, most: int = 12) -> list[str]:
    found = days_of(rule_of(rule, start), start.date(), Looking())
    return [f"{day:%Y-%m-%d}" for day in islice(found, most)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", ["2026-11-23", "2026-11-24", "2026-11-25"]),
        ("FREQ=DAILY;INTERVAL=10;COUNT=2", ["2026-11-23", "2026-12-03"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", ["2026-11-23", "2026-11-24", "2026-11-26", "2026-12-01"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["2026-11-23", "2026-12-07"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", ["2026-11-23", "2026-11-27", "2026-12-25"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2;COUNT=2", ["2026-11-23", "2026-12-02"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["2026-11-23", "2026-11-30", "2026-12-31"]),
        ("FREQ=YEARLY;COUNT=2", ["2026-11-23", "2027-11-23"]),
        ("FREQ=YEARLY;BYMONTH=1,6;COUNT=3", ["2026-11-23", "2027-01-23", "2027-06-23"]),
        ("FREQ=YEARLY;BYDAY=1MO;BYMONTH=9;COUNT=2", ["2026-11-23", "2027-09-06"]),
        ("FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=3", ["2026-11-23", "2026-12-31", "2027-01-01"]),
        ("freq=weekly; byday=mo ;count=2;", ["2026-11-23", "2026-11-30"]),
    ],
)
def test_a_rule_names_its_days_and_the_first_day_counts_in_any_case(rule: str, expected: list[str]) -> None:
    assert days(rule) == expected


weekdays = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3)
nth = st.lists(st.sampled_from(["1MO", "-1FR", "2TU", "3WE", "-2SU"]), min_size=1, max_size=2)
numbers = st.lists(st.sampled_from([1, 5, 15, 28, 29, 31, -1, -5]), min_size=1, max_size=3)
months = st.lists(st.integers(1, 12), min_size=1, max_size=3)


def part(name: str, values: list[str] | list[int]) -> str:
    return f"{name}={','.join(map(str, values))}"


rules = st.one_of(
    st.just(["FREQ=DAILY"]),
    weekdays.map(lambda found: ["FREQ=DAILY", part("BYDAY", found)]),
    st.tuples(weekdays, st.sampled_from(["MO", "SU"])).map(
        lambda found: ["FREQ=WEEKLY", part("BYDAY", found[0]), f"WKST={found[1]}"]
    ),
    st.just(["FREQ=WEEKLY"]),
    nth.map(lambda found: ["FREQ=MONTHLY", part("BYDAY", found)]),
    numbers.map(lambda found: ["FREQ=MONTHLY", part("BYMONTHDAY", found)]),
    st.tuples(weekdays, st.sampled_from([1, 2, -1])).map(
        lambda found: ["FREQ=MONTHLY", part("BYDAY", found[0]), f"BYSETPOS={found[1]}"]
    ),
    st.tuples(months, nth).map(
        lambda found: ["FREQ=YEARLY", part("BYMONTH", found[0]), part("BYDAY", found[1])]
    ),
    st.tuples(months, numbers).map(
        lambda found: ["FREQ=YEARLY", part("BYMONTH", found[0]), part("BYMONTHDAY", found[1])]
    ),
    months.map(lambda found: ["FREQ=YEARLY", part("BYMONTH", found)]),
    st.just(["FREQ=YEARLY"]),
    nth.map(lambda found: ["FREQ=YEARLY", part("BYDAY", found)]),
    st.sampled_from([1, 100, 366, -1, -366]).map(lambda found: ["FREQ=YEARLY", f"BYYEARDAY={found}"]),
    st.sampled_from([1, 20, 53, -1]).map(lambda found: ["FREQ=YEARLY", f"BYWEEKNO={found}", "BYDAY=MO"]),
)


@given(
    parts=rules,
    interval=st.sampled_from([1, 1, 2, 3]),
    start=st.datetimes(datetime.fromisoformat("1999-01-01"), datetime.fromisoformat("2040-12-28")).map(
        lambda found: found.replace(second=0, microsecond=0)
    ),
)
def test_the_days_are_those_of_dateutil(parts: list[str], interval: int, start: datetime) -> None:
    rule = ";".join([*parts, f"INTERVAL={interval}"])
    ours = days(rule, start, most=8)
    until = datetime.fromisoformat(ours[-1]).replace(hour=23, minute=59)
    theirs = rrulestr(rule, dtstart=start).between(start, until, inc=True)
    assert ours == sorted({f"{start:%Y-%m-%d}", *(f"{day:%Y-%m-%d}" for day in theirs)})


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY"]
)
def test_a_series_is_joined_late_without_counting_from_its_beginning(rule: str) -> None:
    start, since = datetime.fromisoformat("1990-05-07T09:00"), date(2026, 11, 1)
    looking = Looking()
    found = days_of(rule_of(rule, start), start.date(), looking, since)
    late = [day for day in islice(found, 40) if day >= since]
    theirs = rrulestr(rule, dtstart=start).xafter(datetime.fromisoformat("2026-11-01"), inc=True)
    assert late == [day.date() for day in islice(theirs, len(late))]
    assert late
    assert looking.steps > Looking().steps - 20_000


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    ],
)
def test_a_rule_that_never_comes_true_is_given_up(rule: str) -> None:
    looking = Looking(steps=50_000)
    assert list(days_of(rule_of(rule, START), START.date(), looking)) == [START.date()]


def test_a_series_without_an_end_uses_up_what_may_be_looked_for() -> None:
    looking = Looking(steps=1_000)
    assert len(list(days_of(rule_of("FREQ=DAILY;COUNT=1000000000", START), START.date(), looking))) < 200
    assert looking.is_over


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "RRULE:AnythingRandom;FREQ=WEEKLY;BYDAY=FR",
        "every week",
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;BYHOUR=9,10",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=100000",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;UNTIL=P1D",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=13",
    ],
)
def test_what_is_no_rule_for_interviews_is_refused(rule: str) -> None:
    with pytest.raises(RuleError):
        rule_of(rule, START)


def test_the_hour_of_the_first_may_be_said_again() -> None:
    assert days("FREQ=DAILY;BYHOUR=10;BYMINUTE=0;BYSECOND=0;COUNT=2") == ["2026-11-23", "2026-11-24"]
