"""What was found in a file, in words: which field it is, where it stood, how sure that is."""

from collections.abc import Mapping, Sized
from typing import Protocol

from followup_desktop.domain.found import Detail, Origin, Place, Sure
from followup_desktop.phrases.language import N_, _, ngettext

_LABELS: Mapping[Detail, str] = {
    Detail.NAME: N_("Name"),
    Detail.TITLE: N_("Title"),
    Detail.ORGANIZATION: N_("Organization"),
    Detail.EMAIL: N_("E-mail"),
    Detail.PHONE: N_("Phone"),
    Detail.ADDRESS: N_("Address"),
    Detail.URL: N_("Website"),
    Detail.NOTES: N_("Notes"),
}

# For each place: what is said with the spot in it, and without.
_PLACES: Mapping[Place, tuple[str, str]] = {
    Place.VCARD: (N_("from the vCard ({at})"), N_("from the vCard")),
    Place.INVITE: (N_("from the invitation ({at})"), N_("from the invitation")),
    Place.MAIL_HEADER: (N_("from the mail ({at})"), N_("from the mail")),
    Place.SIGNATURE: (N_("from the signature, line {at}"), N_("from the signature")),
    Place.TEXT: (N_("from the text, line {at}"), N_("from the text")),
    Place.QR_CODE: (N_("from the QR code ({at})"), N_("from the QR code")),
    Place.PHOTO: (N_("from the photo, line {at}"), N_("from the photo")),
    Place.COLUMN: (N_("from the column {at}"), N_("from the table")),
    Place.DOMAIN: (N_("from the domain {at}"), N_("from the domain of the address")),
}

_SURE: Mapping[Sure, str] = {
    Sure.CERTAIN: N_("stands there so"),
    Sure.LIKELY: N_("please check"),
    Sure.GUESS: N_("a guess"),
}


class Taken(Protocol):
    """What came in, to be counted."""

    @property
    def added_contacts(self) -> Sized:
        """The contacts that are new."""

    @property
    def merged_contacts(self) -> Sized:
        """Those that were known and have more on their card now."""

    @property
    def added_interviews(self) -> Sized:
        """The interviews that are new."""

    @property
    def updated_interviews(self) -> Sized:
        """Those that were moved or changed."""

    @property
    def cancelled_interviews(self) -> Sized:
        """Those that were called off."""

    @property
    def added_opportunities(self) -> Sized:
        """The opportunities that are new."""

    @property
    def updated_opportunities(self) -> Sized:
        """Those about which more is known now."""


def detail_label(detail: Detail) -> str:
    """The label of a field of a card."""
    return _(_LABELS[detail])


def origin_in_words(origin: Origin) -> str:
    """Where something stood: "from the vCard (TITLE)"."""
    with_spot, without = _PLACES[origin.place]
    return _(with_spot).format(at=origin.at) if origin.at else _(without)


def sure_in_words(sure: Sure) -> str:
    """How sure it is that it was read right."""
    return _(_SURE[sure])


def match_in_words(by: str) -> str:
    """By what somebody is known already: "the same e-mail address"."""
    words = {
        "source": _("the same card as before"),
        "email": _("the same e-mail address"),
        "phone": _("the same phone number"),
        "name": _("the same name"),
    }
    return words.get(by, _("the same person"))


def stored_in_words(taken: Taken) -> str:
    """What came in, in a sentence: "Imported: 2 contacts, 1 interview."."""
    parts = [
        _counted(taken.added_contacts, N_("{count} contact"), N_("{count} contacts")),
        _counted(taken.merged_contacts, N_("{count} contact merged"), N_("{count} contacts merged")),
        _counted(taken.added_interviews, N_("{count} interview"), N_("{count} interviews")),
        _counted(taken.updated_interviews, N_("{count} interview changed"), N_("{count} interviews changed")),
        _counted(
            taken.cancelled_interviews,
            N_("{count} interview called off"),
            N_("{count} interviews called off"),
        ),
        _counted(taken.added_opportunities, N_("{count} opportunity"), N_("{count} opportunities")),
        _counted(
            taken.updated_opportunities,
            N_("{count} opportunity updated"),
            N_("{count} opportunities updated"),
        ),
    ]
    what = ", ".join(part for part in parts if part)
    return _("Imported: {what}.").format(what=what) if what else _("Everything in it was here already.")


def _counted(records: Sized, one: str, many: str) -> str:
    count = len(records)
    return ngettext(one, many, count).format(count=count) if count else ""
