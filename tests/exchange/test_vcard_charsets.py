"""Character sets of vCards: declared, wrong, missing, made up, and several in one file."""

# ruff: noqa: RUF001 (letters of other scripts are meant)

import pytest

from followup_desktop.exchange.vcard import read_cards


def names(content: bytes) -> list[str]:
    found = read_cards(content)
    return [each.text for card in found.cards for each in card.all("FN")]


def card(name: str, encoding: str, declared: str = "") -> bytes:
    param = f";CHARSET={declared}" if declared else ""
    head = f"BEGIN:VCARD\nVERSION:2.1\nFN{param}:".encode()
    return head + name.encode(encoding) + b"\nTEL:1\nEND:VCARD\n"


@pytest.mark.parametrize(
    ("name", "encoding", "declared"),
    [
        ("Jörg Müller", "utf-8", "UTF-8"),
        ("Jörg Müller", "utf-8", ""),
        ("Jörg Müller", "utf-8", "ISO-8859-1"),
        ("Jörg Müller", "utf-8", "blabla"),
        ("Jörg Müller", "cp1252", "Windows-1252"),
        ("Jörg Müller", "cp1252", "UTF-8"),
        ("Jörg Müller", "cp1252", "blabla"),
        ("Jörg Müller", "cp1252", "hex"),
        ("Jörg Müller", "cp1252", ""),
        ("Jörg \N{EN DASH} “Müller”", "cp1252", "ISO-8859-1"),
        ("Łukasz Żółć", "cp1250", "windows-1250"),
        ("Kovács Győző", "cp1250", ""),
        ("Jiří Dvořák", "cp1250", ""),
        ("Ayşe Yılmaz", "cp1254", ""),
        ("Γιώργος Παπαδόπουλος", "cp1253", ""),
        ("משה כהן לוי", "cp1255", ""),
        ("陳大文 台灣積體電路製造", "big5", ""),
        ("Екатерина Иванова", "cp1251", "windows-1251"),
        ("Екатерина Иванова", "koi8-r", "KOI8-R"),
        ("Екатерина Иванова", "cp1251", ""),
        ("Анна", "cp1251", ""),
        ("김민준", "cp949", ""),
        ("李明", "gb18030", ""),
        ("伊能 圭一 伊予", "cp932", "SHIFT_JIS"),
        ("伊能 圭一 伊予", "euc-jp", "EUC-JP"),
        ("伊能 圭一 伊予", "iso-2022-jp", "ISO-2022-JP"),
        ("安藤 ロイド", "cp932", ""),
        ("王小明", "gb18030", "GB2312"),
        ("王小明", "big5", "Big5"),
        ("北京科技有限公司软件工程师", "gb18030", ""),
        ("삼성전자 개발자", "cp949", "KS_C_5601-1987"),
        ("삼성전자 개발자", "cp949", ""),
        ("Παπαδόπουλος", "iso8859-7", "ISO-8859-7"),
    ],
)
def test_the_name_is_read_as_it_was_meant(name: str, encoding: str, declared: str) -> None:
    assert names(card(name, encoding, declared)) == [name]


def test_what_one_line_declares_helps_with_those_that_declare_nothing() -> None:
    content = (
        b"BEGIN:VCARD\nVERSION:2.1\nFN:"
        + "Łukasz".encode("cp1250")
        + b"\nLABEL;CHARSET=Windows-1250;ENCODING=QUOTED-PRINTABLE:=A3=F3d=9F\nEND:VCARD\n"
    )
    assert names(content) == ["Łukasz"]


def test_outlook_names_the_language_where_it_names_no_character_set() -> None:
    content = b"BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=he:;\nFN:" + "דוד".encode("cp1255") + b"\nEND:VCARD\n"
    assert names(content) == ["דוד"]


def test_several_character_sets_in_one_file_do_not_mix() -> None:
    content = (
        card("Jörg", "cp1252", "windows-1252")
        + card("伊予", "cp932", "SHIFT_JIS")
        + card("Jürgen", "utf-8")
        + card("Иван", "cp1251", "windows-1251")
    )
    assert names(content) == ["Jörg", "伊予", "Jürgen", "Иван"]


def test_a_text_that_was_cut_within_a_character_loses_that_alone() -> None:
    cut = "ÑÑÑÑ".encode()[:-1]
    assert names(b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8:" + cut + b"\nEND:VCARD\n") == ["ÑÑÑ"]


def test_bytes_that_are_nothing_are_still_a_text() -> None:
    (name,) = names(b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=SHIFT_JIS:a\xff\xfe\x81\nEND:VCARD\n")
    assert name.startswith("a")


def test_in_a_file_of_utf_16_a_declaration_counts_for_quoted_printable_only() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=SHIFT_JIS:伊予\n"
        "NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=88=C9=97=5C\nEND:VCARD\n"
    )
    (found,) = read_cards(text.encode("utf-16")).cards
    assert [each.text for each in found.properties] == ["伊予", "伊予"]


def test_lines_in_utf_8_say_nothing_of_the_other_lines() -> None:
    content = card("Jürgen", "utf-8") + card("Günther", "cp1252")
    assert names(content) == ["Jürgen", "Günther"]
