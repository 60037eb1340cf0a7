"""How a note is put together: sections into paragraphs, and its length."""

import pytest

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.fields import fields
from followup_desktop.wording.filling import Filled, fill
from followup_desktop.wording.parsing import parse

FACTS = Facts(
    my_name="Ada Byron",
    contact_name="Grace Hopper",
    company="Acme & Sons",
    when_met="on Thursday",
    interest=4,
)


def note(text: str, facts: Facts = FACTS) -> Filled:
    """What this template makes of the facts; without a subject of its own it has a short one."""
    subject = "" if "== subject ==" in text else "\n== subject ==\n- Subject\n"
    return fill(parse(text + subject), fields(facts))


def sentence(words: int, about: str) -> str:
    """A sentence of so many words."""
    return " ".join([about.capitalize(), *["word"] * (words - 2), "end."])


def test_sections_in_a_row_make_a_paragraph_and_an_empty_line_parts_them() -> None:
    filled = note("== layout ==\na b\nc\n\nd\n== a ==\n- A.\n== b ==\n- B.\n== c ==\n- C.\n== d ==\n- D.\n")

    assert filled.body == "A. B. C.\n\nD."


def test_a_wording_of_several_lines_reads_on_and_lines_behind_a_bar_stay() -> None:
    filled = note(
        "== layout ==\na\n\nb\n== a ==\n- One,\n  two.\n\n  Three.\n== b ==\n- | Bye,\n  | Ada\n  Byron\n"
    )

    assert filled.body == "One, two. Three.\n\nBye,\nAda Byron"


def test_an_optional_part_is_left_out_where_one_of_its_facts_is_missing() -> None:
    text = "== layout ==\na\n== a ==\n- Hello[ {{ greeting }}][, {{ my_name }} here][ on {{ topic }}].\n"

    assert note(text).body == "Hello Grace Hopper, Ada Byron here."
    assert note(text, Facts(my_name="Ada")).body == "Hello, Ada here."
    assert note(text, Facts()).body == "Hello."


def test_an_optional_part_may_hold_a_great_many_fields() -> None:
    text = "== layout ==\na\n== a ==\n- A[" + " {{ my_name }} {{ company }}" * 60 + "].\n"

    assert note(text).body == "A" + " Ada Byron Acme & Sons" * 60 + "."
    assert note(text, Facts(company="Acme")).body == "A."


def test_a_line_of_which_nothing_is_known_and_a_paragraph_without_text_vanish() -> None:
    text = (
        "== layout ==\na\n\nb\n\nc\n== a ==\n- A.\n== b ==\n- {{ topic }}\n"
        "== c ==\n- | Bye\n  | [{{ my_phone }}]\n"
    )

    assert note(text).body == "A.\n\nBye"


def test_the_case_that_holds_is_taken_and_a_fact_that_is_missing_gives_way_to_the_next() -> None:
    text = (
        "== layout ==\na\n== a: if keen and topic ==\n- Keen on {{ topic }}.\n"
        "== a: if keen ==\n- Keen.\n== a ==\n- Not.\n"
    )

    assert note(text).body == "Keen."
    assert note(text, Facts(talked_about="hiring people")).body == "Keen on hiring people."
    assert note(text, Facts(interest=1, talked_about="hiring people")).body == "Not."


def test_a_case_whose_wordings_all_lack_a_fact_gives_way_to_the_next() -> None:
    text = (
        "== layout ==\na\n== a ==\n- {{ topic }}.\n- {{ remark }}.\n"
        "== a: if again ==\n- No.\n== a ==\n- Yes.\n"
    )

    assert note(text).body == "Yes."
    assert note(text, Facts(talked_about="they hire")).body == "they hire."


def test_a_fact_within_an_if_that_is_not_known_makes_the_wording_wait_for_another() -> None:
    text = "== layout ==\na\n== a ==\n- {% if keen %}About {{ topic }}.{% endif %}\n- Plain.\n"

    assert note(text).body == "Plain."


def test_conditions_compare_and_combine() -> None:
    text = (
        '== layout ==\na b\n== a: if kind == "phone" or kind == "video" ==\n- Far.\n'
        '== a: if kind != "" ==\n- Near.\n'
        "== b ==\n- {% if not (keen or good) %}Cool.{% elif very_keen %}Hot.{% else %}Warm.{% endif %}\n"
    )

    assert note(text, Facts(interview_kind="video", interest=2)).body == "Far. Cool."
    assert note(text, Facts(interview_kind="onsite", interest=5)).body == "Near. Hot."
    assert note(text, Facts(interest=3)).body == "Warm."


def test_filters_change_a_field() -> None:
    text = "== layout ==\na\n== a ==\n- {{ topic|capitalize }}, {{ topic|upper }}, {{ my_name|lower }}.\n"

    assert (
        note(text, Facts(talked_about="moving COBOL", my_name="Ada")).body
        == "Moving COBOL, MOVING COBOL, ada."
    )


def test_facts_are_not_escaped_and_stops_do_not_double() -> None:
    text = "== layout ==\na\n== subject ==\n- {{ company }}\n  again\n== a ==\n- | At {{ company }}.\n"

    filled = note(text, Facts(company="A & B <C> Inc."))

    assert filled.subject == "A & B <C> Inc. again"
    assert filled.body == "At A & B <C> Inc."


LONG = "== layout ==\na (b)\n\n(c) d\n" + "".join(
    f"== {name} ==\n- {sentence(words, name)}\n"
    for name, words in {"a": 100, "b": 30, "c": 30, "d": 10}.items()
)


def test_what_can_go_goes_first_first_while_the_note_is_too_long() -> None:
    assert [part[0] for part in note(LONG).body.split("\n\n")] == ["A", "C"]
    assert "B" not in note(LONG).body
    assert len(note(LONG).body.split()) == 140
    assert len(note(LONG.replace("word " * 98, "word " * 58)).body.split()) == 130
    assert len(note(LONG.replace("word " * 98, "word " * 88)).body.split()) == 130
    assert len(note(LONG.replace("word " * 98, "word " * 148)).body.split()) == 160


SHORT = "== layout ==\n+a b\n\n+c\n" + "".join(
    f"== {name} ==\n- {sentence(words, name)}\n" for name, words in {"a": 30, "b": 20, "c": 30}.items()
)


@pytest.mark.parametrize(("words", "length"), [(20, 80), (30, 60), (60, 60), (59, 89)])
def test_what_can_come_comes_first_first_while_the_note_is_too_short(words: int, length: int) -> None:
    text = SHORT.replace("B " + "word " * 18, "B " + "word " * (words - 2))

    assert len(note(text).body.split()) == length


def test_a_section_that_comes_and_says_nothing_gives_way_to_the_next() -> None:
    text = "== layout ==\na +b +c\n== a ==\n- A.\n== b ==\n- {{ topic }}\n== c ==\n- C.\n"

    assert note(text).body == "A. C."


def test_a_call_has_a_voicemail_that_is_as_short_as_it_is() -> None:
    filled = note("== layout ==\na\n== voicemail layout ==\nb\n\na\n== a ==\n- A.\n== b ==\n- B.\n")

    assert (filled.body, filled.voicemail) == ("A.", "B.\n\nA.")


def test_a_script_may_be_longer_than_a_note_and_a_voicemail_is_shorter() -> None:
    sections = "".join(
        f"== {name} ==\n- {sentence(words, name)}\n"
        for name, words in {"a": 130, "b": 20, "c": 60, "d": 80}.items()
    )

    filled = note(f"== layout ==\na (b) (c)\n== voicemail layout ==\nd (c)\n{sections}")

    assert len(filled.body.split()) == 190
    assert len(filled.voicemail.split()) == 80


def test_a_kind_of_note_has_no_voicemail_without_a_layout_for_it() -> None:
    assert note("== layout ==\na\n== a ==\n- A.\n").voicemail == ""
    assert StepKind.THANK_YOU.has_note
