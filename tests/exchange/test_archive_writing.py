"""How an archive is written: in a fixed order, without what is null or empty."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.settings import Profile, RuleNumbers, Settings
from followup_desktop.exchange.archive import Archive, dumps, loads, record_as_json
from followup_desktop.exchange.errors import ExchangeError

Document = dict[str, Any]
TODAY = date(2026, 11, 24)


def test_the_bytes_do_not_depend_on_the_order_of_the_records(
    full: Document, take_in: Callable[..., Archive]
) -> None:
    archive = take_in(full)
    full["contacts"].reverse()
    full["opportunities"].reverse()
    assert dumps(take_in(full)) == dumps(archive)


def test_people_promises_references_and_addresses_keep_their_order(
    full: Document, take_in: Callable[..., Archive]
) -> None:
    full["interviews"][0]["people"] = [{"contact": "c7"}, {"contact": "c1"}]
    full["contacts"][0]["emails"] = ["z@acme.example", "a@acme.example"]
    read = loads(dumps(take_in(full)), today=TODAY)
    assert [person.contact for person in read.interviews[0].people] == ["c7", "c1"]
    assert read.contacts[0].emails == ("z@acme.example", "a@acme.example")


def test_the_example_is_written_in_its_own_order_without_what_is_null_or_empty(
    example: Document, take_in: Callable[..., Archive]
) -> None:
    example["profile"] = None
    text = dumps(take_in(example)).decode()

    assert text.startswith('{\n  "format": "followup-desktop",\n  "version": 1,\n  "contacts": [\n    {\n')
    assert text.endswith("}\n")
    written = json.loads(text)
    del example["profile"]
    for record in example["contacts"] + example["opportunities"] + example["interviews"] + example["touches"]:
        for name in [name for name, held in record.items() if held in (None, "")]:
            del record[name]
    del example["opportunities"][0]["references"][0]["given_on"]
    example["contacts"][1] = {"uid": "c7", "name": "Charles Babbage"}
    assert json.dumps(written) == json.dumps(example)


def test_letters_are_written_as_they_are() -> None:
    content = dumps(Archive(contacts=(Contact(uid="c1", name="Łukasz 李"),)))
    assert '"name": "Łukasz 李"' in content.decode()


def test_settings_hold_only_the_numbers_that_differ_from_the_usual_ones() -> None:
    chosen = Settings(numbers=RuleNumbers(weekly_opportunities=5))
    document = json.loads(dumps(Archive(settings=chosen)))
    assert document["settings"]["numbers"] == {"weekly_opportunities": 5}
    assert loads(dumps(Archive(settings=chosen)), today=TODAY).settings == chosen


def test_settings_read_back_are_whole_whatever_is_in_force() -> None:
    in_force = Settings(profile=Profile(name="Old"), numbers=RuleNumbers(check_ins=1), told_about_tray=True)
    content = dumps(Archive(settings=Settings()))
    assert loads(content, today=TODAY, settings=in_force).settings == Settings()


def test_control_characters_that_were_pasted_along_are_taken_out() -> None:
    contact = Contact(uid="c1", name="Ada\x00 Byron", notes="first\x0bsecond\ud83d", title="\x07")
    read = loads(dumps(Archive(contacts=(contact,))), today=TODAY)
    assert read.contacts == (Contact(uid="c1", name="Ada Byron", notes="first\nsecond"),)


def test_what_could_not_be_read_again_for_its_size_is_not_written() -> None:
    huge = Contact(uid="c1", name="Ada", notes="x" * 100_000_000)
    with pytest.raises(ExchangeError, match=r"larger than 100 MB.*Make a backup instead"):
        dumps(Archive(contacts=(huge,)))


def test_a_single_record_is_written_as_in_the_archive(
    full: Document, take_in: Callable[..., Archive]
) -> None:
    archive = take_in(full)
    document = json.loads(dumps(archive))
    contact = next(contact for contact in archive.contacts if contact.uid == "c1")
    assert record_as_json(contact, archive.pictures[0]) == document["contacts"][0]
    assert record_as_json(archive.interviews[0]) == document["interviews"][0]
    assert record_as_json(archive.steps[0]) == document["steps"][0]
