"""Cards of other programs: who is known, what would be stored, and taking it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.found import Found, FoundPerson, Sure
from followup_desktop.services import Services
from followup_desktop.services.intake.people import Together
from followup_desktop.services.intake.progress import Cancelled
from followup_desktop.services.intake.review import MatchBy, Review, Treatment
from tests.services import finds

VCARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Grace Hopper\r\nTITLE:{title}\r\nX-PET:Cat\r\nEND:VCARD\r\n"


def review(services: Services, found: Found) -> Review:
    return services.intake.review("cards.vcf", found, "UTC")


def take_in(services: Services, found: Found) -> list[Contact]:
    stored = services.intake.store(review(services, found))
    services.intake.tell(stored)
    return list(stored.contacts)


def names(services: Services) -> list[str]:
    return [contact.name for contact in services.contacts.all()]


def test_a_card_becomes_a_contact_with_everything_on_it(services: Services) -> None:
    card = finds.person(
        "Grace Hopper",
        title="Head of Engineering",
        organization="Acme Finance",
        email=["grace@acme.example", "hopper@home.example"],
        phone="+1 202 555 0143",
        address="1 Lombard St",
        url="https://acme.example",
        notes="Likes clocks",
        source_uid="card-1",
    )
    (grace,) = take_in(services, finds.people(card))
    assert grace == Contact(
        uid=grace.uid,
        name="Grace Hopper",
        title="Head of Engineering",
        organization="Acme Finance",
        emails=("grace@acme.example", "hopper@home.example"),
        phones=("+1 202 555 0143",),
        address="1 Lombard St",
        url="https://acme.example",
        notes="Likes clocks",
        source_uid="card-1",
    )
    assert services.contacts.contact(grace.uid).contact == grace


def test_nothing_is_stored_before_somebody_agrees(services: Services) -> None:
    reviewed = review(services, finds.people(finds.person("Grace Hopper")))
    assert names(services) == []
    services.intake.rehearse(reviewed)
    assert names(services) == []


def test_an_import_can_be_undone_as_a_whole(services: Services) -> None:
    take_in(services, finds.people(finds.person("Grace Hopper"), finds.person("Howard Aiken")))
    services.undoing.undo()
    assert names(services) == []


@pytest.mark.parametrize(
    ("card", "by"),
    [
        (finds.person("G. Hopper", email="GRACE@acme.example"), MatchBy.EMAIL),
        (finds.person("Grace Hopper", phone="001 (202) 555-0143", organization="Navy"), MatchBy.PHONE),
        (finds.person("Hopper, Grace", organization="ACME Finance Ltd."), MatchBy.NAME),
        (finds.person("Grace Hopper"), MatchBy.NAME),
    ],
)
def test_who_is_known_is_found(services: Services, card: FoundPerson, by: MatchBy) -> None:
    known = Contact(
        uid="grace",
        name="Grace Hopper",
        organization="Acme Finance",
        emails=("grace@acme.example",),
        phones=("+1 202 555 0143",),
    )
    services.contacts.save(known)
    services.preferences.save(
        replace(services.settings(), profile=replace(services.settings().profile, region="GB"))
    )
    (found,) = review(services, finds.people(card)).people
    assert [(match.contact.uid, match.by) for match in found.matches] == [("grace", by)]
    assert found.treatment is Treatment.MERGE
    assert found.card.uid == "grace"


@pytest.mark.parametrize(
    "card",
    [
        finds.person("Howard Aiken", email="info@acme.example"),  # a mailbox that all of them share
        finds.person("Howard Aiken", phone="+1 202 555 0143"),  # the switchboard
        finds.person("Grace Hopper", organization="Navy"),  # somebody of the same name
    ],
)
def test_colleagues_and_namesakes_are_not_taken_for_each_other(services: Services, card: FoundPerson) -> None:
    known = Contact(
        uid="grace",
        name="Grace Hopper",
        organization="Acme Finance",
        emails=("info@acme.example",),
        phones=("+1 202 555 0143",),
    )
    services.contacts.save(known)
    (found,) = review(services, finds.people(card)).people
    assert found.matches == ()
    assert found.treatment is Treatment.ADD


def test_merging_keeps_what_is_filled_in_and_adds_what_is_missing(services: Services) -> None:
    services.contacts.save(
        Contact(uid="grace", name="Grace Hopper", title="Rear Admiral", emails=("grace@acme.example",))
    )
    card = finds.person(
        "Dr. Grace Hopper",
        title="Consultant",
        organization="Acme Finance",
        email=["Grace@Acme.example", "hopper@home.example"],
        phone="+1 202 555 0143",
    )
    (grace,) = take_in(services, finds.people(card))
    assert grace == Contact(
        uid="grace",
        name="Dr. Grace Hopper",
        title="Rear Admiral",
        organization="Acme Finance",
        emails=("grace@acme.example", "hopper@home.example"),
        phones=("+1 202 555 0143",),
    )
    services.undoing.undo()
    assert services.contacts.contact("grace").contact.organization == ""


def test_the_same_card_read_again_brings_what_changed_and_leaves_what_the_person_wrote(
    services: Services,
) -> None:
    before = VCARD.format(title="Engineer")
    (grace,) = take_in(
        services,
        finds.people(finds.person("Grace Hopper", title="Engineer", source_uid="card-1", vcard=before)),
    )
    services.contacts.save(replace(grace, organization="Acme Finance", notes="Met at the fair"))
    after = VCARD.format(title="Head of Engineering")
    again = finds.person("Grace Hopper", title="Head of Engineering", source_uid="card-1", vcard=after)
    (grace,) = take_in(services, finds.people(again))
    assert (grace.title, grace.organization, grace.notes) == (
        "Head of Engineering",
        "Acme Finance",
        "Met at the fair",
    )
    assert len(names(services)) == 1


def test_reading_the_same_file_twice_adds_nobody(services: Services) -> None:
    cards = finds.people(finds.person("Grace Hopper", email="g@acme.example"), finds.person("Howard Aiken"))
    take_in(services, cards)
    take_in(services, cards)
    assert names(services) == ["Grace Hopper", "Howard Aiken"]
    assert all(person.changes_nothing for person in review(services, cards).people)


def test_who_stands_in_a_file_twice_is_taken_once_and_it_is_said(services: Services) -> None:
    twice = finds.person("Grace Hopper", email="grace@acme.example")
    reviewed = review(services, finds.people(twice, twice))
    assert [person.card.name for person in reviewed.people] == ["Grace Hopper"]
    assert [left.what for left in reviewed.left_out] == ["Grace Hopper"]


def test_what_stands_in_two_places_of_a_file_comes_onto_one_card(services: Services) -> None:
    one = finds.person("Grace Hopper", email="grace@acme.example", phone="+1 202 555 0143")
    other = finds.person("Grace Hopper", email="grace@acme.example", phone="+1 202 555 0199", title="Boss")
    (grace,) = take_in(services, finds.people(one, other))
    assert grace.phones == ("+1 202 555 0143", "+1 202 555 0199")
    assert grace.title == "Boss"


def test_files_that_are_looked_over_together_hold_each_person_once(
    services: Services, tmp_path: Path
) -> None:
    together: Together = {}
    found = set()
    for name, extra in (("one.vcf", "TITLE:Boss"), ("two.vcf", "TEL:+1 202 555 0143")):
        path = tmp_path / name
        path.write_text(
            f"BEGIN:VCARD\nVERSION:4.0\nFN:Grace Hopper\nEMAIL:g@acme.example\n{extra}\nEND:VCARD\n"
        )
        (person,) = services.intake.read_file(path, "UTC", together=together).people
        found.add(person.card.uid)
    assert len(found) == 1
    assert (person.card.title, person.card.phones) == ("Boss", ("+1 202 555 0143",))


@pytest.mark.parametrize(
    ("card", "name"),
    [
        (finds.person(email="john.doe@company.example"), "John Doe"),
        (finds.person(email="jobs@company.example"), "jobs@company.example"),
        (finds.person(organization="Bike Shop", email="shop@bikes.example"), "Bike Shop"),
        (finds.person(phone="028 1234"), "028 1234"),
    ],
)
def test_a_card_without_a_name_gets_one_to_be_checked(
    services: Services, card: FoundPerson, name: str
) -> None:
    (found,) = review(services, finds.people(card)).people
    assert found.card.name == name
    assert found.found.details[0].sure is Sure.GUESS


def test_a_person_left_out_is_not_stored(services: Services) -> None:
    reviewed = review(services, finds.people(finds.person("Grace Hopper"), finds.person("Howard Aiken")))
    grace, howard = reviewed.people
    left = services.intake.treat(grace, Treatment.LEAVE)
    services.intake.store(replace(reviewed, people=(left, howard)))
    assert names(services) == ["Howard Aiken"]


def test_a_known_person_can_be_added_as_somebody_new_and_the_other_way_round(services: Services) -> None:
    services.contacts.save(Contact(uid="grace", name="Grace Hopper"))
    reviewed = review(services, finds.people(finds.person("Grace Hopper", title="Baker")))
    as_new = services.intake.treat(reviewed.people[0], Treatment.ADD)
    services.intake.store(replace(reviewed, people=(as_new,)))
    assert names(services) == ["Grace Hopper", "Grace Hopper"]
    assert services.contacts.contact("grace").contact.title == ""

    known = services.contacts.contact("grace").contact
    merged = services.intake.treat(as_new, Treatment.MERGE, known)
    assert (merged.card.uid, merged.card.title) == ("grace", "Baker")
    assert merged.into == known


@pytest.mark.parametrize(
    ("change", "said"),
    [({"name": "  "}, "A name is enough"), ({"emails": ("grace at acme",)}, "grace at acme has no @")],
)
def test_what_cannot_be_kept_is_refused_before_anything_is_stored(
    services: Services, change: dict[str, object], said: str
) -> None:
    reviewed = review(services, finds.people(finds.person("Grace Hopper"), finds.person("Howard Aiken")))
    spoiled = replace(reviewed.people[0], card=replace(reviewed.people[0].card, **change))  # type: ignore[arg-type]
    with pytest.raises(FollowupError, match=said):
        services.intake.store(replace(reviewed, people=(spoiled, reviewed.people[1])))
    assert names(services) == []


def test_an_import_that_is_called_off_stores_nobody(services: Services) -> None:
    reviewed = review(services, finds.people(*(finds.person(f"Person {n}") for n in range(250))))

    def call_off(done: int, _total: int) -> None:
        if done:
            raise Cancelled("Called off.")

    with pytest.raises(Cancelled):
        services.intake.store(reviewed, progress=call_off)
    assert names(services) == []


def test_oneself_is_nobody_to_be_thanked(services: Services) -> None:
    settings = services.settings()
    profile = replace(settings.profile, name="Ada Byron", email="ada@example.org")
    services.preferences.save(replace(settings, profile=profile))
    cards = finds.people(
        finds.person("A. Byron", email="Ada@example.org"),
        finds.person("Ada Byron"),
        finds.person("Grace Hopper"),
    )
    assert [person.card.name for person in review(services, cards).people] == ["Grace Hopper"]
