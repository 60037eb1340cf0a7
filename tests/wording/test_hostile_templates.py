"""A hostile template runs nothing, reads nothing, does not hang and fills no memory: it gets an error."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.step import StepKind
from followup_desktop.wording.compose import preview
from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.parsing import MOST_BYTES

FACTS = Facts(my_name="Ada Byron", contact_name="Grace Hopper", company="Acme", talked_about="hiring people")


def template(wording: str) -> str:
    """A template whose line 6 is this wording."""
    return f"== layout ==\nopening\n== subject ==\n- Subject\n== opening ==\n- {wording}\n"


def error_of(text: str) -> WordingError:
    with pytest.raises(WordingError) as caught:
        preview(StepKind.THANK_YOU, FACTS, text, source="own")
    return caught.value


@pytest.mark.parametrize(
    "wording",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ topic.__class__ }}",
        "{{ topic['__class__'] }}",
        "{{ topic|attr('__class__') }}",
        "{{ topic.format(my_name) }}",
        "{{ '{0.__class__}'.format(topic) }}",
        "{{ '%s' % topic }}",
        "{{ 'a'*10**10 }}",
        "{{ 10**10**10 }}",
        "{{ topic ~ topic }}",
        "{{ topic + topic }}",
        "{{ -1 }}",
        "{{ topic[:1] }}",
        "{{ [topic] }}",
        "{{ {'a': topic} }}",
        "{{ (topic, topic) }}",
        "{{ topic if topic else my_name }}",
        "{{ topic is defined }}",
        "{{ 'a' in topic }}",
        "{{ topic|replace('a', 'b') }}",
        "{{ topic|center(1000000000) }}",
        "{{ topic|list }}",
        "{{ range(10**9)|list }}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        "{{ self }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}",
        "{{ caller() }}",
        "{{ super() }}",
        "{{ config }}",
        "{{ _ }}",
        "{{ gettext('x') }}",
        "{% for x in topic %}{{ x }}{% endfor %}",
        "{% for x in range(10**9) %}x{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% from 'os' import system %}",
        "{% extends 'x' %}",
        "{% block x %}x{% endblock %}",
        "{% macro x() %}x{% endmacro %}",
        "{% call x() %}x{% endcall %}",
        "{% set topic = 'x' %}",
        "{% filter upper %}x{% endfilter %}",
        "{% raw %}{{ topic }}{% endraw %}",
        "{% with %}x{% endwith %}",
        "{% autoescape true %}x{% endautoescape %}",
        "{% do topic %}",
        "{% trans %}x{% endtrans %}",
        "{% debug %}",
        "{% if topic.__class__ %}x{% endif %}",
        "{% if topic() %}x{% endif %}",
        "{% if topic == ''.__class__ %}x{% endif %}",
        "{% if topic == 'a' * 10**10 %}x{% endif %}",
        "{% if topic == " + "9" * 90 + "e" + "9" * 90 + " %}x{% endif %}",
        "{% if topic == " + "9" * 5000 + " %}x{% endif %}",
        "{% if topic == '" + "x" * 1000 + "' %}x{% endif %}",
        "{% if topic == '\\N{x}' %}x{% endif %}",
        "{{ topic }} {{ topic",
        "{{ topic }} {%",
        "{{{{ topic }}}}",
        "{{ {{ topic }} }}",
        "[ {{ ''.__class__ }}]",
        "[ {{ topic }} {{ (topic) or my_name }}]",
        "NUL \x00 in the text",
        "Escape \x1b[31m in the text",
    ],
)
def test_what_is_not_allowed_is_refused_with_its_line(wording: str) -> None:
    assert error_of(template(wording)).line == 6


@pytest.mark.parametrize(
    "condition",
    [
        "''.__class__",
        "topic.__class__",
        "range(10**9)",
        "'a' * 10**10",
        "topic %}{{ ''.__class__ }}{% if topic",
        "topic }}",
        "topic {# #}",
        "topic is defined",
        "1",
        "'x",
    ],
)
def test_a_hostile_condition_is_refused_with_its_line(condition: str) -> None:
    text = template("x") + f"== opening: if {condition} ==\n- y\n"

    assert error_of(text).line == 7


@pytest.mark.parametrize(
    "wording",
    [
        "{% if topic %}" * 6 + "x" + "{% endif %}" * 6,
        "{% if topic %}" * 100 + "x" + "{% endif %}" * 100,
        "{% if topic %}" * 10_000 + "x" + "{% endif %}" * 10_000,
        "{% if topic %}x" + "{% elif topic %}x" * 3_000 + "{% endif %}",
        "{{ " + "(" * 900 + "topic" + ")" * 900 + " }}",
        "{{ " + "(" * 10_000 + "topic" + ")" * 10_000 + " }}",
        "{{ " + "(" * 10_000,
        "{% if " + "not " * 450 + "topic %}x{% endif %}",
        "{% if " + "not " * 10_000 + "topic %}x{% endif %}",
        "{% if " + "-" * 1_000 + "topic %}x{% endif %}",
        "{% if " + "topic and " * 150 + "topic %}x{% endif %}",
        "{% if topic" + " == 'x'" * 200 + " %}x{% endif %}",
        "{{ topic" + "|upper" * 250 + " }}",
        "{{ topic" + ".a" * 900 + " }}",
        "{{ topic" + "[0]" * 600 + " }}",
        "[" * 1_000 + "{{ topic }}" + "]" * 900,
        "{{" * 900,
        "{%" * 900,
        "{#" * 900,
    ],
)
def test_a_deep_template_is_refused_with_its_line_and_not_followed(wording: str) -> None:
    assert error_of(template(wording)).line == 6


def test_what_is_deep_and_spread_over_many_lines_is_refused_where_it_gets_too_deep() -> None:
    text = template("x\n" + "  {% if topic %}\n" * 50 + "  {% endif %}\n" * 50)

    assert error_of(text).line == 12


@pytest.mark.parametrize("letter", ["x", "ä", "李"])
def test_a_file_of_more_than_64_kilobytes_is_refused(letter: str) -> None:
    error = error_of(template("x") + "# " + letter * MOST_BYTES)

    assert str(error) == "Line 7 of own: the text goes beyond 64 KB. Shorten it."
    assert error.line == 7


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("- x\n" * 5_000, "there are more than 1000 wordings"),
        ("== opening ==\n- x\n" * 500, "there are more than 200 headings"),
        ("- " + "x" * 5_000, "it is longer than 2000 letters"),
        ("- x\n" + "  x\n" * 5_000, "it is longer than 2000 letters"),
        ("== opening: if " + " or ".join(["keen"] * 1_000) + " ==\n- x", "it is longer than 2000 letters"),
    ],
)
def test_too_much_of_anything_is_refused_with_its_line(more: str, message: str) -> None:
    error = error_of(template("x") + more)

    assert message in str(error)
    assert error.line >= 5


@pytest.mark.parametrize("blanks", [" ", "\t", "=", " =", ": "])
def test_a_heading_of_nothing_but_blanks_is_refused_at_once(blanks: str) -> None:
    parse_error = error_of(f"== layout{blanks * 10_000}x\n")

    assert parse_error.line == 1


def test_a_note_does_not_grow_without_end() -> None:
    wording = "{{ company }} " * 140

    with pytest.raises(WordingError, match="Line 6 of own: this gets longer than 20000 letters") as caught:
        preview(StepKind.THANK_YOU, Facts(company="A" * 1_000), template(wording), source="own")

    assert caught.value.line == 6


def test_many_sections_do_not_add_up_without_end() -> None:
    names = [f"part_{number}" for number in range(100)]
    sections = "".join(f"== {name} ==\n- {{{{ company }}}}\n" for name in names)

    with pytest.raises(WordingError, match="the note gets longer than 20000 letters"):
        preview(
            StepKind.THANK_YOU,
            Facts(company="A" * 1_000),
            f"== layout ==\n{' '.join(names)}\n== subject ==\n- x\n{sections}",
        )


def test_a_refused_template_leaves_the_limits_of_the_program_as_they_were() -> None:
    before = sys.getrecursionlimit()

    error_of(template("{% if topic %}" * 100))

    assert sys.getrecursionlimit() == before


PIECES = st.sampled_from(
    [
        "{{ topic }}",
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "[",
        "]",
        "(",
        ")",
        "{% if keen %}",
        "{% else %}",
        "{% elif again %}",
        "{% endif %}",
        "\n",
        "\n  ",
        "\n- ",
        "\n== a ==\n",
        "\n== layout ==\n",
        "\n== a: if kind == 'phone' ==\n",
        "==",
        "topic",
        "|upper",
        ".x",
        "'",
        '"',
        " ",
        "-",
        "|",
        "not ",
        " and ",
        "9",
        "\\",
        "\t",
    ]
)


def told_or_line(text: str) -> tuple[str, int]:
    """What a template says, or the line of the error that it gets."""
    try:
        message = preview(StepKind.THANK_YOU, FACTS, text)
    except WordingError as error:
        return "", error.line
    return message.subject + message.body, 0


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_at_all_gives_a_note_or_an_error_with_a_line(text: str) -> None:
    for whole in (text, template(text), template("x") + text):
        told, line = told_or_line(whole)
        assert 0 <= line <= whole.count("\n") + whole.count("\r") + 1
        assert not set("{}") & set(told)
