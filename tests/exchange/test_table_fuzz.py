"""Whatever stands in a file, reading it ends with a table or with a message."""

import contextlib
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.csv_columns import TableKind, meanings_of
from followup_desktop.exchange.csv_contacts import people_in
from followup_desktop.exchange.csv_opportunities import opportunities_in
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.tables import read_table

TODAY = date(2026, 11, 24)
FILES = [
    b"First Name,Last Name,E-mail Address,Company\r\nGrace,Hopper,g@navy.example,Navy\r\n",
    b'sep=;\r\nName;Phone;Notes\r\nAda;\'+44 20 7946 0018;"one; ""two""\r\nthree"\r\n',
    b'Notes:\n"You may notice."\n\nFirst Name,Last Name,Company,Position,Connected On\nA,B,C,D,E\n',
    b"Employer,Job Title,List,Date Saved,Notes\nAcme,Analyst,Applied,11/03/2026,<p>x\nNavy,b,Offer,46329,\n",
    "Vorname\tNachname\tStraße geschäftlich\tOrt geschäftlich\nKäthe\tMüller\tTorstr. 5\tBerlin\n".encode(
        "utf-16"
    ),
    "姓,名,会社電話\n山田,太郎,03-1234-5678\n".encode("cp932"),
    b"E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n* Home,a@b.example,Mobile,1 ::: 2\n",
]
PIECES = [
    b",",
    b";",
    b"\t",
    b'"',
    b'""',
    b"\n",
    b"\r",
    b"\0",
    b"=",
    b"@",
    b"\xff",
    b"\x81",
    b"\xef\xbb\xbf",
    b"sep=",
    b"<",
]


def take_all(content: bytes) -> None:
    with contextlib.suppress(ExchangeError):
        table = read_table(content)
        assert len(table.numbers) == len(table.rows)
        assert all(len(row) <= table.width for row in table.rows)
        mapping = meanings_of(table)
        assert len(mapping.columns) == table.width
        for person in people_in(table, mapping.of_kind(TableKind.CONTACTS)).people:
            assert person.details
        for opportunity in opportunities_in(
            table, mapping.of_kind(TableKind.OPPORTUNITIES), today=TODAY
        ).opportunities:
            assert opportunity.company


@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    take_all(content)


@given(st.text(alphabet=st.sampled_from("Name,Email;\t\"'\n\r=+-@|:.0123456789 é姓\0"), max_size=300))
def test_any_text_of_what_tables_are_made_of(text: str) -> None:
    take_all(text.encode())


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """A file with pieces cut out, put in, doubled, or the start of another behind it."""
    content = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.integers(start, min(len(content), start + 40)))
        piece = draw(st.sampled_from(PIECES) | st.just(content[start:end] * 2) | st.sampled_from(FILES))
        content = content[:start] + piece + content[end:]
    return content[: draw(st.integers(0, len(content)))] if draw(st.booleans()) else content


@given(spoiled())
def test_files_that_were_spoiled(content: bytes) -> None:
    take_all(content)


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=5))
def test_any_cells_below_a_header(rows: list[list[str]]) -> None:
    lines = ["Name,E-mail,Phone,Title,Address,City,Notes,Company,Status,Date,URL"]
    lines += [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    take_all("\n".join(lines).encode("utf-8", "replace"))
