"""What a note is checked against: the names that belong in it, those that do not, and the other notes."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from followup_desktop.domain.message import Message
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Channel, Direction, Touch
from followup_desktop.domain.wording_numbers import company_key
from followup_desktop.services.drafts import note_key
from followup_desktop.services.note_facts import Known, facts_of, known_of
from followup_desktop.store.drafts import load_draft
from followup_desktop.store.records import all_of
from followup_desktop.store.rows import Reader
from followup_desktop.wording.checks import About
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.likeness import OtherNote
from followup_desktop.wording.names import NameStyle, full_name, greeting_name

_MOST_PEOPLE = 2000
"""Of so many contacts, those added last, the names are looked for; more would slow down typing."""


class Write(Protocol):
    """Writes the note for a step."""

    def __call__(self, known: Known, *, group: bool = False, referral: bool = False) -> Message:
        """The proposed note."""


def surroundings(
    db: Reader, known: Known, today: date, write: Write, *, group: bool = False, referral: bool = False
) -> About:
    """What the note for this step is checked against, on `today`; `write` proposes the other notes."""
    facts = facts_of(known, today)
    company, position = facts.company, facts.position
    opportunities = db.rows("SELECT uid, company, position FROM opportunity")
    here = {uid for uid, name, _position in opportunities if company_key(name) == company_key(company)}
    name = facts.coordinator_name if group else facts.contact_name
    proposed = write(known, group=group, referral=referral)
    others = [] if known.step.kind.is_spoken else list(_others(db, known, sorted(here), write))
    return About(
        contact_name=name,
        greetings=_greetings(name, group=group),
        company=company,
        position=position,
        address=proposed.to[0].address if proposed.to else "",
        my_name=facts.my_name,
        other_companies=_unlike(company, (found for _uid, found, _position in opportunities)),
        other_positions=_unlike(position, (found for _uid, _company, found in opportunities)),
        other_people=_strangers(db, here),
        others=tuple(note for note, _theirs in others),
        known=tuple(dict.fromkeys(_known_words(facts, known, [theirs for _note, theirs in others]))),
    )


def _greetings(name: str, *, group: bool) -> tuple[str, ...]:
    ways = [greeting_name(name, style) for style in NameStyle] if name else []
    return tuple(dict.fromkeys([*ways, *(["all", "everyone"] if group else [])]))


def _unlike(own: str, found: Iterable[str]) -> tuple[str, ...]:
    mine = company_key(own)
    return tuple(dict.fromkeys(one for one in found if one.strip() and company_key(one) != mine))


def _strangers(db: Reader, here: set[str]) -> tuple[str, ...]:
    """The names of the contacts who have nothing to do with these opportunities."""
    marks = ", ".join("?" * len(here))
    rows = db.rows(
        "SELECT name FROM contact WHERE uid NOT IN ("  # noqa: S608  our own words
        "SELECT contact FROM person_met JOIN interview ON interview.uid = person_met.parent "
        f"WHERE interview.opportunity IN ({marks}) "
        f"UNION SELECT contact FROM given_reference WHERE parent IN ({marks}) "
        f"UNION SELECT contact FROM touch WHERE contact IS NOT NULL AND opportunity IN ({marks})"
        ") ORDER BY id DESC LIMIT ?",
        (*here, *here, *here, _MOST_PEOPLE),
    )
    return tuple(name for (name,) in rows)


def _others(
    db: Reader, known: Known, opportunities: Iterable[str], write: Write
) -> Iterator[tuple[OtherNote, Known]]:
    """What was written, or is proposed, to others at this company, and what is known of them."""
    for opportunity in opportunities:
        sent = {
            touch.step: touch for touch in all_of(db, Touch, opportunity=opportunity) if _is_sent_note(touch)
        }
        for step in all_of(db, Step, opportunity=opportunity):
            if step.uid == known.step.uid or not step.kind.has_note or step.kind.is_spoken:
                continue
            other = known_of(db, step)
            whom = full_name(other.contact.name) if other.contact else ""
            touch = sent.get(step.uid)
            if touch is not None:
                yield OtherNote(key=step.uid, whom=whom, text=touch.text, sent=True), other
            elif not step.is_closed:
                yield OtherNote(key=step.uid, whom=whom, text=_draft(db, step) or write(other).body), other


def _is_sent_note(touch: Touch) -> bool:
    return touch.direction is Direction.OUT and touch.channel is not Channel.PHONE and bool(touch.text)


def _draft(db: Reader, step: Step) -> str:
    """What was typed in place of the proposed note, without its subject; empty where nothing was."""
    kept = load_draft(db, note_key(step.uid))
    return kept.partition("\n\n")[2] if kept else ""


def _known_words(facts: Facts, known: Known, others: Iterable[Known]) -> Iterator[str]:
    """What may agree in two notes: facts are facts, also those of the other note."""
    yield from (facts.strength, facts.talked_about, facts.promise, facts.when_met, facts.decision_by)
    yield from (facts.angle, facts.relation, facts.answer_by, facts.last_call_when, facts.contact_title)
    yield from facts.valued
    yield from known.profile.strengths
    for one in (known, *others):
        yield from (person.name for person in one.people)
        if one.contact is not None:
            yield from (one.contact.name, one.contact.title)
        if one.interview is not None:
            yield from (person.talked_about for person in one.interview.people)
            yield from (promise.what for promise in one.interview.promised)
