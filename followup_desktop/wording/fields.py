"""The fields that a template may use, made of the facts: cleaned, and ready to join a sentence."""

from followup_desktop.domain.offer_reply import OfferReply
from followup_desktop.domain.opportunity import COURTEOUS_UP_TO, Stage
from followup_desktop.wording.engine import Field
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.joins import (
    fit_for_others,
    is_sent_along,
    listed,
    ordinal,
    own_words,
    promise_to_or_of,
    short_relation,
    the_position,
    topic_or_remark,
)
from followup_desktop.wording.names import NameStyle, full_name, greeting_name
from followup_desktop.wording.plain_text import folded
from followup_desktop.wording.roles import role_of

_DREAM = 5
_NAMED_PEOPLE = 6  # more names than these make a sentence too long to read aloud
_QUOTED_PEOPLE = 2
_NAMED_CALLERS = 3
_VALUED_THINGS = 3
_VALUED_WORDS = 25


def fields(facts: Facts, *, group: bool = False) -> dict[str, Field]:
    """Every field of the vocabulary, made of these facts; what is not known is an empty text.

    A `group` note greets the coordinator who passes it on.
    """
    name = facts.coordinator_name if group else facts.contact_name
    by = NameStyle(facts.greeting_by) if facts.greeting_by in set(NameStyle) else NameStyle.FAMILY
    return {
        "greeting": greeting_name(name, by),
        "my_name": folded(facts.my_name),
        "my_phone": folded(facts.my_phone),
        "strength": own_words(facts.strength),
        **_about_the_position(facts),
        **_about_the_interview(facts),
        **_about_the_reference(facts),
        **_about_the_group(facts),
    }


def _about_the_position(facts: Facts) -> dict[str, Field]:
    company, name = folded(facts.company), full_name(facts.contact_name)
    return {
        "company": company,
        "position": folded(facts.position),
        "the_position": the_position(facts.position),
        "whom": f"{name} at {company}" if name and company else name or company or "the employer",
        "keen": facts.interest > COURTEOUS_UP_TO,
        "very_keen": facts.interest >= _DREAM,
        "stage": str(facts.stage),
        "good": facts.stage == Stage.HIRED,
        "answer_by": folded(facts.answer_by),
        "accepts": facts.offer_reply == OfferReply.ACCEPT,
        "declines": facts.offer_reply == OfferReply.DECLINE,
    }


def _about_the_interview(facts: Facts) -> dict[str, Field]:
    topic, remark = topic_or_remark(facts.talked_about)
    promise_to, promise_of = promise_to_or_of(facts.promise)
    return {
        "kind": folded(facts.interview_kind),
        "again": facts.round > 1,
        "ordinal": ordinal(facts.round),
        "when_met": folded(facts.when_met),
        "decision_by": folded(facts.decision_by),
        "role": role_of(facts.contact_role, facts.contact_title).value,
        "topic": topic,
        "remark": remark,
        "promise_to": promise_to,
        "promise_of": promise_of,
        "enclosed": is_sent_along(promise_to),
        "last_call": str(facts.last_call),
        "last_call_when": folded(facts.last_call_when),
    }


def _about_the_reference(facts: Facts) -> dict[str, Field]:
    return {
        "callers": _callers(facts.who_may_call),
        "valued": _valued(facts.valued),
        "relation": short_relation(facts.relation),
        "angle": own_words(facts.angle),
    }


def _valued(things: tuple[str, ...]) -> str:
    """What several people talked about, as much as can be read in one sentence; at least the first thing.

    Their remarks are left out: they were made to the candidate, and not for a third person.
    """
    told = list(dict.fromkeys(text for text in map(fit_for_others, things) if text))[:_VALUED_THINGS]
    while len(told) > 1 and len(" ".join(told).split()) > _VALUED_WORDS:
        told.pop()
    return "; ".join(told)


def _callers(people: tuple[str, ...]) -> str:
    """Who may call; of many, the first two "or a colleague"."""
    names = tuple(dict.fromkeys(name for name in map(full_name, people) if name))
    if len(names) > _NAMED_CALLERS:
        names = (*names[: _NAMED_CALLERS - 1], "a colleague")
    return listed(names, "or")


def _about_the_group(facts: Facts) -> dict[str, Field]:
    """Those for whom the note is, and what they talked about, where others may read it.

    The coordinator who passes it on is not one of them.
    """
    passes_on = full_name(facts.coordinator_name)
    met = [person for person in facts.met if full_name(person.name) not in ("", passes_on)]
    names = tuple(full_name(person.name) for person in met)
    said = [(full_name(person.name), *topic_or_remark(fit_for_others(person.talked_about))) for person in met]
    quoted = [(name, topic, remark) for name, topic, remark in said if topic or remark]
    group: dict[str, Field] = {"met": listed(names, "and") if len(names) <= _NAMED_PEOPLE else ""}
    for number in range(_QUOTED_PEOPLE):
        name, topic, remark = quoted[number] if number < len(quoted) else ("", "", "")
        group[f"said_by_{number + 1}"] = name
        group[f"topic_{number + 1}"] = topic
        group[f"remark_{number + 1}"] = remark
    return group
