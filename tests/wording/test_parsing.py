"""From the text of a template to its parts; and what is said, and of which line, where one is broken."""

import pytest

from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.parsing import parse
from followup_desktop.wording.template import Part, Presence

WHOLE = """\
# What this file is for.

== layout ==
salutation

opening (role)
+more

sign_off

== voicemail layout ==
opening

== subject ==
- About {{ the_position }}

== salutation ==
- Dear {{ greeting }},

== opening: if kind == "phone" and not keen ==
- One.
# A remark among the wordings.
- Two, which goes on
  on the next line.

== opening ==
- Three.
== role ==
- You are a manager.
== more ==
- More.
== sign_off ==
- | Bye,
  | [{{ my_name }}]
"""


def shortest(*, subject: str = "- Subject", opening: str = "- Opening", more: str = "") -> str:
    """A template in which the subject stands on line 4, and the opening on line 6."""
    return f"== layout ==\nopening\n== subject ==\n{subject}\n== opening ==\n{opening}\n{more}"


def error_of(text: str) -> WordingError:
    """What is said about a broken template."""
    with pytest.raises(WordingError) as caught:
        parse(text, "thank_you.txt")
    return caught.value


def test_a_template_has_layouts_and_sections_of_wordings() -> None:
    template = parse(WHOLE, "thank_you.txt")

    assert template.source == "thank_you.txt"
    assert template.layout == (
        (Part("salutation"),),
        (Part("opening"), Part("role", Presence.IF_ROOM), Part("more", Presence.IF_SHORT)),
        (Part("sign_off"),),
    )
    assert template.voicemail_layout == ((Part("opening"),),)
    assert list(template.sections) == ["subject", "salutation", "opening", "role", "more", "sign_off"]
    assert [section.place for section in template.sections.values()] == [0, 1, 2, 3, 4, 5]


def test_headings_with_the_same_name_are_the_cases_of_one_section() -> None:
    phone, other = parse(WHOLE).sections["opening"].cases

    assert phone.condition == 'kind == "phone" and not keen'
    assert [wording.text for wording in phone.wordings] == ["One.", "Two, which goes on\non the next line."]
    assert [wording.line for wording in phone.wordings] == [21, 23]
    assert other.condition == ""


def test_a_wording_needs_the_facts_outside_of_its_optional_parts() -> None:
    text = "- {{ topic }}[ {{ when_met }}]{% if company %} {{ company }}{% endif %} {{ greeting|upper }}"

    (case,) = parse(shortest(opening=text)).sections["opening"].cases

    assert case.wordings[0].needs == {"topic", "greeting"}


@pytest.mark.parametrize("text", [WHOLE.replace("\n", "\r\n"), WHOLE.replace("\n", "\r"), "\ufeff" + WHOLE])
def test_a_file_of_any_editor_is_the_same_template(text: str) -> None:
    assert parse(text) == parse(WHOLE)


BROKEN_LAYOUTS = [
    ("", 0, "there is no layout. Add a heading “== layout ==”"),
    ("== subject ==\n- x", 0, "there is no layout"),
    ("== layout ==\n\n== subject ==\n- x\n", 0, "there is no layout"),
    ("== layout ==\na\n== a ==\n- x\n", 0, "there is no subject"),
    (shortest() + "== layout ==\nopening\n", 7, "there is a second “layout”"),
    (shortest().replace("\nopening", "\nopennig", 1), 2, "no section “opennig”. Did you mean “opening”?"),
    (shortest().replace("\nopening", "\nopening\nzebra", 1), 3, "Add a heading “== zebra ==”"),
    (shortest().replace("\nopening", "\nopening opening", 1), 2, "the layout names “opening” twice"),
    (shortest().replace("\nopening", "\n- opening", 1), 2, "“-” is no section. Write section, (section) or"),
    (shortest().replace("\nopening", "\n(+opening)", 1), 2, "“(+opening)” is no section"),
    (shortest(more="== voicemail layout ==\n+opening"), 8, "a voicemail cannot be too short"),
    (
        shortest(more="== openings ==\n- x"),
        7,
        "no layout names the section “openings”. Did you mean “opening”?",
    ),
    (shortest(more="== zebra ==\n- x"), 7, "Name it in the layout, or delete it."),
    (shortest(more="== opening ==\n"), 7, "the section “opening” is empty"),
]


@pytest.mark.parametrize(("text", "line", "message"), BROKEN_LAYOUTS)
def test_a_broken_layout_says_which_line_and_what_to_do(text: str, line: int, message: str) -> None:
    error = error_of(text)

    assert error.line == line
    assert message in str(error)
    assert str(error).startswith(f"Line {line} of thank_you.txt: " if line else "thank_you.txt: ")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Dear all,\n" + shortest(), 1, "stands before the first heading"),
        ("\n== layout\nopening", 2, "this heading is not closed. End it with “==”"),
        ("\n==\nopening", 2, "this heading is not closed"),
        ("==  ==\nopening", 1, "the name of a section is one word of small letters"),
        ("== My opening ==\n- x", 1, "the name of a section is one word of small letters"),
        ("== layout: if keen ==\nx", 1, "a layout has no condition"),
        ("== opening: when keen ==\n- x", 1, "behind the colon stands a condition"),
        ("== opening: if ==\n- x", 1, "behind the colon stands a condition"),
        ("== opening: ==\n- x", 1, "behind the colon stands a condition"),
        ("== opening: if keeen ==\n- x", 1, "there is no field “keeen”. Did you mean “keen”?"),
        ("== opening: if keen and ==\n- x", 1, "this is not understood"),
        ("== opening: if keen %}{% include 'x' %}{% if keen ==\n- x", 1, "the condition has braces in it"),
        (shortest(subject="Thank you"), 4, "a wording begins with “- ”"),
        (shortest(subject="-Thank you"), 4, "a wording begins with “- ”"),
        (shortest(subject="  Thank you"), 4, "a wording begins with “- ”"),
        (shortest(opening="- One\ntwo"), 7, "a wording begins with “- ”"),
        (shortest(opening="- One\n  two\x07"), 7, "a character here that cannot be printed"),
        (shortest(opening="- One\x00"), 6, "a character here that cannot be printed"),
        (shortest(opening="- One\ud800"), 6, "a character here that cannot be printed"),
        (shortest(opening="- One\u2028two"), 6, "a character here that cannot be printed"),
    ],
)
def test_a_line_that_is_not_understood_is_named(text: str, line: int, message: str) -> None:
    error = error_of(text)

    assert error.line == line
    assert message in str(error)


@pytest.mark.parametrize(
    ("wording", "line", "message"),
    [
        ("- {{ topick }}", 6, "there is no field “topick”. Did you mean “topic”?"),
        ("- {{ zebra }}", 6, "The list of fields has all there are."),
        ("- One\n\n  two\n# Remark\n  three {{ gretting }}", 10, "Did you mean “greeting”?"),
        ("- [ at {{ compny }}]", 6, "Did you mean “company”?"),
        ("- {% if compny %}x{% endif %}", 6, "Did you mean “company”?"),
        ("- {{ topic", 6, "“{{” is not closed. Add “}}”"),
        ("- {{ }}", 6, "this is not understood"),
        ("- {{ 'topic }}", 6, "this is not understood"),
        ("- {{ topic role }}", 6, "this is not understood"),
        ("- topic }}", 6, "“}” stands alone"),
        ("- One\n  {topic}", 7, "“{” stands alone"),
        ("- {{- topic }}", 6, "“{{-” and “}}” do not go together"),
        ("- {{ topic -}} x", 6, "“{{” and “-}}” do not go together"),
        ("- {# remark #}", 6, "remarks begin with #"),
        ("- {# remark", 6, "this is not understood"),
        ("- {% if topic %}x", 6, "“if” is not closed. Add {% endif %}"),
        ("- x\n  {% if topic %}x\n  {% else %}", 7, "“if” is not closed"),
        ("- x{% endif %}", 6, "“endif” has no “if” before it"),
        ("- {% else %}x", 6, "“else” has no “if” before it"),
        ("- {% if topic %}x{% els %}y{% endif %}", 6, "“els” is not allowed here. Did you mean “else”?"),
        ("- {% if topic %}x{% else %}y{% else %}z{% endif %}", 6, "this is not understood"),
        ("- {% %}", 6, "is not allowed here"),
        ("- One [two", 6, "“[” is not closed"),
        ("- One\n  two]", 7, "“]” has no “[” before it"),
        ("- One\n  [two]", 7, "there is no field between [ and ]"),
        ("- [ {{ topic }} [ {{ company }}]]", 6, "a “[” stands inside another"),
        ("- [ {% if topic %}{{ topic }}{% endif %}]", 6, "stand only text and fields"),
        ("- {{ keen }}", 6, "“keen” is no text. Ask for it in a condition: {% if keen %}"),
        ("- {{ last_call }}", 6, '{% if last_call == "gatekeeper" %}'),
        ("- [ {{ stage }}]", 6, "“stage” is no text"),
        ("- {{ topic|uper }}", 6, "there is no filter “uper”. Did you mean “upper”?"),
        ("- {{ topic|xyz }}", 6, "There are capitalize, lower, trim, upper."),
        ("- {{ topic|trim('x') }}", 6, "a filter stands alone"),
        ("- {% if topic|upper == 'X' %}x{% endif %}", 6, "this cannot stand in a wording"),
        ("- {% if keen == 'yes' %}x{% endif %}", 6, "“keen” is yes or no. Write it alone"),
        ("- {% if kind == phone %}x{% endif %}", 6, "behind == and != stands a text in quotes"),
        ("- {% if kind == 'on-site' %}x{% endif %}", 6, "never “on-site”. Did you mean “onsite”?"),
        ("- {% if stage == 'zebra' %}x{% endif %}", 6, "“stage” is never “zebra”. It may be applied, hired"),
        ("- {% if role == 'peer' == 'x' %}x{% endif %}", 6, "cannot stand in a wording. A condition has"),
        ("- {% if role > 'peer' %}x{% endif %}", 6, "cannot stand in a wording. A condition has"),
        ("- {% if 'peer' == role %}x{% endif %}", 6, "cannot stand in a wording. A condition has"),
        ("- {% if true %}x{% endif %}", 6, "a text or a number of its own cannot stand"),
        ("- {{ 'text' }}", 6, "a text or a number of its own cannot stand"),
        ("- {{ 3 }}", 6, "a text or a number of its own cannot stand"),
    ],
)
def test_a_wording_that_is_not_understood_says_where_and_what_was_meant(
    wording: str, line: int, message: str
) -> None:
    error = error_of(shortest(opening=wording))

    assert message in str(error)
    assert error.line == line


@pytest.mark.parametrize(
    "wording",
    [
        "- {{ topic|trim|capitalize }}",
        "- {% if kind == 'phone' or not (keen and again) %}x{% elif topic %}y{% else %}z{% endif %}",
        "- {% if kind != '' and stage != \"hired\" %}x{% endif %}",
        "- {% if ordinal == 2 %}x{% endif %}",
        "- A dash - and a bar | and a hash # and a % sign.",
        "- | A line[ {{ topic }}]\n  | {{\n  company }}",
    ],
)
def test_what_is_allowed_is_read(wording: str) -> None:
    parse(shortest(opening=wording))


def test_an_error_names_no_source_where_there_is_none() -> None:
    with pytest.raises(WordingError, match=r"^Line 6: there is no field “topick”"):
        parse(shortest(opening="- {{ topick }}"))
