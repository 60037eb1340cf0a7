"""A card as the draft of its form holds it: every field as text."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QByteArray

from followup_desktop.domain.contact import Contact, KeptCard, Picture

_PICTURE, _MEDIA_TYPE, _VCARD = "picture", "media_type", "vcard"


def fields_of(card: Contact) -> dict[str, str]:
    """The fields of a card by name; of several addresses or numbers, one on each line."""
    fields = {name: str(getattr(card, name)) for name in ("name", "title", "organization", "url")}
    fields |= {"address": card.address, "notes": card.notes}
    return fields | {"emails": "\n".join(card.emails), "phones": "\n".join(card.phones)}


def with_fields(card: Contact, fields: Mapping[str, str]) -> Contact:
    """The card with what was typed."""
    return replace(
        card,
        name=fields.get("name", ""),
        title=fields.get("title", ""),
        organization=fields.get("organization", ""),
        emails=tuple(fields.get("emails", "").splitlines()),
        phones=tuple(fields.get("phones", "").splitlines()),
        address=fields.get("address", ""),
        url=fields.get("url", ""),
        notes=fields.get("notes", ""),
    )


def picture_fields(picture: Picture | None) -> dict[str, str]:
    """A picture as text; an empty one says that it was taken away."""
    if picture is None:
        return {_PICTURE: "", _MEDIA_TYPE: ""}
    written = bytes(QByteArray(picture.content).toBase64().data()).decode("ascii")
    return {_PICTURE: written, _MEDIA_TYPE: picture.media_type}


def has_picture_fields(fields: Mapping[str, str]) -> bool:
    """Whether the picture was changed, or taken away."""
    return _PICTURE in fields


def picture_from(contact: str, fields: Mapping[str, str]) -> Picture | None:
    """The picture in a draft, for a contact (a uid); None where it was taken away."""
    content = bytes(QByteArray.fromBase64(fields[_PICTURE].encode("ascii")).data())
    if not content:
        return None
    return Picture(uid=contact, media_type=fields.get(_MEDIA_TYPE, "image/jpeg"), content=content)


def kept_fields(kept: KeptCard | None) -> dict[str, str]:
    """The vCard that a new card was read from."""
    return {} if kept is None else {_VCARD: kept.vcard}


def kept_from(contact: str, fields: Mapping[str, str]) -> KeptCard | None:
    """The vCard in a draft, for a contact (a uid)."""
    return KeptCard(uid=contact, vcard=fields[_VCARD]) if _VCARD in fields else None
