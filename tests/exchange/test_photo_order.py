"""The texts of a card come in the order in which a person reads them."""

from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.photos.order import Text, in_reading_order

HEIGHT = 0.05


def at(text: str, left: float, top: float, *, height: float = HEIGHT, width: float | None = None) -> Text:
    """A text with letters half as wide as high."""
    width = len(text) * height / 2 if width is None else width
    return Text(text, left, top, left + width, top + height, 0.9)


def order(*texts: Text) -> list[str]:
    """The lines as they are read; where the texts come from in which order must not matter."""
    read = [line.text for line in in_reading_order(texts)]
    assert [line.text for line in in_reading_order(reversed(texts))] == read
    return read


def test_lines_below_each_other_come_from_top_to_bottom() -> None:
    assert order(
        at("+1 212 555 0123", 0.1, 0.5),
        at("Grace Hopper", 0.1, 0.2, height=0.09),
        at("Head of Research", 0.1, 0.32),
    ) == ["Grace Hopper", "Head of Research", "+1 212 555 0123"]


def test_words_of_one_line_are_put_together() -> None:
    assert order(at("Hopper", 0.27, 0.21), at("Grace", 0.1, 0.2)) == ["Grace Hopper"]


def test_letters_without_spaces_between_words_are_put_together_without_one() -> None:
    assert order(at("株式会社", 0.1, 0.2, width=0.2), at("サンプル", 0.31, 0.2, width=0.2)) == [
        "株式会社サンプル"
    ]


def test_a_label_belongs_to_the_number_across_a_gap() -> None:
    assert order(
        at("Phone:", 0.1, 0.2),
        at("+1 212 555 0123", 0.45, 0.2),
        at("Fax:", 0.1, 0.3),
        at("+1 212 555 0199", 0.45, 0.3),
        at("E-mail:", 0.1, 0.4),
        at("grace@acme.example", 0.45, 0.4),
    ) == ["Phone: +1 212 555 0123", "Fax: +1 212 555 0199", "E-mail: grace@acme.example"]


def test_one_column_is_read_after_the_other() -> None:
    assert order(
        at("Grace Hopper", 0.1, 0.2),
        at("Head of Research", 0.1, 0.3),
        at("Acme Finance", 0.1, 0.4),
        at("1 Main Street", 0.9, 0.23),
        at("New York", 0.9, 0.33),
        at("grace@acme.example", 0.9, 0.43),
    ) == [
        "Grace Hopper",
        "Head of Research",
        "Acme Finance",
        "1 Main Street",
        "New York",
        "grace@acme.example",
    ]


def test_what_stands_above_both_columns_comes_first() -> None:
    assert order(
        at("ACME FINANCE, NEW YORK AND LONDON", 0.1, 0.05, width=1.4),
        at("Grace Hopper", 0.1, 0.3),
        at("Head of Research", 0.1, 0.38),
        at("+1 212 555 0123", 0.9, 0.3),
        at("grace@acme.example", 0.9, 0.38),
    ) == [
        "ACME FINANCE, NEW YORK AND LONDON",
        "Grace Hopper",
        "Head of Research",
        "+1 212 555 0123",
        "grace@acme.example",
    ]


def test_blocks_that_overlap_at_their_sides_stay_together() -> None:
    assert order(
        at("Grace Hopper", 0.8, 0.20),
        at("Head of Research", 0.8, 0.26),
        at("grace@acme.example", 0.8, 0.32),
        at("www.acme.example", 0.8, 0.38),
        at("Cell: +1 212 555 0123", 0.2, 0.34),
        at("Fax: +1 212 555 0199", 0.2, 0.40),
        at("1 Main Street, Springfield, IL 62701", 0.2, 0.46, width=0.9),
    ) == [
        "Grace Hopper",
        "Head of Research",
        "grace@acme.example",
        "www.acme.example",
        "Cell: +1 212 555 0123",
        "Fax: +1 212 555 0199",
        "1 Main Street, Springfield, IL 62701",
    ]


def test_a_small_line_beside_a_large_one_is_another_line() -> None:
    assert order(at("Grace Hopper", 0.1, 0.2, height=0.1), at("Ph.D.", 0.72, 0.24, height=0.04)) == [
        "Grace Hopper",
        "Ph.D.",
    ]


def test_nothing_gives_nothing() -> None:
    assert in_reading_order([]) == []


PLACES = st.floats(0, 2, allow_nan=False)
TEXTS = st.builds(
    lambda text, left, top, width, height: Text(text, left, top, left + width, top + height, 0.9),
    st.text(min_size=1, max_size=20).filter(str.strip),
    PLACES,
    PLACES,
    st.floats(0.01, 2),
    st.floats(0.01, 1),
)


@given(st.lists(TEXTS, max_size=30))
def test_no_text_is_lost_or_comes_twice(texts: list[Text]) -> None:
    def letters(parts: list[Text]) -> list[str]:
        return sorted(letter for part in parts for letter in part.text if not letter.isspace())

    assert letters(in_reading_order(texts)) == letters(texts)
