"""Files that programs really wrote: every card, and what is on it."""

from collections.abc import Iterator

import pytest

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.vcard import Card, read_cards, write_cards
from tests.exchange.shared_data import shared

COUNTS = {
    "aosp_adr_backslash_eol": 1,
    "aosp_blackberry_photo": 1,
    "aosp_comment_lines": 1,
    "aosp_pause_wait": 1,
    "aosp_photo_then_props": 1,
    "aosp_pref": 1,
    "aosp_sjis_1": 1,
    "aosp_sjis_2": 1,
    "aosp_sjis_backslash": 1,
    "aosp_sjis_multi": 3,
    "aosp_v30_quoted_params": 1,
    "aosp_v40_sort_as": 1,
    "aosp_winmo65": 1,
    "eds_bad_params": 1,
    "ezv_android_multi": 6,
    "ezv_evolution": 1,
    "ezv_gmail_list": 3,
    "ezv_gmail_single2": 1,
    "ezv_iphone": 1,
    "ezv_issue114_label_caret": 1,
    "ezv_lotus_notes": 1,
    "ezv_thunderbird_mfab": 1,
    "fk_1000_cards": 1000,
    "fk_cardbook_v4": 2,
    "fk_charset_blabla": 1,
    "fk_outlook_cp1252_nocharset": 1,
    "fk_outlook_label_cp1252": 1,
    "fk_whatsapp": 1,
    "gm_equal_at_eol": 1,
    "gm_qp_softbreak_blank": 1,
    "gm_softbreak_in_escape": 1,
    "horde_vcard_as_vcs": 1,
    "i4_lowercase_begin": 1,
    "i4_sap_demo_latin1": 30,
    "i4_space_after_begin": 1,
    "ios17_kate_bell": 1,
    "kde_fn_no_colon": 1,
    "kde_kaddressbook_full": 1,
    "kde_qp_cards": 5,
    "mudita_polish": 1,
    "rc_apple_company": 1,
    "rc_johndoe_cp1252": 1,
    "rd_photo_datauri_in_b": 1,
}


def cards(file: str) -> tuple[Card, ...]:
    found = read_cards(shared(f"vcard/{file}.vcf").read_bytes())
    assert found.left_out == ()
    return found.cards


def only(file: str) -> Card:
    (card,) = cards(file)
    return card


def one(card: Card, name: str) -> str:
    (found,) = card.all(name)
    return found.text


def parts(card: Card, name: str) -> tuple[str, ...]:
    """The parts of a structured property, without the empty ones at its end."""
    found = card.first(name)
    assert found is not None
    return tuple("|".join(found.components()).rstrip("|").split("|"))


def each_photo(file: str) -> Iterator[bytes]:
    for card in cards(file):
        for found in (*card.all("PHOTO"), *card.all("X-MS-CARDPICTURE")):
            yield found.content()


@pytest.mark.parametrize("file", COUNTS)
def test_every_card_is_found_and_nothing_of_it_is_lost(file: str) -> None:
    found = cards(file)
    assert len(found) == COUNTS[file]
    assert read_cards(write_cards(found, "4.0")).cards == found
    assert read_cards(write_cards(found, "3.0")).cards == found


def test_every_file_has_its_test() -> None:
    files = {path.stem for path in shared("vcard").iterdir()}
    assert files == {*COUNTS, "lib_ics_named_vcf"}


def test_a_calendar_named_vcf_is_said_to_be_one() -> None:
    content = shared("vcard/lib_ics_named_vcf.vcf").read_bytes()
    with pytest.raises(ExchangeError, match="This is a calendar with 4 events"):
        read_cards(content)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("aosp_adr_backslash_eol", ("bogus",)),
        ("aosp_comment_lines", ("", "Conference Call")),
        ("aosp_sjis_1", ("安藤ロイド",)),
        ("aosp_sjis_2", ("安藤", "ロイド1")),
        ("aosp_sjis_backslash", ("伊能", "圭一", "伊予")),
        ("aosp_v30_quoted_params", ("F", "G", "M")),
        ("aosp_v40_sort_as", ("安藤", "ロイド")),
        ("eds_bad_params", ("AttributeParam", "Invalid")),
        ("ezv_evolution", ("Doe", "John", "Richter, James", "Mr.", "Sr.")),
        ("ezv_iphone", ("Doe", "John", "Richter, James", "Mr.", "Sr.")),
        ("ezv_lotus_notes", ("Doe", "John", "Johny", "Mr.", "I")),
        ("gm_equal_at_eol", ("Nikdo", "Nikdovic")),
        ("gm_qp_softbreak_blank", ("Hörmann", "Joseph")),
        ("gm_softbreak_in_escape", ("- PRIMA", "ПОРКС")),
        ("horde_vcard_as_vcs", ("Contact", "Test")),
        ("i4_lowercase_begin", ("Branntwein", "Franz", "M.", "Herr")),
        ("mudita_polish", ("SURNąMę", "NąMĘ ąłść")),
        ("rc_johndoe_cp1252", ("Doë", "John")),
    ],
)
def test_the_parts_of_the_name(file: str, name: tuple[str, ...]) -> None:
    assert parts(only(file), "N") == name


@pytest.mark.parametrize(
    ("file", "name", "text"),
    [
        ("aosp_adr_backslash_eol", "BDAY", "20081203"),
        ("aosp_comment_lines", "UID", "357"),
        ("aosp_photo_then_props", "BDAY", "19750820"),
        ("aosp_winmo65", "ANNIVERSARY", "20091010"),
        ("aosp_winmo65", "AGENT", "Invalid line which must be handled correctly."),
        ("ezv_evolution", "BDAY", "19800322"),
        ("ezv_evolution", "X-EVOLUTION-MANAGER", "Big Blue"),
        ("ezv_evolution", "X-EVOLUTION-ASSISTANT", "Little Red"),
        ("ezv_evolution", "NICKNAME", "Johny"),
        ("ezv_iphone", "BDAY", "20120606"),
        ("ezv_gmail_single2", "BDAY", "19120623"),
        ("ezv_lotus_notes", "BDAY", "19800521"),
        ("ezv_lotus_notes", "ROLE", "Counting Money"),
        ("ezv_lotus_notes", "NICKNAME", "Johny,JayJay"),
        ("ezv_lotus_notes", "UID", "0e7602cc-443e-4b82-b4b1-90f62f99a199"),
        ("ezv_thunderbird_mfab", "BDAY", "19700921"),
        ("ezv_thunderbird_mfab", "CATEGORIES", "category1, category2, category3"),
        ("horde_vcard_as_vcs", "FN", "Test,Contact"),
        ("ios17_kate_bell", "BDAY", "19780120"),
        ("kde_kaddressbook_full", "BDAY", "19550719T000000Z"),
        ("kde_kaddressbook_full", "X-KADDRESSBOOK-X-DEPARTMENT", "Edutainment"),
    ],
)
def test_what_is_not_shown_is_there(file: str, name: str, text: str) -> None:
    assert one(only(file), name) == text


@pytest.mark.parametrize(
    ("file", "beginning"),
    [
        ("aosp_blackberry_photo", b"\x89PNG"),
        ("aosp_photo_then_props", b"\x89PNG"),
        ("ezv_iphone", b"\xff\xd8\xff"),
        ("ezv_thunderbird_mfab", b"\xff\xd8\xff"),
        ("fk_outlook_cp1252_nocharset", b"\xff\xd8\xff"),
        ("kde_kaddressbook_full", b"\x89PNG"),
        ("rc_apple_company", b"\xff\xd8\xff"),
        ("rd_photo_datauri_in_b", b"\x89PNG"),
    ],
)
def test_pictures_are_whole(file: str, beginning: bytes) -> None:
    (photo,) = each_photo(file)
    assert photo.startswith(beginning)
    ends = {b"\x89PNG": b"IEND\xaeB`\x82", b"\xff\xd8\xff": b"\xff\xd9"}
    assert photo.rstrip(b"\0").endswith(ends[beginning])


def test_a_picture_that_the_file_itself_cut_short_is_kept_as_far_as_it_goes() -> None:
    (photo,) = each_photo("ezv_android_multi")
    assert photo.startswith(b"\xff\xd8\xff")


def test_what_stands_behind_a_picture_is_not_eaten() -> None:
    assert one(only("aosp_photo_then_props"), "X-ANDROID-CUSTOM").split(";")[1] == "1999-07-10"


def test_a_pronunciation_in_half_width_letters() -> None:
    assert one(only("aosp_sjis_1"), "SOUND") == "ｱﾝﾄﾞｳﾛｲﾄﾞ;;;;"


def test_sorting_by_sound_is_kept() -> None:
    named = only("aosp_v40_sort_as").first("N")
    assert named is not None
    assert named.param("SORT-AS") == ("あんどう;ろいど",)


def test_three_organizations_each_with_its_title() -> None:
    card = only("aosp_pref")
    organizations = [found.text for found in card.all("ORG")]
    titles = [found.text for found in card.all("TITLE")]
    assert list(zip(organizations, titles, strict=True)) == [
        ("Company", "Engineer"),
        ("Mystery", "Blogger"),
        ("Poetry", "Poet"),
    ]


def test_an_organization_that_ends_within_a_character_does_not_drop_the_card() -> None:
    last = cards("ezv_android_multi")[5]
    assert len(list(last.all("ORG"))) == 3
    assert all(set(found.text) == {"Ñ"} for found in last.all("ORG"))


def test_a_day_that_does_not_exist_is_a_text() -> None:
    birthday = cards("fk_cardbook_v4")[1].first("BDAY")
    assert birthday is not None
    assert (birthday.text, birthday.param("VALUE")) == ("19723101", ("text",))


def test_relations_of_google_keep_their_labels() -> None:
    card = only("ezv_gmail_single2")
    labels = {found.group: found.text for found in card.all("X-ABLABEL")}
    related = {labels.get(found.group, ""): found.text for found in card.all("X-ABRELATEDNAMES")}
    assert related["_$!<Manager>!$_"] == "Name11"
    assert related["REFERRED_BY"] == "Name13"
    assert [found.text for found in card.all("URL")] == [f"http://www.example{n}.com" for n in range(1, 7)]


def test_a_thousand_cards_have_a_thousand_names() -> None:
    names = [one(card, "FN") for card in cards("fk_1000_cards")]
    assert len(set(names)) == 1000
    assert (names[0], names[499], names[-1]) == (
        "Kasey Schmitt",
        "Chesley Nestor Willms",
        "Florine Liana Stehr",
    )
