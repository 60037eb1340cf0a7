"""Texts that are no card make nobody up."""

import pytest

from followup_desktop.domain.found import Place
from followup_desktop.exchange.card_lines import CardLine, details_of, looks_like_card

RESUME = """IAN SMITH
PROFILE
Motivated and detail-oriented student with two years of
experience in retail and a strong interest in finance.
CONTACT
816-555-0146
smith@mail.example
EXPERIENCE
Server, The Blue Plate, 2019 - present
SKILLS
EDUCATION"""
INVOICE = """INVOICE
Acme GmbH
Hauptstr. 5, 10115 Berlin
Anna Schmidt
Invoice No. 2026-001
2 x Consulting 1.200,00 EUR
Total 2.400,00 EUR
Tel 030 1234567
info@acme.example"""
RECEIPT = """Trattoria Roma
Via Appia 5, 00183 Roma
Tel 06 1234567
Coperto 2,00
Pizza Margherita 8,50
TOTALE 10,50
Grazie e arrivederci"""
LETTER = """Dear Ms Byron,
thank you very much for coming in yesterday. We were impressed by your questions.
We would like to invite you to a second round with our head of engineering, Grace Hopper.
She can be reached at +1 202 555 0143 or grace@acme.example if you have questions.
Please let us know by Friday which of the three dates suits you best.
Yours sincerely"""
POSTER = """GRAND OPENING
Acme Pizza
Saturday 10:00 - 22:00
123 Main Street
Call (555) 555-1234
www.acmepizza.example"""
MENU = """MENU
Starters
Tomato soup 4.50
Main courses
Steak 20.00
Desserts
reservations@bistro.example"""
BOOK = """Clean Sentences
A Handbook of Plain Software Writing
Robert C. Martinsson"""
SIGN = """KING STREET
London
No parking"""
TICKET = """Boarding pass
Passenger SCHMIDT/ANNA
Flight LH 123
Gate A12
Seat 12A
10:45"""
TIMETABLE = """Monday 08:00 Maths Mr Smith
Monday 09:00 English Ms Jones
Tuesday 08:00 Physics Dr Brown"""
CONTENTS = """Contents
Chapter 1 Anna Schmidt 12
Chapter 2 Grace Hopper 34
Index"""
GREETING = """Happy Birthday Anna
with love from Tom and Mary"""
RECHNUNG = """Rechnung Nr. 123
Anna Schmidt
Hauptstr. 5
12345 Berlin
Summe 19,99 €
Tel. 030 1234567"""
LEBENSLAUF = """Lebenslauf
Anna Schmidt
anna.schmidt@mail.example
0171 2345678
Berufserfahrung
2018 - heute Beraterin, Acme GmbH
Ausbildung"""


@pytest.mark.parametrize(
    "text",
    [
        RESUME, INVOICE, RECEIPT, LETTER, POSTER, MENU, BOOK, SIGN, TICKET, TIMETABLE, CONTENTS, GREETING,
        RECHNUNG, LEBENSLAUF, "", "STOP", "Jane Miller", "www.acme.example", "+1 202 555 0143", "12345",
        "?!", "\n\n", "Acme Ltd\n+1 202 555 0143\ninfo@acme.example",
    ],
)  # fmt: skip
def test_it_is_no_card_and_nobody_is_on_it(text: str) -> None:
    lines = [CardLine(line) for line in text.splitlines()]

    assert not looks_like_card(lines)
    assert details_of(lines, Place.PHOTO) == ()


def test_too_many_lines_are_no_card() -> None:
    card = [CardLine("Grace Hopper"), CardLine("CTO"), CardLine("grace@acme.example")]

    assert looks_like_card(card)
    assert not looks_like_card([*card, *(CardLine(f"Something else {number}") for number in range(60))])


@pytest.mark.parametrize(
    "text",
    [
        "Grace Hopper\n+1 202 555 0143",
        "Grace Hopper\ngrace@acme.example",
        "Anna Schmidt\nRechtsanwältin",
        "Grace Hopper\nAcme Ltd",
        "佐藤 健一\n03-1234-5678",
    ],
)
def test_a_name_with_one_thing_more_is_a_card(text: str) -> None:
    assert looks_like_card([CardLine(line) for line in text.splitlines()])
