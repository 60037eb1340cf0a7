"""Of two readings of a line the right one is taken, and all lines of a card are taken together."""

# ruff: noqa: RUF001 (letters that look alike are meant)
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.photos.readings import LineRead, Reading, both, of_one_card


def reading(text: str, sure: float = 0.95) -> Reading:
    return Reading(text, (sure,) * len(text))


def taken(plain: Reading, other: Reading) -> str:
    return both(plain, other).mixed.text


def test_a_cyrillic_line_is_taken_from_the_way_that_knows_cyrillic() -> None:
    assert taken(reading("«x»", 0.9), reading("Иван Петров")) == "Иван Петров"
    assert taken(reading(""), reading("Иван Петров")) == "Иван Петров"


def test_a_latin_line_is_taken_from_the_way_that_knows_accents() -> None:
    assert taken(reading("Jürgen Müller"), reading("Jurgen Muller", 0.99)) == "Jürgen Müller"


def test_a_line_in_two_scripts_is_taken_word_by_word() -> None:
    plain = Reading("Klv.: +30 694 123", (0.7,) * 5 + (0.999,) * 12)
    other = Reading("Κιν.: +30 694 723", (0.9,) * 5 + (0.9,) * 12)
    assert taken(plain, other) == "Κιν.: +30 694 123"


def test_a_chinese_line_is_taken_from_the_way_that_knows_chinese() -> None:
    assert taken(reading("王伟"), reading("ΞЖф ΞЖф")) == "王伟"


def test_one_odd_word_does_not_make_a_card_greek() -> None:
    odd = both(reading("Íñigo Peña", 0.5), reading("ίћіgо Pena", 0.9))
    others = [
        both(reading(text), reading("")) for text in ("Director General", "Calle Mayor 8", "28013 Madrid")
    ]
    assert of_one_card([odd, *others])[0].text == "Íñigo Peña"


def test_addresses_and_numbers_do_not_make_a_greek_card_latin() -> None:
    lines = [
        both(reading("Eλ", 0.5), reading("Ελένη Παπαδοπούλου")),
        *[
            both(reading(text), reading(text))
            for text in ("+30 210 123 4567", "info@aigaio.gr", "www.aigaio.gr")
        ],
    ]
    assert [line.text for line in of_one_card(lines)] == [
        "Ελένη Παπαδοπούλου",
        "+30 210 123 4567",
        "info@aigaio.gr",
        "www.aigaio.gr",
    ]


READINGS = (
    st.text(max_size=20)
    .map(str.strip)
    .flatmap(lambda text: st.builds(Reading, st.just(text), st.tuples(*[st.floats(0, 1)] * len(text))))
)


@given(READINGS, READINGS)
def test_what_is_taken_is_as_sure_as_what_it_is_taken_from(plain: Reading, other: Reading) -> None:
    read = both(plain, other)
    assert isinstance(read, LineRead)
    assert read.plain == plain
    assert len(read.mixed.each) == len(read.mixed.text)
    assert 0 <= read.mixed.sure <= 1
