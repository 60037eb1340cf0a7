"""Two notes to one company may agree in names and facts, and in nothing else."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.wording.likeness import ALIKE_LIMIT, OtherNote, likeness, shared_sentences

GRACE = """Dear Grace,

Thank you for meeting me yesterday to talk about the Analyst position at Acme Finance. It helped to see the
place itself, and to talk with the people who know it.

You spoke about moving the ledger off COBOL, and I have thought about it more than once since. I now have a
clear idea of what you want this position to achieve.

This is work that I would very much like to do. What I would bring to it: I explain engines to boards. I have
not forgotten that I said I would send you the slides.

I understand that you expect to decide by Friday 4 December. If you would like to know anything else before
then, a short note or a call is enough.

Kind regards,
Ada Byron
+44 20 7946 0018"""

HOWARD = """Dear Howard,

It was good of you to take an hour for me yesterday. I left the building with a better picture of the Analyst
role at Acme Finance than any advertisement could give.

What stayed with me most is the new compiler and the way your group tests it. Few teams are as honest about
what still breaks.

I would be glad to do this job alongside you. One thing I can offer from the first week: I explain engines to
boards. The paper on difference tables that I mentioned will be with you by Thursday.

You named Friday 4 December as the day of your decision. Until then, please write or ring whenever a question
comes up.

Best wishes,
Ada Byron
+44 20 7946 0018"""

JEAN = """Dear Jean,

Many thanks for your questions on Monday, and for the patience with which you heard my answers.

I had read about Acme Finance before I came, but nobody had told me how closely the analysts work with the
people in payments. Your account of the reports that the board reads changed how I see the position.

If it were up to me, I would start soon. My strength lies here: I finish what I begin, and I write it down.
That seems to be what the team is short of at the moment.

Should anything remain open, I can be reached by mail or telephone on any day this week. I look forward to
your answer by Friday 4 December.

With kind regards,
Ada Byron"""

FACTS = (
    *("Grace Hopper", "Grace", "Howard Aiken", "Howard", "Jean Bartik", "Jean", "Acme Finance", "Analyst"),
    *("moving the ledger off COBOL", "the new compiler", "I explain engines to boards", "Ada Byron"),
    *("Friday 4 December", "yesterday"),
)
NOTES = {"Grace": GRACE, "Howard": HOWARD, "Jean": JEAN}


def other(text: str, whom: str = "Howard", *, sent: bool = False) -> OtherNote:
    return OtherNote(key=f"step-{whom}", whom=whom, text=text, sent=sent)


def percent(note: str, against: str, facts: tuple[str, ...] = FACTS) -> int:
    found = likeness(note, [other(against)], facts)
    assert found is not None
    return found.percent


def note(*sentences: str) -> str:
    return f"Dear Grace,\n\n{' '.join(sentences)}\n\nKind regards,\nAda Byron"


def sentences_of(text: str) -> list[str]:
    told = " ".join(text.split("\n\n")[1:-1]).replace("\n", " ").replace("? ", "?|").replace(". ", ".|")
    return told.split("|")


def shared(mine: str, *others: OtherNote, facts: tuple[str, ...] = FACTS) -> list[tuple[str, str]]:
    found = shared_sentences(mine, others, facts)
    return [(mine[one.start : one.end], one.other.whom) for one in found]


def test_the_first_note_to_a_company_is_like_no_other() -> None:
    assert (likeness(GRACE, [], FACTS), shared_sentences(GRACE, [], FACTS)) == (None, ())


def test_the_same_note_is_alike_in_full() -> None:
    assert percent(GRACE, GRACE) == 100


def test_a_note_that_is_the_same_but_for_one_word_is_not_alike_in_full() -> None:
    assert 80 < percent(GRACE.replace("clear idea", "clear picture"), GRACE) < 100


@pytest.mark.parametrize("whom", NOTES)
@pytest.mark.parametrize("against", NOTES)
def test_notes_with_wordings_of_their_own_stay_far_below_the_limit(whom: str, against: str) -> None:
    if whom != against:
        assert percent(NOTES[whom], NOTES[against]) < ALIKE_LIMIT / 4


@pytest.mark.parametrize("whom", NOTES)
@pytest.mark.parametrize("against", NOTES)
@pytest.mark.parametrize("seed", range(8))
def test_a_note_with_half_its_sentences_taken_over_is_above_the_limit(
    whom: str, against: str, seed: int
) -> None:
    if whom == against:
        return
    draw = random.Random(seed)
    mine, theirs = sentences_of(NOTES[whom]), sentences_of(NOTES[against])
    taken = draw.sample(theirs, (len(mine) + 1) // 2)
    text = note(*taken, *draw.sample(mine, len(mine) // 2))

    assert percent(text, NOTES[against]) > ALIKE_LIMIT


def test_one_sentence_taken_over_is_named_but_does_not_make_the_notes_alike() -> None:
    text = HOWARD.replace(
        "Few teams are as honest about\nwhat still breaks.",
        "I now have a clear idea of what you want this position to achieve.",
    )

    assert 0 < percent(text, GRACE) <= ALIKE_LIMIT
    assert shared(text, other(GRACE, "Grace")) == [
        ("I now have a clear idea of what you want this position to achieve.", "Grace")
    ]


def test_names_and_facts_may_agree() -> None:
    mine = note("I explain engines to boards at Acme Finance.", "You decide by Friday 4 December.")
    theirs = note("I explain engines to boards at Acme Finance.", "Ring me before Friday 4 December.")

    assert percent(mine, theirs) == 0
    assert shared(mine, other(theirs)) == []
    assert percent(mine, theirs, facts=()) > 0


def test_a_sentence_is_the_same_whatever_fact_stands_in_it() -> None:
    mine = note("You spoke about moving the ledger off COBOL, and it stayed with me.")
    theirs = note("You spoke about the new compiler, and it stayed with me.")

    assert percent(mine, theirs) == 100
    assert shared(mine, other(theirs)) == [(sentences_of(mine)[0], "Howard")]


def test_what_is_not_told_to_be_a_fact_counts() -> None:
    mine = note("You spoke about moving the ledger off COBOL, and it stayed with me.")
    theirs = note("You spoke about the new compiler, and it stayed with me.")

    assert shared(mine, other(theirs), facts=()) == []


@pytest.mark.parametrize(
    ("greeting", "sign_off"),
    [
        ("Dear Grace,", "Kind regards,\nAda Byron\n+44 20 7946 0018"),
        ("Good morning, Grace,", "With best wishes,\n\nAda"),
        ("To whom it may concern,", "Yours sincerely\nAda Byron"),
        ("Sehr geehrte Frau Hopper,", "Mit freundlichen Grüßen,\nAda Byron"),
    ],
)
def test_greeting_and_sign_off_may_agree(greeting: str, sign_off: str) -> None:
    mine = f"{greeting}\n\nOne thing that I took home is patience with machines.\n\n{sign_off}"
    theirs = f"{greeting}\n\nNobody had explained that part of the work before.\n\n{sign_off}"

    assert percent(mine, theirs, facts=()) == 0


def test_what_stands_behind_the_comma_of_the_greeting_counts() -> None:
    mine = "Dear Grace, thank you for the hour that you gave me."
    theirs = "Dear Howard, thank you for the hour that you gave me."

    assert percent(mine, theirs) == 100
    assert shared(mine, other(theirs)) == [("thank you for the hour that you gave me.", "Howard")]


def test_a_postscript_counts() -> None:
    postscript = "\n\nP.S. The book that I spoke of is in the post already."
    mine, theirs = note("We met.") + postscript, note("Hello.") + postscript

    assert [text for text, whom in shared(mine, other(theirs))] == [
        "The book that I spoke of is in the post already."
    ]


def test_short_sentences_may_agree() -> None:
    assert shared(note("Thank you very much.", "I enjoyed it."), other(note("Thank you very much."))) == []


@pytest.mark.parametrize(
    "written",
    [
        "it helped to see the place ITSELF and to talk with the people who know it",
        "It helped to see the place itself — and to talk with the people, who know it!",
        "It helped to see\nthe place itself, and to talk\nwith the people who know it.",
        "\u201cIt helped to see the place itself, and to talk with the people who know it.\u201d",
    ],
)
def test_case_punctuation_and_line_breaks_do_not_make_another_sentence(written: str) -> None:
    theirs = note("It helped to see the place itself, and to talk with the people who know it.")

    assert percent(note(written), theirs) == 100


def test_composed_and_decomposed_letters_are_the_same() -> None:
    mine, theirs = (note(f"The {cafe} you named was the right place") for cafe in ("cafe\u0301", "caf\u00e9"))

    assert percent(mine, theirs) == 100


def test_the_places_are_those_of_the_sentences() -> None:
    first, second = (
        "We agree on what the work is for.",
        "Dr. Hopper showed me the J. P. Morgan room, e.g. the clock.",
    )
    mine = note(first, "A sentence that is only here, in truth.", second)

    assert [text for text, whom in shared(mine, other(note(second, first)), facts=())] == [first, second]


def test_entries_of_a_list_are_sentences_of_their_own() -> None:
    mine = "Dear Grace,\n\nI promised you:\n- the slides of my talk on engines\n- the name of my manager"
    theirs = "Dear Jean,\n\nHere they are:\n- the slides of my talk on engines\n- a book"

    assert [text for text, whom in shared(mine, other(theirs))] == ["- the slides of my talk on engines"]


def test_a_sentence_is_named_with_the_first_note_that_has_it() -> None:
    sentence = "I came away with better questions than I brought."
    others = [other(JEAN, "Jean"), other(note(sentence), "Betty"), other(note(sentence), "Howard")]

    assert shared(note(sentence), *others) == [(sentence, "Betty")]


def test_the_most_alike_note_counts_and_of_equals_the_first() -> None:
    others = [other(JEAN, "Jean"), other(GRACE, "Betty", sent=True), other(GRACE, "Howard")]
    found = likeness(GRACE, others, FACTS)

    assert found is not None
    assert found.other == others[1]
    assert found.percent == 100
    assert {one.other.whom for one in found.shared} == {"Betty"}


@pytest.mark.parametrize("empty", ["", "\n\n", "Dear Grace,", "Kind regards,\nAda Byron", "— … !"])
def test_a_note_that_says_nothing_yet_is_like_no_other(empty: str) -> None:
    assert percent(empty, GRACE) == 0
    assert percent(GRACE, empty) == 0


def test_very_short_notes_are_compared_as_a_whole() -> None:
    assert percent(note("Thank you kindly."), note("Thank you kindly.")) == 100
    assert percent(note("Thank you kindly."), note("Thank you twice.")) == 0


def test_writing_without_spaces_is_compared_by_its_signs() -> None:
    assert (
        percent("李小龙\uff0c\n\n感谢您昨天与我见面。", "王先生\uff0c\n\n感谢您昨天与我见面。", facts=())
        == 100
    )


sentences_drawn = st.lists(
    st.text(alphabet=string.ascii_letters + "äßÑ' ", min_size=1, max_size=60).map(lambda text: text + ". "),
    max_size=6,
).map("".join)


@given(sentences_drawn, sentences_drawn)
def test_likeness_is_the_same_from_both_sides(mine: str, theirs: str) -> None:
    assert percent(mine, theirs) == percent(theirs, mine)


@given(sentences_drawn, sentences_drawn)
def test_likeness_is_a_share(mine: str, theirs: str) -> None:
    assert 0 <= percent(mine, theirs) <= 100
    assert percent(mine, mine) in {0, 100}


@given(st.text(max_size=400), st.text(max_size=400), st.lists(st.text(max_size=12), max_size=4).map(tuple))
def test_any_text_can_be_compared_and_every_place_lies_in_the_note(
    mine: str, theirs: str, facts: tuple[str, ...]
) -> None:
    for found in shared_sentences(mine, [other(theirs), other(mine)], facts):
        assert 0 <= found.start < found.end <= len(mine)
        assert mine[found.start : found.end] == mine[found.start : found.end].strip()
