"""A contact as a card: the card that it came from, with what the person has changed since put in."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from followup_desktop.domain.contact import Contact, Picture
from followup_desktop.exchange.characters import fit
from followup_desktop.exchange.contact_cards.draft import Draft
from followup_desktop.exchange.contact_cards.fields import (
    PROFILES,
    Fields,
    Shown,
    addresses_shown,
    emails_shown,
    name_shown,
    notes_shown,
    organization_shown,
    phones_shown,
    title_shown,
    urls_shown,
)
from followup_desktop.exchange.contact_cards.names import one_line, parts_of_name, without_entities
from followup_desktop.exchange.vcard import Card, card_text
from followup_desktop.exchange.vcards.media import data_address
from followup_desktop.exchange.vcards.property import Params, Property
from followup_desktop.exchange.vcards.reading import cards_in
from followup_desktop.exchange.vcards.text import escaped, with_plain_breaks

PRODUCER = "-//Followup Desktop//Contacts//EN"

_STALE_WITH_NAME = (
    "SORT-STRING",
    "X-EVOLUTION-FILE-AS",
    "X-PHONETIC-FIRST-NAME",
    "X-PHONETIC-LAST-NAME",
    "X-PHONETIC-MIDDLE-NAME",
    "SOUND",
)
_PICTURES = ("X-MS-CARDPICTURE", "PHOTO")

ShownIn = Callable[[Fields], list[Shown]]
Make = Callable[[Property | None, str], Property]


def card_of(contact: Contact, kept: str = "", picture: Picture | None = None) -> Card:
    """The contact as a card.

    `kept` is the text of the card that it came from. What the contact says as that card does, keeps its
    property as it is, with kinds, labels and parameters; what differs is put in; what the contact no longer
    has, goes; and all else of the card stays. Without a `picture` one of the card stays as well. There is no
    clock in it: REV goes where anything has changed.
    """
    draft = Draft(_card_in(kept))
    _name(draft, contact)
    _one(draft, _listed(organization_shown), one_line(fit(contact.organization)), _organization, "ORG")
    _one(draft, _listed(title_shown), one_line(fit(contact.title)), _text_of("TITLE"), "TITLE", "ROLE")
    _many(draft, emails_shown, contact.emails, _text_of("EMAIL"))
    _many(draft, phones_shown, contact.phones, _text_of("TEL"))
    _one(draft, addresses_shown, _lines(contact.address), _address, "ADR", "LABEL")
    _one(draft, urls_shown, one_line(fit(contact.url)), _url, "URL", *PROFILES)
    _notes(draft, with_plain_breaks(fit(contact.notes)).strip())
    if picture is not None:
        _picture(draft, picture)
    return _signed(draft, contact)


def without_picture(kept: str) -> str:
    """The text of a kept card without its portrait, which the person took away; all else stays."""
    draft = Draft(_card_in(kept))
    for source in draft.fields().of(*_PICTURES):
        draft.drop(source)
    return card_text(draft.card(), "4.0")


def _card_in(kept: str) -> Card:
    found = next((card for card in cards_in(kept.encode()) if isinstance(card, Card)), None) if kept else None
    return found or Card(())


def _signed(draft: Draft, contact: Contact) -> Card:
    """The card with a uid, and the name of the program that wrote it last."""
    fields = draft.fields()
    if not fields.of("UID"):
        draft.add(Property("UID", escaped(contact.source_uid or contact.uid)), is_change=False)
    if draft.is_changed:
        for stale in (*fields.of("REV"), *fields.of("PRODID")):
            draft.drop(stale)
        draft.add(Property("PRODID", PRODUCER))
    return draft.card()


def _name(draft: Draft, contact: Contact) -> None:
    fields, name = draft.fields(), one_line(fit(contact.name))
    has_parts = not fields.is_company() and name != one_line(contact.organization)
    shown = name_shown(fields)
    if shown is not None and shown.found.text == name:
        if not fields.of("FN"):
            draft.add(Property("FN", escaped(name)), is_change=False)
        if has_parts and not fields.of("N"):
            draft.add(Property("N", parts_of_name(name)), is_change=False)
        return
    draft.put_only(fields.of("FN"), _text_of("FN"), name)
    if not fields.is_company():  # on a company's card they are those of somebody in it
        draft.put_only(fields.of("N"), _parts, name if has_parts else "")
    for stale in fields.of(*_STALE_WITH_NAME):
        if stale.name != "SOUND" or "x-irmc-n" in stale.types:
            draft.drop(stale)


def _notes(draft: Draft, wanted: str) -> None:
    shown = notes_shown(draft.fields())
    if wanted != (with_plain_breaks(shown.found.text) if shown else ""):
        sources = [source for source in draft.fields().of("NOTE") if source.text.strip()]
        draft.put_only(sources, _text_of("NOTE"), wanted)


def _one(draft: Draft, shown_in: ShownIn, wanted: str, make: Make, *names: str) -> None:
    """A field of which a contact has one, though a card may have several, in properties of these names."""
    shown = shown_in(draft.fields())
    texts = [each.found.text for each in shown]
    if wanted in texts:
        _in_order(draft, shown_in, [wanted, *texts])
    elif not wanted:
        for source in draft.fields().of(*names):
            draft.drop(source)
    elif shown:
        draft.put(shown[0].source, make(shown[0].source, wanted))
        _in_order(draft, shown_in, [wanted, *texts])
    else:
        draft.add(make(None, wanted))


def _many(draft: Draft, shown_in: ShownIn, entries: Iterable[str], make: Make) -> None:
    """E-mail addresses or phones. One that stands in the place of another is that one, corrected."""
    wanted = [*dict.fromkeys(filter(None, (one_line(fit(entry)) for entry in entries)))]
    shown = shown_in(draft.fields())
    texts = [each.found.text for each in shown]
    corrected = {
        old: new
        for old, new in zip(dict.fromkeys(texts), wanted, strict=False)
        if old not in wanted and new not in texts
    }
    for each in shown:
        text = each.found.text
        if text in corrected:
            draft.put(each.source, make(each.source, corrected[text]))
        elif text not in wanted:
            draft.drop(each.source)
    for text in wanted:
        if text not in texts and text not in corrected.values():
            draft.add(make(None, text))
    _in_order(draft, shown_in, wanted)


def _in_order(draft: Draft, shown_in: ShownIn, wanted: list[str]) -> None:
    """See to it that whoever reads the card finds these in this order."""
    shown = shown_in(draft.fields())
    order = [*dict.fromkeys(wanted)]
    found = [*dict.fromkeys(each.found.text for each in shown)]
    if found == [text for text in order if text in found]:
        return
    sources = [each.source for each in sorted(shown, key=lambda each: order.index(each.found.text))]
    draft.reorder(sources, [_preferred(source, is_first=not at) for at, source in enumerate(sources)])


def _preferred(source: Property, *, is_first: bool) -> Property:
    types = tuple(param for param in source.params if param[0] == "TYPE")
    others = source.without("TYPE", "PREF")
    return replace(source, params=(*types, ("PREF", ("1",)), *others) if is_first else (*types, *others))


def _text_of(name: str) -> Make:
    def make(source: Property | None, text: str) -> Property:
        if source is None:
            return Property(name, escaped(text))
        return replace(source, value=escaped(text), params=source.without("VALUE", "SORT-AS"))

    return make


def _parts(source: Property | None, text: str) -> Property:
    value = parts_of_name(text) if text else ";;;;"
    if source is None:
        return Property("N", value)
    return replace(source, value=value, params=source.without("SORT-AS"))


def _organization(source: Property | None, text: str) -> Property:
    if source is None:
        return Property("ORG", escaped(text))
    largest = without_entities(one_line(source.components()[0]))
    unit = text.removeprefix(f"{largest}, ") if largest else text
    value = escaped(text) if unit == text else f"{escaped(largest)};{escaped(unit)}"
    return replace(source, value=value, params=source.without("SORT-AS"))


def _address(source: Property | None, text: str) -> Property:
    value = f";;{escaped(text)};;;;"
    if source is None:
        return Property("ADR", value, (("TYPE", ("work",)),))
    if source.name == "LABEL":
        return replace(source, name="ADR", value=value)
    return replace(source, value=value, params=source.without("LABEL", "GEO", "TZ"))


def _url(source: Property | None, text: str) -> Property:
    value = text.replace("\\", "%5C")
    return Property("URL", value) if source is None else replace(source, value=value)


def _picture(draft: Draft, picture: Picture) -> None:
    """The picture in place of the one that the card has."""
    sources = [source for source in draft.fields().of(*_PICTURES) if source.content()]
    if any(source.content() == picture.content for source in sources):
        return
    import base64

    content = base64.b64encode(picture.content).decode("ascii")
    value, _params = data_address(content, (("MEDIATYPE", (picture.media_type,)),))
    if sources:
        params: Params = sources[0].without("MEDIATYPE")
        draft.put(sources[0], replace(sources[0], value=value, params=params))
    else:
        draft.add(Property("PHOTO", value))


def _lines(address: str) -> str:
    return "\n".join(filter(None, map(one_line, fit(address).splitlines())))


def _listed(one: Callable[[Fields], Shown | None]) -> ShownIn:
    def listed(fields: Fields) -> list[Shown]:
        shown = one(fields)
        return [] if shown is None else [shown]

    return listed
