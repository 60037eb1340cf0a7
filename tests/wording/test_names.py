"""How to greet a person."""

import pytest

from followup_desktop.wording.names import full_name, greeting_name


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Grace Hopper", "Grace Hopper"),
        ("Dr. Grace Hopper", "Dr. Hopper"),
        ("Dr Grace B. Hopper, PhD", "Dr Hopper"),
        ("Prof. Dr. Anna von Schmidt", "Prof. Dr. von Schmidt"),
        ("Dr. Müller-Lüdenscheidt", "Dr. Müller-Lüdenscheidt"),
        ("Dr. Jan van der Berg", "Dr. van der Berg"),
        ("Dr. Sean O'Neill", "Dr. O'Neill"),
        ("Dr. María-José Ñuñez García", "Dr. María-José Ñuñez García"),
        ("María-José Ñuñez", "María-José Ñuñez"),
        ("李 小龙", "李 小龙"),
        ("Dr. 李 小龙", "Dr. 李 小龙"),
        ("Hopper, Grace", "Grace Hopper"),
        ("Sammy Davis, Jr.", "Sammy Davis"),
        ("Jan van der Berg", "Jan van der Berg"),
        ("Cher", "Cher"),
        ("Dr.", "Dr."),
        (" Grace \n Hopper ", "Grace Hopper"),
        ("", ""),
    ],
)
def test_a_title_is_kept_and_the_full_name_stands_where_the_family_name_is_not_certain(
    name: str, greeting: str
) -> None:
    assert greeting_name(name) == greeting


def test_names_come_in_the_order_of_speaking() -> None:
    assert full_name("Hopper, Grace") == "Grace Hopper"
    assert full_name("Davis, Jr.") == "Davis, Jr."
    assert full_name("Berg, van der, Jan") == "Berg, van der, Jan"
