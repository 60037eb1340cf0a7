"""How a note is read: words, sentences, whom it greets, and what belongs in no note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.wording.sentences import greeting, greets, holes, pleading, sentences, words


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("It's Ada\u2019s own engine-room.", ["it", "ada", "own", "engine", "room"]),
        ("Mari\u0301a-José ÑUÑEZ, Straße", ["maria", "jose", "nunez", "strasse"]),
        ("ask ada@Acme.example, or www.acme.example", ["ask", "ada@acme.example,", "or", "www.acme.example"]),
        ("李小龙 and O'Neill", ["李", "小", "龙", "and", "o'neill"]),
        ("— … !", []),
    ],
)
def test_words_are_compared_without_case_accents_and_marks(text: str, read_as: list[str]) -> None:
    assert keys(text) == read_as


@given(st.text(max_size=200))
def test_every_word_and_sentence_stands_where_it_says(text: str) -> None:
    places = [(word.start, word.end) for word in words(text)]

    assert [text[start:end] for start, end in places] == [word.text for word in words(text)]
    assert places == sorted(places)
    assert "".join("".join(read(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        (
            "Dr. Hopper, e.g. of the J. P. Morgan room. Then I.",
            ["Dr. Hopper, e.g. of the J. P. Morgan room.", "Then I."],
        ),
        (
            "It is 3.5 long. (So it is.) \u201cYes.\u201d No",
            ["It is 3.5 long.", "(So it is.)", "\u201cYes.\u201d", "No"],
        ),
        ("A line\nthat goes on\n\nand ends", ["A line\nthat goes on", "and ends"]),
        ("Two:\n- one\n- two\n2. three", ["Two:", "- one", "- two", "2. three"]),
        ("您好。再见。", ["您好。", "再见。"]),
    ],
)
def test_sentences_end_where_they_end(text: str, read_as: list[str]) -> None:
    assert read(text) == read_as


@pytest.mark.parametrize(
    ("note", "whom"),
    [
        ("Dear Grace,\n\nThank you.", "Grace"),
        ("\n  Dear Dr. Hopper:\nThank you.", "Dr. Hopper"),
        ("Dear\u00a0Grace\n\nThank you.", "Grace"),
        ("Hello again, Grace! Thank you.", "Grace"),
        ("Good morning, Ms. Hopper. Thank you.", "Ms. Hopper"),
        ("Hi Grace thank you for your time and for all that you told me", "Grace"),
        ("Dear hiring manager,", "hiring manager"),
        ("To whom it may concern:\n\nHello.", "To whom it may concern"),
        ("Howard Aiken:\n\nThank you.", "Howard Aiken"),
        ("Dear Jan van der Berg and Grace,", "Jan van der Berg and Grace"),
    ],
)
def test_a_greeting_names_whom_it_greets(note: str, whom: str) -> None:
    found = greeting(note)

    assert found is not None
    assert found.whom == note[found.named.start : found.named.end] == whom


@pytest.mark.parametrize(
    "note",
    ["Hello,", "Good morning, this is Ada.", "Hi, I am Ada.", "Sehr geehrte Frau Hopper,", "Thank You,"],
)
def test_a_greeting_may_greet_nobody_known(note: str) -> None:
    found = greeting(note)

    assert found is not None
    assert found.whom == ""


@pytest.mark.parametrize(
    "note", ["", "\n\n", "Thank you for your time.", "Deary me, it rains.", "Hi-tech, is it?"]
)
def test_not_every_first_line_greets(note: str) -> None:
    assert greeting(note) is None


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("Grace Hopper", "Grace"),
        ("Grace Hopper", "Ms. Hopper"),
        ("Grace Hopper", "G. Hopper"),
        ("Grace Hopper", "Prof. Dr. Grace Hopper"),
        ("Grace Hopper, PhD", "Grace Hopper"),
        ("Dr. Müller-Lüdenscheidt", "Dr. Müller-Lüdenscheidt"),
        ("María-José Ñuñez", "Mari\u0301a-Jose\u0301"),
        ("Sam O'Neill", "Sam O\u2019Neill"),
        ("Jan van der Berg", "Mr Van der Berg"),
        ("GRACE HOPPER", "Grace"),
        ("grace hopper", "Grace Hopper"),
        ("李 小龙", "李小龙"),
    ],
)
def test_a_person_is_greeted_by_neighbouring_parts_of_the_name(name: str, whom: str) -> None:
    assert greets(whom, [name])


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("Grace Hopper", "Howard"),
        ("Grace Hopper", "Grase"),
        ("Grace Hopper", "grace"),
        ("Grace Hopper", "Hopper Grace"),
        ("Grace Hopper", "Grace and Howard"),
        ("Grace Hopper", "Mr."),
        ("María-José Ñuñez", "Maria-Jose"),
        ("María-José Ñuñez", "María"),
        ("Dr. Müller-Lüdenscheidt", "Dr. Mueller"),
        ("李 小龙", "王小龙"),
    ],
)
def test_another_name_or_another_spelling_greets_somebody_else(name: str, whom: str) -> None:
    assert not greets(whom, [name])


def test_several_people_are_greeted_where_each_is_named() -> None:
    assert greets("Grace and Howard", ["Grace Hopper", "Howard Aiken"])
    assert greets("Grace & Howard", ["Grace Hopper", "Howard Aiken"])
    assert not greets("Grace and Jean", ["Grace Hopper", "Howard Aiken"])


@pytest.mark.parametrize(
    "hole",
    [
        *("[company]", "[Your Name]", "[...]", "[ ]", "[XXX]", "{{ name }}", "{{name|upper}}", "{company}"),
        *(
            "{% if x %}",
            "<name>",
            "<first name>",
            "____",
            "XXX",
            "xxx",
            "NAME",
            "COMPANY NAME",
            "CONTACT_NAME",
        ),
        *("TODO", "{{"),
    ],
)
def test_a_hole_is_found_where_it_is(hole: str) -> None:
    text = f"I liked {hole} a lot."

    assert [text[start:end] for start, end in holes(text, words(text))] == [hole]


@pytest.mark.parametrize(
    "text",
    [
        "I waited … and then I knew, you see...",
        "It was new to me (see above), as the paper [1] says [sic].",
        "I counted 3 < 4 and 5 > 4. Write to <ada@example.org> for the slides in my_module.",
        "My name and the company were on the list. IBM and SAP use Part XX, and NASA too.",
        "I LOVE THIS COMPANY",
    ],
)
def test_what_only_looks_like_a_hole_is_none(text: str) -> None:
    assert list(holes(text, words(text))) == []


@pytest.mark.parametrize(
    "plea",
    [
        *("just checking in", "Just  checking\nin", "desperate", "I really need", "please, please", "I beg"),
        *(
            "I\u2019m begging",
            "any chance at all",
            "!!",
            "! ! !",
            "PLEASE",
            "I WANT THIS JOB",
            "give me a chance",
        ),
        "sorry to bother you",
    ],
)
def test_begging_is_found_where_it_is(plea: str) -> None:
    text = f"Now {plea} and so on."

    assert [text[start:end] for start, end in pleading(text, words(text))] == [plea]


@pytest.mark.parametrize(
    "text",
    [
        "Please call me! I beg to differ on one point.",
        "They really need a better ledger. We checked in at noon.",
        "We used AWS, GCP, IAM and SQL. IBM, SAP and NASA write it so.",
        "There is a chance to learn. Just check the slides.",
    ],
)
def test_a_plain_sentence_begs_for_nothing(text: str) -> None:
    assert list(pleading(text, words(text))) == []


@pytest.mark.parametrize(
    "part", ["[", "{", "<a", "! ", ". ", "\n ", "Dear ", "please ", "AA ", "a'", "Acme-", "e\u0301"]
)
def test_a_very_long_text_is_read_in_full(part: str) -> None:
    text = part * 20_000

    assert list(holes(text, words(text))) is not None
    assert list(pleading(text, words(text))) is not None
    assert "".join(text.split()) == "".join("".join(read(text)).split())
