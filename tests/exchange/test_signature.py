"""Signatures of mails in many styles and languages, as they are pasted. The texts lie in files/mail."""

from pathlib import Path
from typing import NamedTuple

import pytest

from followup_desktop.domain.found import Detail, Found
from followup_desktop.exchange.signature import found_in_text

FILES = Path(__file__).with_name("files") / "mail"
COLLECTIONS = ("signatures.txt", "signatures_second.txt", "signatures_third.txt", "signatures_fourth.txt")
ENOUGH = 0.95  # of the fields of a collection


class Expected(NamedTuple):
    name: str
    text: str
    fields: tuple[tuple[str, str], ...]


def collection(file: str) -> list[Expected]:
    """The texts of a file, each with the fields that are to be read."""
    texts: list[Expected] = []
    for block in (FILES / file).read_text("utf-8").split("#### ")[1:]:
        head, _line, rest = block.partition("\n")
        text, _mark, wanted = rest.partition("\n####\n")
        pairs = [line.split(": ", 1) for line in wanted.splitlines() if line]
        texts.append(
            Expected(head, text.removesuffix("\n####"), tuple((kind, value) for kind, value in pairs))
        )
    return texts


def read(found: Found) -> list[tuple[str, str]]:
    """The fields of the first person as the files write them."""
    details = found.people[0].details if found.people else ()
    return [
        (one.detail.value, f"{one.kind or '-'} {one.text}" if one.detail is Detail.PHONE else one.text)
        for one in details
    ]


def all_texts() -> list[object]:
    return [
        pytest.param(expected, id=f"{file.removesuffix('.txt')}: {expected.name}")
        for file in COLLECTIONS
        for expected in collection(file)
    ]


@pytest.mark.parametrize("expected", all_texts())
def test_addresses_and_numbers_are_read_and_none_is_made_up(expected: Expected) -> None:
    def contacts(fields: list[tuple[str, str]]) -> set[tuple[str, str]]:
        return {(kind, value) for kind, value in fields if kind in ("email", "phone")}

    assert contacts(read(found_in_text(expected.text))) == contacts(list(expected.fields))


@pytest.mark.parametrize("expected", all_texts())
def test_there_is_one_person_or_nobody(expected: Expected) -> None:
    assert len(found_in_text(expected.text).people) == bool(expected.fields)


@pytest.mark.parametrize("file", COLLECTIONS)
def test_nearly_all_fields_of_a_collection_are_right(file: str) -> None:
    wanted = right = 0
    for expected in collection(file):
        fields = read(found_in_text(expected.text))
        wanted += len(expected.fields)
        right += sum(field in fields for field in expected.fields)

    assert wanted > 100
    assert right / wanted >= ENOUGH


def test_the_first_collection_is_large_and_in_many_languages() -> None:
    texts = collection("signatures.txt")

    assert len(texts) >= 40
    assert {"German with register", "Japanese with rules", "Chinese", "Greek", "Russian"} <= {
        one.name for one in texts
    }
