"""How to greet a person."""

import pytest

from followup_desktop.wording.names import NameStyle, full_name, greeting_name


@pytest.mark.parametrize(
    ("name", "greeting", "first"),
    [
        ("Grace Hopper", "Grace Hopper", "Grace"),
        ("Dr. Grace Hopper", "Dr. Hopper", "Grace"),
        ("Dr Grace B. Hopper, PhD", "Dr Hopper", "Grace"),
        ("Grace Hopper, PhD", "Grace Hopper", "Grace"),
        ("Grace Hopper (she/her)", "Grace Hopper", "Grace"),
        ("Prof. Dr. Anna Schmidt", "Prof. Dr. Schmidt", "Anna"),
        ("Prof. Dr. Anna von Schmidt", "Prof. Dr. von Schmidt", "Anna"),
        ("Dr. Müller-Lüdenscheidt", "Dr. Müller-Lüdenscheidt", "Dr. Müller-Lüdenscheidt"),
        ("Dr. Jan van der Berg", "Dr. van der Berg", "Jan"),
        ("Jan van der Berg", "Jan van der Berg", "Jan"),
        ("Dr. Sean O'Neill", "Dr. O'Neill", "Sean"),
        ("María-José Ñuñez", "María-José Ñuñez", "María-José"),
        ("Ms Grace Hopper", "Ms Hopper", "Grace"),
        ("Ms Hopper", "Ms Hopper", "Ms Hopper"),
        ("Sir Tim Berners-Lee", "Sir Tim", "Tim"),
        ("Lord Sugar", "Lord Sugar", "Lord Sugar"),
        ("Hopper, Grace", "Grace Hopper", "Grace"),
        ("Hopper, Dr. Grace B., PhD", "Dr. Hopper", "Grace"),
        ("Sammy Davis, Jr.", "Sammy Davis", "Sammy"),
        ("J. R. R. Tolkien", "J. R. R. Tolkien", "J. R. R. Tolkien"),
        ("Dr. J.R.R. Tolkien", "Dr. Tolkien", "J.R.R. Tolkien"),
        ("Jack Ma", "Jack Ma", "Jack"),
        (" Grace \n Hopper ", "Grace Hopper", "Grace"),
    ],
)
def test_a_title_goes_with_the_family_name_and_the_first_name_goes_without(
    name: str, greeting: str, first: str
) -> None:
    assert greeting_name(name) == greeting
    assert greeting_name(name, NameStyle.FIRST) == first


@pytest.mark.parametrize(
    ("name", "greeting", "first"),
    [
        ("李 小龙", "李 小龙", "小龙"),
        ("Dr. 李 小龙", "Dr. 李", "小龙"),
        ("李, 小龙", "李 小龙", "小龙"),
        ("李小龙", "李小龙", "李小龙"),
        ("山田 太郎", "山田 太郎", "太郎"),
        ("田中さん", "田中さん", "田中さん"),
        ("김 민준", "김 민준", "민준"),
        ("김민준", "김민준", "민준"),
    ],
)
def test_names_written_family_name_first_keep_the_order_of_their_culture(
    name: str, greeting: str, first: str
) -> None:
    assert greeting_name(name) == greeting
    assert greeting_name(name, NameStyle.FIRST) == first


@pytest.mark.parametrize("by", NameStyle)
@pytest.mark.parametrize(
    "name",
    [
        "Cher",
        "Madonna",
        "O'Neill",
        "van der Berg",
        "Dr. van der Berg",
        "Prince Rogers Nelson",
        "King Smith",
        "Nguyễn Văn An",
        "Иванов Иван",
        "Berg, van der, Jan",
        "Dr.",
        "PhD",
        "grace.hopper@acme.example",
        "",
    ],
)
def test_where_it_is_not_certain_which_name_is_which_all_of_it_stands(name: str, by: NameStyle) -> None:
    assert greeting_name(name, by) == name


def test_whom_one_knows_is_greeted_by_first_name_unless_there_is_a_title() -> None:
    assert greeting_name("Anna Schmidt", NameStyle.FAMILIAR) == "Anna"
    assert greeting_name("Schmidt, Anna", NameStyle.FAMILIAR) == "Anna"
    assert greeting_name("Prof. Dr. Anna Schmidt", NameStyle.FAMILIAR) == "Prof. Dr. Schmidt"
    assert greeting_name("Ms Hopper", NameStyle.FAMILIAR) == "Ms Hopper"


def test_two_names_behind_the_given_one_may_both_be_family_names() -> None:
    assert greeting_name("Dr. María-José Ñuñez García") == "Dr. María-José Ñuñez García"
    assert greeting_name("Dr. María-José Ñuñez García", NameStyle.FIRST) == "María-José"


def test_names_come_in_the_order_of_speaking() -> None:
    assert full_name("Hopper, Grace") == "Grace Hopper"
    assert full_name("de la Cruz, Juan Carlos") == "Juan Carlos de la Cruz"
    assert full_name("Hopper, Grace, PhD") == "Grace Hopper, PhD"
    assert full_name("Петров, Иван") == "Иван Петров"
    assert full_name("Davis, Jr.") == "Davis, Jr."
    assert full_name("Berg, van der, Jan") == "Berg, van der, Jan"


@pytest.mark.parametrize(
    "name", [",", ", ,", "Grace,", ",Grace", "(", '"', "'", "a" * 300, "a, b " * 5_000, "\x00"]
)
def test_what_is_no_name_is_left_as_it_is_and_breaks_nothing(name: str) -> None:
    for by in NameStyle:
        assert set(greeting_name(name, by)) <= set(name)
