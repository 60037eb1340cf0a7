"""Tables as programs and people save them: separators, quotes, line ends, headers, and what is no table."""

import csv
import io

import pytest

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.tables import Table, read_table

NOTES = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You '
    "will only see email addresses for connections who have allowed it, using this setting "
    'https://www.linkedin.com/psettings/privacy/email."\n'
    "\n"
)
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def read(text: str, encoding: str = "utf-8") -> Table:
    return read_table(text.encode(encoding))


def refusal(content: bytes) -> str:
    with pytest.raises(ExchangeError) as caught:
        read_table(content)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_is_found(separator: str) -> None:
    table = read(f"Name{separator}E-mail{separator}Company\nAda{separator}a@b.example{separator}Acme\n")
    assert (table.header, table.rows) == (("Name", "E-mail", "Company"), (("Ada", "a@b.example", "Acme"),))
    assert table.separator == separator


def test_commas_within_cells_do_not_hide_the_semicolon() -> None:
    table = read("Name;E-mail\nHopper, Grace;g@a.example\nByron, Ada;a@b.example\n")
    assert table.rows == (("Hopper, Grace", "g@a.example"), ("Byron, Ada", "a@b.example"))


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_line_that_tells_excel_the_separator_is_understood(first: str) -> None:
    table = read(f"{first}\r\nName;E-mail\r\nAda, Lady;a@b.example\r\n")
    assert table.header == ("Name", "E-mail")
    assert table.rows == (("Ada, Lady", "a@b.example"),)
    assert table.numbers == (2,)


def test_the_same_line_may_name_a_tab() -> None:
    assert read("sep=\t\nName\tE-mail\nAda\ta@b.example\n").rows == (("Ada", "a@b.example"),)


def test_quoted_cells_hold_separators_quotes_and_line_breaks() -> None:
    table = read('Name,Notes\n"Hopper, ""Amazing"" Grace","one\r\ntwo\n\nfour"\n')
    assert table.rows == (('Hopper, "Amazing" Grace', "one\ntwo\n\nfour"),)


def test_quotes_within_a_cell_that_is_not_quoted_are_text() -> None:
    assert read('Name,Notes\nAda,6" nails\n').rows == (("Ada", '6" nails'),)


def test_a_blank_before_a_quoted_cell_does_not_matter() -> None:
    assert read('Name, Notes\nAda, "one, two"\n').rows == (("Ada", "one, two"),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\n\n"])
def test_all_line_ends_are_read(end: str) -> None:
    table = read(end.join(["Name,E-mail", "Ada,a@b.example", "Grace,g@b.example"]))
    assert table.rows == (("Ada", "a@b.example"), ("Grace", "g@b.example"))


def test_zeros_and_other_characters_that_are_no_text_are_dropped() -> None:
    table = read("Name,E-mail\nA\0da,a@b.example\x01\nGrace Brewster Murray Hopper,g@b.example\n")
    assert table.rows[0] == ("Ada", "a@b.example")


def test_empty_rows_are_skipped_and_the_others_keep_their_numbers() -> None:
    table = read("Name,E-mail\n\nAda,a@b.example\n,\n,,,\nGrace,g@b.example\n")
    assert table.rows == (("Ada", "a@b.example"), ("Grace", "g@b.example"))
    assert table.numbers == (3, 6)


def test_rows_may_be_shorter_or_longer_than_the_header() -> None:
    table = read("Name,E-mail,Phone\nAda\nGrace,g@b.example,1,2,3\nAlan,a@b.example,5\n")
    assert table.rows == (("Ada",), ("Grace", "g@b.example", "1", "2", "3"), ("Alan", "a@b.example", "5"))
    assert table.header == ("Name", "E-mail", "Phone", "", "")
    assert table.name_of(3) == "column 4"


def test_a_name_of_a_column_that_is_a_text_is_shortened_where_it_is_shown() -> None:
    table = read(f"Name,E-mail,What do you\t think {'a' * 300}\nAda,a@b.example,x\n")
    assert table.name_of(2) == f"What do you think {'a' * 62}…"


def test_the_notes_before_linkedins_header_are_skipped() -> None:
    table = read(f"{NOTES}{CONNECTIONS}Ada,Byron,https://x.example,,Acme,Analyst,03 Nov 2026\n")
    assert table.header[:2] == ("First Name", "Last Name")
    assert (table.preamble, table.numbers) == (3, (5,))


def test_linkedin_without_notes_is_read_alike() -> None:
    assert read(f"{CONNECTIONS}Ada,Byron,,,Acme,Analyst,03 Nov 2026\n").preamble == 0


def test_a_title_above_the_header_is_skipped() -> None:
    table = read("My contacts;;\n;;\nName;E-mail;Telefon\nAda;a@b.example;030 1234567\n")
    assert table.header == ("Name", "E-mail", "Telefon")
    assert table.rows == (("Ada", "a@b.example", "030 1234567"),)


@pytest.mark.parametrize(
    "text",
    [
        "John Doe,John,Doe,john@doe.invalid\nJane Doe,Jane,Doe,jane@doe.invalid\n",
        "Ada Byron,n/a\nGrace Hopper,g@b.example\nAlan Turing,a@b.example\n",
        "Ada Byron,Acme\nGrace Hopper,Navy\n",
        "+49 30 1234567;Ada\n+49 30 7654321;Grace\n",
        "ada@b.example\ngrace@b.example\n",
    ],
)
def test_without_a_header_the_first_row_is_a_row(text: str) -> None:
    table = read(text)
    assert not table.has_header
    assert len(table.rows) == len(text.splitlines())
    assert set(table.header) == {""}


def test_a_header_in_an_unknown_language_is_told_by_the_rows_below() -> None:
    table = read("Ainm;Ríomhphost\nAda Byron;a@b.example\nGrace Hopper;g@b.example\n")
    assert table.header == ("Ainm", "Ríomhphost")
    assert len(table.rows) == 2


def test_a_person_may_say_whether_there_is_a_header() -> None:
    table = read("Ada Byron,a@b.example\nGrace Hopper,g@b.example\n")
    headed = table.with_header(there=True)
    assert headed.header == ("Ada Byron", "a@b.example")
    assert headed.rows == (("Grace Hopper", "g@b.example"),)
    again = headed.with_header(there=False)
    assert again == table


def test_a_header_that_comes_again_is_no_row() -> None:
    table = read("Name,E-mail\nAda,a@b.example\nName,E-mail\nGrace,g@b.example\n")
    assert [row[0] for row in table.rows] == ["Ada", "Grace"]


def test_rows_with_another_separator_are_separated_by_it() -> None:
    table = read("Name,E-mail,Phone\nAda\ta@b.example\t1\nGrace\tg@b.example\t2\n")
    assert table.header == ("Name", "E-mail", "Phone")
    assert table.rows == (("Ada", "a@b.example", "1"), ("Grace", "g@b.example", "2"))


def test_cells_come_without_blanks_and_guards() -> None:
    table = read('Name,Phone,Code\n Ada\u00a0,\'+49 30 1234567,"=""007"""\n')
    assert table.rows == (("Ada", "+49 30 1234567", "007"),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman"])
def test_a_table_is_read_in_any_encoding(encoding: str) -> None:
    table = read("Vorname\tNachname\tOrt\r\nJürgen\tMüller\tKöln\r\nGünther\tWeiß\tFürth\r\n", encoding)
    assert table.rows == (("Jürgen", "Müller", "Köln"), ("Günther", "Weiß", "Fürth"))


@pytest.mark.parametrize("content", [b"", b"\n\n", b",,,\n,,\n", b"\xef\xbb\xbf", b" \n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert "empty" in refusal(content)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"PK\x03\x04...", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", ".vcf"),
        (bytes(range(32)) * 40, "not a table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89", "not a table"),
    ],
)
def test_what_is_no_table_is_refused_with_a_word_on_what_to_do(content: bytes, word: str) -> None:
    assert word in refusal(content)


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row() -> None:
    message = refusal(b'Name,Notes\nAda,x\nGrace,"and so on\nAlan,y\n')
    assert "row 3" in message
    assert "never closed" in message


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"x" * 50_000_000, "50 MB"),
        (b"Name\n" + b"x" * 2_000_000, "Line 2 has 2,000,000 characters"),
        (b"a," * 400_000 + b"\n", "400,001 columns"),
        (b"Name\n" + b"a\n" * 100_001, "100,000 rows"),
        (
            b'Name,Notes\nAda,"' + b"x" * 200_000 + b'"\n',
            "Row 2 holds a cell of more than 131,072 characters",
        ),
    ],
)
def test_what_is_too_large_is_refused_with_where_and_how_much(content: bytes, word: str) -> None:
    assert word in refusal(content)


def test_the_limit_of_the_csv_module_stays_as_it_is() -> None:
    before = csv.field_size_limit()
    refusal(b'Name,Notes\nAda,"' + b"x" * 200_000 + b'"\n')
    assert csv.field_size_limit() == before


def test_ten_thousand_rows_come_out_as_they_went_in() -> None:
    rows = [(f"Ada {number}", f"a{number}@b.example", 'one, "two"\nthree') for number in range(10_000)]
    file = io.StringIO(newline="")
    csv.writer(file).writerows([("Name", "E-mail", "Notes"), *rows])
    assert read_table(file.getvalue().encode()).rows == tuple(rows)
