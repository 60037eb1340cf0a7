"""Where cards begin and end: several, nested, cut off; and files that hold none."""

import pytest

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.vcard import Card, read_cards


def names(content: str) -> list[str]:
    return [found.text for card in read_cards(content.encode()).cards for found in card.all("FN")]


def test_several_cards_come_in_their_order() -> None:
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{number}\nEND:VCARD\n\n\n" for number in range(50))
    assert names(cards) == [str(number) for number in range(50)]


def test_a_card_without_an_end_ends_where_the_next_begins_or_with_the_file() -> None:
    content = "BEGIN:VCARD\nFN:One\nTEL:1\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nBEGIN:VCARD\nFN:Three\nTEL"
    assert names(content) == ["One", "Two", "Three"]


def test_a_card_with_nothing_in_it_is_left_out_with_a_word() -> None:
    content = b"BEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:;;;;\nEND:VCARD\nBEGIN:VCARD\n"
    found = read_cards(content)
    assert len(found.cards) == 1
    assert [left.what for left in found.left_out] == ["Card 2", "Card 3"]
    assert found.left_out[0].why == "There is nothing in it. Fill it in and export it again."


def test_a_card_within_a_message_of_a_phone_is_found() -> None:
    content = (
        "BEGIN:VMSG\nVERSION:1.1\nBEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VBODY\nX:1\nEND:VBODY\nEND:VMSG\n"
    )
    assert names(content) == ["One"]


def test_something_foreign_within_a_card_is_passed_over() -> None:
    content = "BEGIN:VCARD\nFN:One\nBEGIN:VEVENT\nFN:no\nTEL:no\nEND:VEVENT\nTEL:1\nEND:VCARD\n"
    (card,) = read_cards(content.encode()).cards
    assert [found.text for found in card.properties] == ["One", "1"]


AGENT_2 = (
    "BEGIN:VCARD\nVERSION:2.1\nN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\n"
    "N;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg\nTEL;WORK:1\nEND:VCARD\nTEL:2\nEND:VCARD\n"
)
AGENT_3 = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Boss;;;;\nAGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:Jörg\\nTEL\\;TYPE=WORK:1\\n\n"
    " END:VCARD\\n\nTEL:2\nEND:VCARD\n"
)


@pytest.mark.parametrize("content", [AGENT_2, AGENT_2.replace("AGENT:\n", "AGENT:"), AGENT_3])
def test_a_card_within_a_card_is_kept_there(content: str) -> None:
    (card,) = read_cards(content.encode()).cards
    assert [found.name for found in card.properties] == ["N", "AGENT", "TEL"]
    agent = card.first("AGENT")
    assert agent is not None
    (inner,) = read_cards(agent.text.encode()).cards
    assert [(found.name, found.text.strip(";")) for found in inner.properties] == [
        ("N", "Jörg"),
        ("TEL", "1"),
    ]


def test_a_plain_text_as_agent_is_kept() -> None:
    (card,) = read_cards(b"BEGIN:VCARD\nFN:x\nAGENT:Ask the desk.\nTEL:1\nEND:VCARD\n").cards
    assert [found.text for found in card.properties] == ["x", "Ask the desk.", "1"]


@pytest.mark.parametrize("ends", [0, 3, 3000])
def test_cards_nested_too_deeply_are_left_out_with_a_word(ends: int) -> None:
    content = b"BEGIN:VCARD\nFN:x\nAGENT:\n" * 3000 + b"END:VCARD\n" * ends
    found = read_cards(content)
    assert len(found.cards) == 1
    assert [left.what for left in found.left_out] == ["AGENT of x"]


def test_an_outer_card_goes_on_behind_those_nested_too_deeply() -> None:
    content = b"BEGIN:VCARD\nFN:x\nAGENT:\n" * 9 + b"END:VCARD\n" * 8 + b"TEL:1\nEND:VCARD\n"
    (card,) = read_cards(content).cards
    assert [found.name for found in card.properties] == ["FN", "AGENT", "TEL"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The file is empty."),
        (b" \r\n\r\n", "The file is empty."),
        (b"Name,E-mail\nGrace,g@x.example\n", "There is no vCard in the file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "There is no vCard in the file"),
        (b"\0" * 1000, "There is no vCard in the file"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR", "a calendar with 1 event"),
        (b"begin:vcalendar\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 4, "a calendar with 4 events"),
        (b"x" * 100_000_001, "larger than 100 MB"),
    ],
)
def test_a_file_without_cards_is_refused_with_what_it_is(content: bytes, message: str) -> None:
    with pytest.raises(ExchangeError, match=message):
        read_cards(content)


def test_progress_is_told_and_reaches_the_end() -> None:
    told: list[tuple[int, int]] = []
    content = b"BEGIN:VCARD\nVERSION:3.0\nFN:Somebody\nEND:VCARD\n" * 10_000
    read_cards(content, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len(told) > 3
    assert told[-1] == (len(content), len(content))


class Stopped(Exception):
    """Somebody pressed Cancel."""


def test_what_progress_raises_ends_the_reading() -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        read_cards(b"BEGIN:VCARD\nFN:x\nEND:VCARD\n", progress=stop)


def test_a_card_knows_its_properties_by_name() -> None:
    (card,) = read_cards(b"BEGIN:VCARD\nTEL:1\nX-ABShowAs:COMPANY\ntel:2\nEND:VCARD\n").cards
    assert [found.value for found in card.all("TEL")] == ["1", "2"]
    shown = card.first("X-ABSHOWAS")
    assert shown is not None
    assert shown.name == "X-ABShowAs"
    assert Card(()).first("TEL") is None
