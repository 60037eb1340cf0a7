"""What there is to mend in a note: found where it is, and nothing found where all is well."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.wording.checks import About, Draft, Finding, FindingKind, Severity, check
from followup_desktop.wording.likeness import OtherNote

NOTE = """Dear Grace,

Thank you for meeting me yesterday to talk about the Analyst position at Acme Finance. It helped to see the
place itself, and to talk with the people who know it.

You spoke about moving the ledger off COBOL, and I have thought about it more than once since. I would like to
do this work. If you would like to know anything else before then, a short note or a call is enough.

Kind regards,
Ada Byron"""

ABOUT = About(
    contact_name="Grace Hopper",
    company="Acme Finance",
    position="Analyst",
    address="grace@acme.example",
    my_name="Ada Byron",
    known=("moving the ledger off COBOL", "Head of Engineering"),
)
MEND, LOOK = Severity.MEND, Severity.LOOK


def all_of(kind: str, body: str, subject: str = "Thank you", **about: object) -> list[Finding]:
    findings = check(Draft(subject=subject, body=body), replace(ABOUT, **about))  # type: ignore[arg-type]
    return [one for one in findings if one.kind == kind]


def the(kind: str, body: str, subject: str = "Thank you", **about: object) -> Finding:
    [finding] = all_of(kind, body, subject, **about)
    return finding


def places(kind: str, body: str, **about: object) -> list[str]:
    """The places in the body, as they read, where there is something of this kind."""
    return [body[one.start : one.end] for one in all_of(kind, body, "Thank you", **about)]


def saying(sentence: str) -> str:
    return NOTE.replace("I would like to\ndo", f"{sentence} I would like to\ndo")


def greeted(greeting: str) -> str:
    return NOTE.replace("Dear Grace,", greeting)


def lines(table: str) -> list[list[str]]:
    """The rows of a table, parted by a semicolon or a new line, and their columns, parted by a bar."""
    return [[column.strip() for column in row.split("|")] for row in re.split("[;\n]", table)]


def other(text: str, whom: str = "Howard") -> OtherNote:
    return OtherNote(key=whom, whom=whom, text=text)


def test_a_good_note_has_nothing_to_mend() -> None:
    about = replace(ABOUT, other_companies=("Globex", "Initech"), other_people=("Howard Aiken", "Will May"))
    about = replace(about, other_positions=("Senior Analyst", "Manager"))

    assert check(Draft(subject="Thank you for our conversation yesterday", body=NOTE), about) == ()


def test_what_stands_in_the_subject_is_found_there() -> None:
    hole = the("placeholder", NOTE, "Thank you, [name]")
    company = the("other_company", NOTE, "Analyst at Globex", other_companies=("Globex",))

    assert (hole.where, hole.start, hole.end, hole.about) == ("subject", 11, 17, "[name]")
    assert (company.where, company.start, company.end) == ("subject", 11, 17)


COMPANIES = """Globex | Globex; Globex | GLOBEX; Globex Inc. | Globex; The Globex Corporation | Globex
Nestlé | Nestle; Ernst & Young | Ernst and Young; AT&T | AT&T; eBay | eBay; monday.com | Monday.com
3M | 3M; IBM | IBM; Target | Target; O'Reilly Media | O\u2019Reilly Media; Nestlé | Nestle\u0301
Acme Finance Group | Acme Finance Group; 株式会社日立 | 株式会社日立"""


@pytest.mark.parametrize(("company", "written"), [*lines(COMPANIES), ("Best Buy", "Best\nBuy")])
def test_the_name_of_another_company_is_found_once(company: str, written: str) -> None:
    text = saying(f"I would fit in well at {written}, I believe. I like {written}.")
    finding = the("other_company", text, other_companies=("Initech", company))

    assert text[finding.start : finding.end] == written
    assert (finding.about, finding.meant, finding.severity) == (company, "Acme Finance", MEND)


NO_OTHER_COMPANY = """Target | We reached the target in time.
Apple | I had an apple on the way.
Square | The square before the house is quiet. I walked over Trafalgar Square.
Meta | We spoke on a meta level.
Indeed | Indeed, it was new to me.
Monday | I will write on Monday.
Best Buy | It was the best buy of the year. That is the Best. Buy it.
AIM | Aim high, you said.
Globex | The Globexia project is new, globex or not.
Acme | Acme Finance is new to me. At Acme I would learn.
Acme Ltd | At Acme Finance I would learn.
Finance | At Acme Finance I would learn.
Acme Finance | At Acme Finance I would learn.
Cobol | Moving the ledger off COBOL is hard.
X | X marks the place."""


@pytest.mark.parametrize(("company", "text"), lines(NO_OTHER_COMPANY))
def test_no_false_alarm_about_a_company(company: str, text: str) -> None:
    assert places("other_company", saying(text), other_companies=(company, "")) == []


PEOPLE = """Howard Aiken | Howard Aiken | mend; Aiken, Howard | Howard Aiken | mend
Howard Hathaway Aiken | Howard Aiken | mend; Dr. Howard Aiken | Howard Aiken | mend
Howard Aiken, PhD | Howard Aiken | mend
Howard Aiken | Howard | look; Howard Aiken | Aiken | look; Sam O'Neill | O\u2019Neill | look
María-José Ñuñez | Maria-Jose Nunez | mend; Jan van der Berg | Jan van der Berg | mend
李 小龙 | 李小龙 | mend; Grace Kelly | Grace Kelly | mend"""


@pytest.mark.parametrize(("person", "written", "severity"), lines(PEOPLE))
def test_the_name_of_another_person_is_found(person: str, written: str, severity: str) -> None:
    text = saying(f"It was good to hear that from {written}, too.")
    finding = the("other_person", text, other_people=("Betty Holberton", person))

    assert (text[finding.start : finding.end], finding.severity) == (written, severity)


NO_OTHER_PERSON = """Grace Kelly | Thank you once more, Grace.
Grace Hopper | So says Grace Hopper.
Ada Lovelace | So thinks Ada.
Will Young | Will you decide soon? I will write, and the young team too.
May Smith | May I call you in May?
Park Chan-wook | We met in Hyde Park.
Jan Novak | I shall be there on 12 Jan.
Howard Aiken | I read about Howard Hughes, and a howard is a word.
Cobol Smith | It was about moving the ledger off COBOL."""


@pytest.mark.parametrize(("person", "text"), lines(NO_OTHER_PERSON))
def test_no_false_alarm_about_a_person(person: str, text: str) -> None:
    assert places("other_person", saying(text), other_people=(person,)) == []


def test_names_that_were_spoken_of_belong_in_the_note() -> None:
    text = saying("What Howard said of the way from Oracle helped me.")
    others = {"other_people": ("Howard Aiken",), "other_companies": ("Oracle",)}

    for kind, name in (("other_person", "Howard"), ("other_company", "Oracle")):
        assert places(kind, text, **others) == [name]
        assert places(kind, text, **others, known=("what Howard said", "the way from Oracle")) == []


def test_whom_a_note_greets_is_left_to_the_greeting_where_it_is_known_whom_it_is_for() -> None:
    text = greeted("Dear Howard Aiken,")

    assert places("other_person", text, other_people=("Howard Aiken",)) == []
    assert places("other_person", text, other_people=("Howard Aiken",), contact_name="") == ["Howard Aiken"]


POSITIONS = """I am glad of the Senior Analyst position. | Senior Analyst | mend
I am glad of the senior analyst role. | senior analyst | mend
The position of senior analyst suits me. | senior analyst | mend
As a Senior Analyst I would write more. | Senior Analyst | look"""


@pytest.mark.parametrize(("text", "place", "severity"), lines(POSITIONS))
def test_a_position_from_elsewhere_is_found(text: str, place: str, severity: str) -> None:
    body = saying(text)
    finding = the("wrong_position", body, other_positions=("the Senior Analyst position",))

    assert (body[finding.start : finding.end], finding.severity) == (place, severity)
    assert finding.meant == "Analyst"


NO_WRONG_POSITION = """Analyst | Senior Analyst | I am glad of the Analyst position.
Analyst | Data Analyst | As a Senior Analyst I would write more.
Senior Analyst | Analyst | I am glad of the Senior Analyst position, of the analyst position.
Senior analyst | Analyst | I am glad of the Senior Analyst position.
Analyst | Manager | Your manager spoke well of it, and the Theatre Manager too.
Analyst | Product Manager | I worked with a product manager before.
Analyst | Head of Engineering | As Head of Engineering you know that."""


@pytest.mark.parametrize(("mine", "theirs", "text"), lines(NO_WRONG_POSITION))
def test_no_false_alarm_about_a_position(mine: str, theirs: str, text: str) -> None:
    body = saying(text).replace("the Analyst position at", f"the {mine} position at")

    assert places("wrong_position", body, position=mine, other_positions=(theirs,)) == []


@pytest.mark.parametrize("greeting", ["Dear Grace Hopper,", "Dear Ms. Hopper:", "Dear Admiral,", "Hello,"])
def test_the_person_may_be_greeted_by_a_part_of_the_name_and_as_is_allowed(greeting: str) -> None:
    assert places("greeting", greeted(greeting), greetings=("Admiral",)) == []


WRONG = """Dear Howard, | Howard; Dear Ms. Hoper, | Ms. Hoper; Dear Grace and Howard, | Grace and Howard
To whom it may concern, | To whom it may concern; Dear hiring manager, | hiring manager
Hi there! | there"""


@pytest.mark.parametrize(("greeting", "whom"), lines(WRONG))
def test_a_greeting_of_somebody_else_is_found(greeting: str, whom: str) -> None:
    assert places("greeting", greeted(greeting)) == [whom]
    assert the("greeting", greeted(greeting)).meant == "Grace Hopper"
    assert places("greeting", greeted(greeting), contact_name="") == []


@pytest.mark.parametrize("opening", ["Good morning, this is Ada Byron.", "Hello there.", "Hello, I am Ada."])
def test_a_script_greets_whoever_answers_and_has_no_length_and_no_signature(opening: str) -> None:
    assert check(Draft(subject="", body=f"{opening} Goodbye.", is_script=True), ABOUT) == ()


def test_a_hole_and_a_plea_are_found_where_they_are() -> None:
    text = saying("I liked [topic] a lot, and am just checking in.")

    assert places("placeholder", text) == ["[topic]"]
    assert places("begging", text) == ["just checking in"]


def test_a_company_may_be_written_like_a_hole_or_a_plea() -> None:
    for kind, name in (("placeholder", "<labs> [all]"), ("begging", "FUND FOR THE ME")):
        text = NOTE.replace("Acme Finance", name)

        assert len(places(kind, text)) > 0
        assert places(kind, text, company=name) == []


def test_length_counts_all_words_of_the_note() -> None:
    short, long = the("too_short", "Dear Grace, thank you."), the("too_long", NOTE + " word" * 100)

    assert (short.about, short.number, short.severity) == ("4", 60, LOOK)
    assert (long.about, long.number, long.severity) == (str(len(NOTE.split()) + 100), 150, LOOK)
    for count in (60, 150):
        assert all_of("too_short", "word " * count) == all_of("too_long", "word " * count) == []


def test_a_note_without_an_address_or_a_name_says_so() -> None:
    assert the("no_address", NOTE, address=" ").about == "Grace Hopper"
    assert the("no_name", NOTE, my_name="").about == ""
    assert the("no_name", NOTE.replace("Ada Byron", "")).about == "Ada Byron"
    assert all_of("no_name", NOTE.replace("Ada Byron", "A. Byron")) == []


def test_each_sentence_of_another_note_is_found_with_whom_it_was_for() -> None:
    theirs = other(NOTE[NOTE.index("It helped") : NOTE.index("If you would")])
    same = all_of("same_sentence", NOTE, others=(other("Dear Jean,", "Jean"), theirs))

    assert [NOTE[one.start :].partition(" ")[0] for one in same] == ["It", "You", "I"]
    assert {one.about for one in same} == {"Howard"}


def test_a_note_above_the_limit_names_the_note_that_it_is_like() -> None:
    theirs = other(NOTE.replace("Dear Grace", "Dear Howard").replace("at Acme Finance", "with Acme Finance"))
    finding = the("too_alike", NOTE, others=(other("Dear Jean,\n\nShort.", "Jean"), theirs))

    assert (finding.about, finding.number > 90) == ("Howard", True)
    assert all_of("too_alike", NOTE, others=(theirs,), alike_limit=100) == []


def test_what_matters_most_comes_first_and_then_the_order_of_the_text() -> None:
    body = "Dear Howard,\n\nI liked [topic] at Globex, and just checking in.\n\nAda"
    about = replace(ABOUT, address="", other_companies=("Globex",))
    kinds = [str(one.kind) for one in check(Draft(subject="TODO", body=body), about)]

    assert kinds[:3] == ["placeholder", "greeting", "placeholder"]
    assert kinds[3:] == ["other_company", "begging", "no_address", "too_short"]


NAMES = st.lists(st.text(max_size=20), max_size=5).map(tuple)
PIECE = st.sampled_from([*"[]{}<>_!.,\n -X", "Dear ", "NAME", "Grace", "please ", "\u0301", "李", "\u2028"])
TEXT = st.lists(PIECE | st.text(max_size=6), max_size=80).map("".join)


@given(TEXT, TEXT, NAMES, NAMES, NAMES)
def test_any_text_can_be_checked_and_every_place_lies_in_it(
    subject: str, body: str, companies: tuple[str, ...], people: tuple[str, ...], positions: tuple[str, ...]
) -> None:
    about = replace(ABOUT, other_companies=companies, other_people=people, other_positions=positions)
    draft, about = Draft(subject=subject, body=body), replace(about, others=(other(subject), other(body)))

    for one in check(draft, about):
        assert 0 <= one.start <= one.end <= len(body if one.where == "body" else subject)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll", "Zs"), include_characters="-'"), min_size=2))
def test_what_belongs_to_the_note_is_never_an_others(name: str) -> None:
    others = (name,)
    about = replace(ABOUT, company=name, other_companies=others, other_people=others, other_positions=others)
    kinds = {one.kind for one in check(Draft(subject=name, body=f"At {name}, I saw {name}."), about)}

    assert kinds & {FindingKind.OTHER_COMPANY, FindingKind.OTHER_PERSON, FindingKind.WRONG_POSITION} == set()
