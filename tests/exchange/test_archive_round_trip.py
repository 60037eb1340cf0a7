"""Any archive that is written is read back as it was, and written again byte for byte the same."""

from datetime import UTC, date, datetime, time, timedelta
from operator import attrgetter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.interview import Interview, InterviewKind, PersonMet, Promise, SecondInterview
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.own_wording import NoteName, OwnWording
from followup_desktop.domain.reference import GivenReference
from followup_desktop.domain.settings import Appearance, Profile, ReminderHours, RuleNumbers, Settings
from followup_desktop.domain.step import Reason, ReasonKind, Step, StepKind, step_uid
from followup_desktop.domain.touch import Channel, Direction, Touch, TouchOutcome
from followup_desktop.exchange.archive import Archive, dumps, loads

Document = dict[str, Any]
TODAY = date(2026, 11, 24)

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"), max_size=12)
words = texts.filter(str.strip)
days = st.dates(date(1971, 1, 1), date(2198, 12, 31))
no_day_or_day = st.none() | days
moments = st.datetimes(datetime(1971, 1, 1), datetime(2198, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
zones = st.sampled_from(["UTC", "Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"])
reasons = st.builds(
    Reason, st.sampled_from(ReasonKind), no_day_or_day, st.none() | st.integers(0, 9999), texts
)


def in_order(pair: tuple[int, int]) -> dict[str, int]:
    return {"call_opens_days": min(pair), "call_due_days": max(pair)}


all_settings = st.builds(
    Settings,
    profile=st.builds(
        Profile,
        name=texts,
        email=st.sampled_from(["", "ada@example.org"]),
        phone=texts,
        strengths=st.lists(words, max_size=3).map(tuple),
        region=texts,
        greet_by=st.sampled_from(["family", "first"]),
    ),
    numbers=st.tuples(st.integers(1, 30), st.integers(1, 30)).map(lambda pair: RuleNumbers(**in_order(pair))),
    working_weekdays=st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple),
    reminders=st.builds(
        ReminderHours,
        start=st.times(max_value=time(11)),
        end=st.times(min_value=time(12)),
        on=st.booleans(),
        paused_until=st.none() | moments,
    ),
    appearance=st.builds(
        Appearance, scheme=st.sampled_from(["system", "contrast"]), text_size=st.integers(50, 400)
    ),
    calendar_folder=texts,
    told_about_tray=st.booleans(),
)


contact_uids = st.sampled_from(["c0", "c1", "c2"])
opportunity_uids = st.sampled_from(["o0", "o1"])
interview_uids = st.sampled_from(["i0", "i1"])
step_uids = st.sampled_from(["s0", step_uid(StepKind.THANK_YOU, "i0/c0")])
some_contacts = st.lists(contact_uids, unique=True)


@st.composite
def contacts(draw: st.DrawFn, uid: str) -> Contact:
    return Contact(
        uid=uid,
        name=draw(words),
        title=draw(texts),
        emails=tuple(draw(st.lists(words.map("{}@example.org".format), max_size=2))),
        phones=tuple(draw(st.lists(words, max_size=2))),
        notes=draw(texts),
    )


@st.composite
def opportunities(draw: st.DrawFn, uid: str) -> Opportunity:
    given_to_them = [
        GivenReference(contact=contact, relation=draw(texts), angle=draw(texts), given_on=draw(no_day_or_day))
        for contact in draw(some_contacts)
    ]
    return Opportunity(
        uid=uid,
        company=draw(words),
        position=draw(texts),
        stage=draw(st.sampled_from(Stage).filter(lambda stage: stage is not Stage.OFFER)),
        interest=draw(st.integers(1, 5)),
        added_on=draw(days),
        outcome_on=draw(no_day_or_day),
        notes=draw(texts),
        references=tuple(given_to_them),
    )


@st.composite
def referrals(draw: st.DrawFn, uid: str) -> Referral:
    return Referral(
        uid=uid,
        opportunity=draw(opportunity_uids),
        company=draw(words),
        contact=draw(st.none() | contact_uids),
        received_on=draw(days),
        became=draw(st.none() | opportunity_uids),
    )


@st.composite
def interviews(draw: st.DrawFn, uid: str) -> Interview:
    starts_at = draw(moments)
    later = st.none() | st.integers(2, 300).map(lambda count: starts_at.date() + timedelta(days=count))
    people = [
        PersonMet(contact=contact, role=draw(texts), talked_about=draw(texts))
        for contact in draw(some_contacts)
    ]
    promised = [
        Promise(uid=f"{uid}/m{number}", what=draw(words), by=draw(later))
        for number in range(draw(st.integers(0, 2)))
    ]
    return Interview(
        uid=uid,
        opportunity=draw(opportunity_uids),
        starts_at=starts_at,
        timezone=draw(zones),
        minutes=draw(st.integers(1, 1440)),
        kind=draw(st.sampled_from(InterviewKind)),
        cancelled=draw(st.booleans()),
        added_on=draw(days),
        second_interview=draw(st.none() | st.sampled_from(SecondInterview)),
        decision_asked=draw(st.none() | st.booleans()),
        decision_said=draw(texts),
        decision_by=draw(later),
        follow_up_as_told=draw(later),
        people=tuple(people),
        promised=tuple(promised),
        source_uid=draw(texts),
    )


@st.composite
def steps(draw: st.DrawFn, uid: str) -> Step:
    by_hand = uid == "s0"
    opens = draw(days)
    return Step(
        uid=uid,
        kind=StepKind.OWN if by_hand else StepKind.THANK_YOU,
        about=uid if by_hand else "i0/c0",
        opportunity=draw(st.none() | opportunity_uids),
        interview=draw(st.none() | interview_uids),
        contact=draw(st.none() | contact_uids),
        what=draw(words),
        opens=opens,
        aim=draw(no_day_or_day),
        due=opens + timedelta(days=draw(st.integers(0, 30))),
        lapses_at=draw(st.none() | moments),
        reason=draw(reasons),
        done_on=draw(no_day_or_day),
        done_by_facts=draw(st.booleans()),
        ended=draw(st.none() | reasons),
        skipped_why=draw(texts),
        snoozed_until=draw(no_day_or_day),
        moved=draw(st.booleans()),
        reopened=draw(st.none() | st.sampled_from(ReasonKind)),
        by_hand=by_hand,
        reminded_at=draw(st.none() | moments),
        wording=draw(st.integers(0, 9999)),
    )


@st.composite
def touches(draw: st.DrawFn, uid: str) -> Touch:
    return Touch(
        uid=uid,
        opportunity=draw(st.none() | opportunity_uids),
        contact=draw(st.none() | contact_uids),
        step=draw(st.none() | step_uids),
        channel=draw(st.sampled_from(Channel)),
        at=draw(moments),
        on=draw(days),
        direction=draw(st.sampled_from(Direction)),
        outcome=draw(st.sampled_from(TouchOutcome)),
        subject=draw(texts),
        text=draw(texts),
    )


def pictures(uid: str) -> st.SearchStrategy[Picture]:
    content = st.binary(max_size=9).map(b"\xff\xd8\xff".__add__)
    return st.builds(Picture, uid=st.just(uid), media_type=st.just("image/jpeg"), content=content)


def kept_cards(uid: str) -> st.SearchStrategy[KeptCard]:
    return st.builds(KeptCard, uid=st.just(uid), vcard=words)


# Archives whose records fit together, each list in any order.
archives = st.builds(
    Archive,
    settings=st.none() | all_settings,
    contacts=st.permutations(["c0", "c1", "c2"]).flatmap(lambda uids: st.tuples(*map(contacts, uids))),
    pictures=st.lists(contact_uids, unique=True).flatmap(lambda uids: st.tuples(*map(pictures, uids))),
    cards=st.lists(contact_uids, unique=True).flatmap(lambda uids: st.tuples(*map(kept_cards, uids))),
    opportunities=st.permutations(["o0", "o1"]).flatmap(lambda uids: st.tuples(*map(opportunities, uids))),
    referrals=st.permutations(["r0", "r1"]).flatmap(lambda uids: st.tuples(*map(referrals, uids))),
    interviews=st.permutations(["i0", "i1"]).flatmap(lambda uids: st.tuples(*map(interviews, uids))),
    touches=st.permutations(["t0", "t1"]).flatmap(lambda uids: st.tuples(*map(touches, uids))),
    steps=st.tuples(steps("s0"), steps(step_uid(StepKind.THANK_YOU, "i0/c0"))),
    wordings=st.lists(
        st.builds(OwnWording, uid=st.sampled_from(NoteName).map(str), text=words),
        max_size=3,
        unique_by=attrgetter("uid"),
    ).map(tuple),
)


def by_uid(archive: Archive) -> Archive:
    """The same records in the order of their uids."""
    uid = attrgetter("uid")
    return Archive(
        settings=archive.settings,
        contacts=tuple(sorted(archive.contacts, key=uid)),
        pictures=tuple(sorted(archive.pictures, key=uid)),
        cards=tuple(sorted(archive.cards, key=uid)),
        opportunities=tuple(sorted(archive.opportunities, key=uid)),
        referrals=tuple(sorted(archive.referrals, key=uid)),
        interviews=tuple(sorted(archive.interviews, key=uid)),
        touches=tuple(sorted(archive.touches, key=uid)),
        steps=tuple(sorted(archive.steps, key=uid)),
        wordings=tuple(sorted(archive.wordings, key=uid)),
    )


@settings(deadline=None)
@given(archives)
def test_what_is_written_is_read_back_and_written_again_byte_for_byte(archive: Archive) -> None:
    content = dumps(archive)
    read = loads(content, today=TODAY)
    assert read == by_uid(archive)
    assert dumps(read) == content
