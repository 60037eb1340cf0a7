"""What gets lost or mistaken in a picture is put right by what stands around it."""

# ruff: noqa: RUF001 (letters that look alike are meant)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.photos.spelling import spelled


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Tel+46812345654", "Tel +46812345654"),
        ("11151Stockholm", "11151 Stockholm"),
        ("31-042Kraków", "31-042 Kraków"),
        ("Goethestraße62", "Goethestraße 62"),
        ("Goethestraße62a, 10115Berlin", "Goethestraße 62a, 10115 Berlin"),
        ("Tel.:03-1234-5678", "Tel.: 03-1234-5678"),
        ("FAX(212) 555-0123", "FAX (212) 555-0123"),
        ("79OОО Львів", "79OОО Львів".replace("O", "0").replace("О", "0")),
        ("вул. Хрещатик, З", "вул. Хрещатик, 3"),
        ("вул. Хрешщатик", "вул. Хрещатик"),
        ("юЮрий, Технолююкс", "Юрий, Технолюкс"),
        ("Fala Sp. z 0.0.", "Fala Sp. z o.o."),
        ("Jürgen Mūller", "Jürgen Müller"),
        ("1.wisniewski@acme.example", "l.wisniewski@acme.example"),
        ("I.wisniewski@acme.exampIe", "l.wisniewski@acme.example"),
    ],
)
def test_it_is_put_right(read: str, meant: str) -> None:
    assert spelled([read]) == [meant]


@pytest.mark.parametrize(
    "line",
    [
        "Grace Hopper",
        "3M",
        "B2B Sales",
        "+1 212 555 0123",
        "IT@ACME.example",
        "grace2026@acme.example",
        "www.acme2026.example",
        "1st Ave",
        "EC1A 1BB",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert spelled([line]) == [line]


def test_the_number_in_a_name_stays_where_it_is() -> None:
    lines = ["Matrix42 AG", "www.matrix42.example"]
    assert spelled(lines) == lines


def test_a_japanese_card_has_japanese_forms_and_a_chinese_one_does_not() -> None:
    assert spelled(["携带 090-1234-5678", "人事部 课長", "東京システム", "100-0005"]) == [
        "携帯 090-1234-5678",
        "人事部 課長",
        "東京システム",
        "〒100-0005",
    ]
    assert spelled(["王伟", "带路", "100-0005"]) == ["王伟", "带路", "100-0005"]


@given(st.lists(st.text(), max_size=5))
def test_no_line_is_lost(lines: list[str]) -> None:
    found = spelled(lines)
    assert len(found) == len(lines)
    assert all(bool(line.strip()) == bool(one) for line, one in zip(lines, found, strict=True))
