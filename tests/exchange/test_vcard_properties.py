"""Properties of vCards: names, groups, parameters, escapes, dates; each as vCard 4.0 has it."""

import pytest

from followup_desktop.exchange.vcard import Property, read_cards
from followup_desktop.exchange.vcards.property import NOT_PREFERRED, Params


def properties(lines: str, version: str = "3.0") -> list[Property]:
    found = read_cards(f"BEGIN:VCARD\nVERSION:{version}\n{lines}\nEND:VCARD\n".encode())
    assert found.left_out == ()
    return list(found.cards[0].properties)


def only(line: str, version: str = "3.0") -> Property:
    (found,) = properties(line, version)
    return found


@pytest.mark.parametrize(
    ("head", "params"),
    [
        ("TEL;TYPE=WORK,VOICE", (("TYPE", ("WORK", "VOICE")),)),
        ("TEL;TYPE=WORK;TYPE=VOICE", (("TYPE", ("WORK", "VOICE")),)),
        ("TEL;type=WORK;type=work", (("TYPE", ("WORK",)),)),
        ('TEL;TYPE="voice,work"', (("TYPE", ("voice", "work")),)),
        ('TEL;TYPE="a, b:c"', (("TYPE", ("a, b:c",)),)),
        ("TEL;WORK;VOICE", (("TYPE", ("WORK", "VOICE")),)),
        ("TEL;WORK,VOICE", (("TYPE", ("WORK", "VOICE")),)),
        ("TEL; WORK ; VOICE ", (("TYPE", ("WORK", "VOICE")),)),
        ("TEL;WORK;;PREF;", (("TYPE", ("WORK",)), ("PREF", ("1",)))),
        ("TEL;TYPE=PREF", (("PREF", ("1",)),)),
        ("TEL;TYPE=", ()),
        ("TEL;HOME;TYPE=pref", (("TYPE", ("HOME",)), ("PREF", ("1",)))),
        ("TEL;PREF=2;TYPE=home", (("TYPE", ("home",)), ("PREF", ("2",)))),
        ("TEL;PARAM=value;;PARAM2=value2", (("PARAM", ("value",)), ("PARAM2", ("value2",)))),
        ('TEL;X-UUID="a:b;c"', (("X-UUID", ("a:b;c",)),)),
        ("TEL;X-A=^n^'^^x", (("X-A", ('\n"^x',)),)),
        ('TEL;X-A="unclosed', (("X-A", ("unclosed",)),)),
        ("TEL;waid=12", (("WAID", ("12",)),)),
        ("TEL;CHARSET=UTF-8;ENCODING=8BIT", ()),
        (
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94=D0=B0)",
            (("TYPE", ("Да",)),),
        ),
    ],
)
def test_parameters_of_every_kind_are_read(head: str, params: Params) -> None:
    found = only(f"{head}:1", "2.1")
    assert (found.name, found.value, found.params) == ("TEL", "1", params)


def test_groups_and_names_are_kept() -> None:
    found = properties("item1.Tel:1\nitem1.X-ABLabel:_$!<Mobile>!$_\nITEM2.X_ODD:2")
    assert [(each.group, each.name) for each in found] == [
        ("item1", "TEL"),
        ("item1", "X-ABLabel"),
        ("ITEM2", "X_ODD"),
    ]


def test_preference_is_a_number_from_1_to_100() -> None:
    heads = ("TEL;TYPE=pref", "TEL;PREF=50", "TEL;PREF=0", "TEL;PREF=9999", "TEL;PREF=x", "TEL")
    found = [only(f"{head}:1").preference for head in heads]
    assert found == [1, 50, 1, NOT_PREFERRED, NOT_PREFERRED, NOT_PREFERRED]


@pytest.mark.parametrize(
    ("line", "version", "text"),
    [
        (r"FN:Dummy\, Dummy", "3.0", "Dummy, Dummy"),
        ("FN:Dummy, Dummy; Co", "3.0", "Dummy, Dummy; Co"),
        (r"NOTE:a\nb\Nc\;d\\e\:f", "3.0", "a\nb\nc;d\\e:f"),
        (r"NOTE:C:\dir\\new", "3.0", "C:\\dir\\new"),
        (r"NOTE:one\nanother", "2.1", "one\nanother"),
        (r"FN:a\;b,c", "2.1", "a;b,c"),
        ("NOTE;ENCODING=b:SsO2cmc=", "3.0", "Jörg"),
        (r"URL:http\://x.example/a\,b", "3.0", "http://x.example/a,b"),
        ("EMAIL:a@b.example", "4.0", "a@b.example"),
        (r"X-ABUID:1\:ABPerson", "3.0", "1:ABPerson"),
    ],
)
def test_escapes_are_undone(line: str, version: str, text: str) -> None:
    assert only(line, version).text == text


@pytest.mark.parametrize(
    ("line", "version", "components"),
    [
        ("N:Doe;John;Richter,James;Mr.;Sr.", "3.0", ("Doe", "John", "Richter, James", "Mr.", "Sr.")),
        (r"N:Doe;John;Richter\, James;Mr.", "3.0", ("Doe", "John", "Richter, James", "Mr.", "")),
        (r"N:A\;B;C\\;D\n", "3.0", ("A;B", "C\\", "D\n", "", "")),
        ("N:bogus", "2.1", ("bogus", "", "", "", "")),
        ("ORG:My,Company;IT Department", "2.1", ("My,Company", "IT Department")),
        (r"ORG:Acme\, Inc.;Sales", "3.0", ("Acme, Inc.", "Sales")),
        ("ADR:;Szczecin", "2.1", ("", "Szczecin", "", "", "", "", "")),
        ("N:a;b;c;d;e;f;g", "4.0", ("a", "b", "c", "d", "e", "f", "g")),
    ],
)
def test_parts_between_semicolons(line: str, version: str, components: tuple[str, ...]) -> None:
    assert only(line, version).components() == components


@pytest.mark.parametrize(
    ("line", "value", "params"),
    [
        ("BDAY:1906-12-09", "19061209", ()),
        ("BDAY;VALUE=date:19061209", "19061209", ()),
        ("BDAY;VALUE=date-time:1906-12-09T08:30:00Z", "19061209T083000Z", ()),
        ("BDAY:1906-12-09T08:30:00.000+01:00", "19061209T083000+0100", ()),
        ("BDAY:--12-09", "--1209", ()),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-09", "--1209", ()),
        ("BDAY:1906", "1906", ()),
        ("BDAY:19723101", "19723101", (("VALUE", ("text",)),)),
        ("BDAY:some day\\, maybe", "some day\\, maybe", (("VALUE", ("text",)),)),
        ("BDAY:1906-12-09T99:00", "1906-12-09T99:00", (("VALUE", ("text",)),)),
        ("REV:1995-10-31T22:27:10Z", "19951031T222710Z", ()),
        ("X-ANNIVERSARY:1990-04-30", "19900430", ()),
        ("GEO:37.386013;-122.082932", "geo:37.386013,-122.082932", ()),
        ("GEO:geo:1,2;u=3", "geo:1,2;u=3", ()),
        ("GEO:here", "here", ()),
        ("TEL;VALUE=uri:tel:+1-2;ext=3", "tel:+1-2;ext=3", (("VALUE", ("uri",)),)),
        ("URL:http://x.example/?a=1,2;b=\\", "http://x.example/?a=1,2;b=%5C", ()),
        ("SOUND;X-IRMC-N:ｱﾝﾄﾞｳ;ﾛｲﾄﾞ;;;", "ｱﾝﾄﾞｳ;ﾛｲﾄﾞ;;;", (("TYPE", ("X-IRMC-N",)),)),
    ],
)
def test_values_stand_as_in_version_4(line: str, value: str, params: Params) -> None:
    found = only(line)
    assert (found.value, found.params) == (value, params)


def test_an_x_name_that_only_sounds_like_a_standard_one_stays() -> None:
    found = properties("X-ANNIVERSARY:silver\nX-GENDER:Female\nX-KIND:org\nX-GENDER:F")
    assert [each.name for each in found] == ["X-ANNIVERSARY", "X-GENDER", "KIND", "GENDER"]


def test_a_label_goes_with_the_address_before_it() -> None:
    found = only("ADR;WORK;PREF:;;1 Main St;;;;\nLABEL;WORK;PREF:1 Main St\\nTown", "2.1")
    assert found.name == "ADR"
    assert found.param("LABEL") == ("1 Main St\nTown",)
    apart = properties("ADR;WORK:;;1 Main St;;;;\nLABEL;HOME:Town", "2.1")
    assert [each.name for each in apart] == ["ADR", "LABEL"]


def test_a_label_without_quotes_may_hold_colons() -> None:
    line = "ADR;TYPE=work;LABEL=Main St^nTown: BH:;BHG01:;Main St 1;Town;;61352;Germany"
    found = only(line, "4.0")
    assert found.components() == ("", "BHG01:", "Main St 1", "Town", "", "61352", "Germany")


def test_what_is_empty_says_nothing_and_goes() -> None:
    found = properties("N:;;;;\nFN:\nORG:;\ntel;work:\nEMAIL;INTERNET;PREF:\nX-FLAG:\nNOTE:x")
    assert [each.name for each in found] == ["X-FLAG", "NOTE"]


def test_a_line_of_a_known_name_without_a_colon_says_nothing() -> None:
    assert [each.name for each in properties("FN\nNOTE:x\nTEL")] == ["NOTE"]
