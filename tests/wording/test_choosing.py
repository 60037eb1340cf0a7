"""Nobody at one company hears what another has heard; and each note stays what it is."""

from itertools import combinations

import pytest

from followup_desktop.wording.choosing import said
from followup_desktop.wording.facts import Facts
from followup_desktop.wording.fields import fields
from followup_desktop.wording.parsing import parse
from followup_desktop.wording.template import Section

NOTHING = fields(Facts())


def sections(**texts: int) -> dict[str, Section]:
    """Sections with so many wordings each: "a0", "a1" and so on."""
    wordings = {
        name: "".join(f"- {name}{number}\n" for number in range(count)) for name, count in texts.items()
    }
    written = "".join(f"== {name} ==\n{text}" for name, text in {"subject": "- x\n", **wordings}.items())
    return dict(parse(f"== layout ==\n{' '.join(texts)}\n{written}").sections)


def heard(section: Section, numbers: range, offset: str = "") -> list[str]:
    return [said(section, NOTHING, number=number, offset=offset) for number in numbers]


@pytest.mark.parametrize("offset", ["", "an-opportunity", "another", "0192-4f"])
def test_sixteen_people_at_one_company_hear_sixteen_wordings(offset: str) -> None:
    section = sections(a=16)["a"]

    assert sorted(heard(section, range(16), offset)) == sorted(f"a{number}" for number in range(16))


def test_without_an_offset_the_first_note_has_the_first_wording() -> None:
    assert heard(sections(a=3)["a"], range(3)) == ["a0", "a1", "a2"]


def test_where_wordings_run_out_they_do_not_meet_again() -> None:
    a, b, c = (section for name, section in sections(a=4, b=4, c=4).items() if name != "subject")
    notes = list(zip(*(heard(section, range(16), "x") for section in (a, b, c)), strict=True))

    assert len(set(notes)) == 16
    assert all(sum(map(str.__eq__, one, other)) < 3 for one, other in combinations(notes, 2))


def test_another_company_begins_elsewhere_and_in_each_section_differently() -> None:
    a, b = (section for name, section in sections(a=16, b=16).items() if name != "subject")
    companies = [f"company {number}" for number in range(40)]
    first = [
        (said(a, NOTHING, number=0, offset=one), said(b, NOTHING, number=0, offset=one)) for one in companies
    ]

    assert len({text for text, _other in first}) > 10
    assert len({(int(one[1:]) - int(other[1:])) % 16 for one, other in first}) > 5


def test_a_note_stays_the_same_each_time_the_program_starts() -> None:
    assert heard(sections(a=16)["a"], range(3), "an-opportunity") == ["a10", "a11", "a12"]


def test_where_a_wording_lacks_its_facts_the_next_that_has_them_is_said() -> None:
    text = "== layout ==\na\n== subject ==\n- x\n== a ==\n- a0\n- {{ topic }}\n- {{ remark }}\n- a3\n"
    section = parse(text).sections["a"]

    assert heard(section, range(4)) == ["a0", "a3", "a3", "a3"]
