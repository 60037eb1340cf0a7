"""What there is to mend in a note is said calmly, with what to do about it."""

import pytest

from followup_desktop.phrases.findings import KINDS, finding_in_words


@pytest.mark.parametrize(
    ("kind", "about", "sentence"),
    [
        ("same_sentence", "Howard", "This sentence is also in your note to Howard. Say it in another way."),
        (
            "begging",
            "just checking in",
            "“just checking in” sounds anxious. The note is stronger without it.",
        ),
        (
            "placeholder",
            "[name]",
            "[name] is still to be filled in. Write what belongs there, or leave it out.",
        ),
        ("other_person", "Jean", "You know Jean from elsewhere. Check that you mean this name."),
        ("no_address", "Grace Hopper", "It is not known how to reach Grace Hopper. Add it to the contact."),
        ("no_address", "", "Nobody is known to send this to. Add a contact with an address."),
        ("no_name", "", "The note is not signed. Write your name in Settings."),
        ("no_name", "Ada Byron", "The note is not signed. Write your name beneath it."),
    ],
)
def test_a_finding_says_what_it_is_and_what_to_do(kind: str, about: str, sentence: str) -> None:
    assert finding_in_words(kind, about) == sentence


@pytest.mark.parametrize(
    ("kind", "about", "meant", "sentence"),
    [
        ("greeting", "Howard", "Grace Hopper", "The greeting says Howard. This note is for Grace Hopper."),
        ("other_company", "Globex", "Acme", "Globex is another company. This note is about Acme."),
        (
            "wrong_position",
            "Manager",
            "Analyst",
            "You applied elsewhere as Manager. This note is about Analyst.",
        ),
    ],
)
def test_where_it_is_known_what_belongs_there_it_is_said(
    kind: str, about: str, meant: str, sentence: str
) -> None:
    assert finding_in_words(kind, about, meant=meant) == sentence
    assert meant not in finding_in_words(kind, about)


def test_lengths_are_said_with_their_limit() -> None:
    short = finding_in_words("too_short", "1", number=60)
    long = finding_in_words("too_long", "180", number=150)

    assert short == "Rather short, with 1 word. Notes read best from 60 words on."
    assert long == "Rather long, with 180 words. Notes read best up to 150 words."


def test_likeness_is_said_with_the_other_note() -> None:
    assert finding_in_words("too_alike", "Howard", number=41).startswith(
        "41 % of this note is as in your note to Howard."
    )
    assert finding_in_words("too_alike", number=41).startswith("41 % of this note is as in another note")


@pytest.mark.parametrize("kind", sorted({*KINDS, "unheard_of"}))
@pytest.mark.parametrize("about", ["", "Grace & <Hopper> {name} %s", "94"])
@pytest.mark.parametrize("meant", ["", "Acme {x}"])
def test_every_finding_is_said_in_calm_full_sentences(kind: str, about: str, meant: str) -> None:
    said = finding_in_words(kind, about, meant=meant, number=60).replace(about or "\0", "").replace("{x}", "")

    assert said.endswith(".")
    assert not any(mark in said for mark in ("{", "}", "!", "  ."))
