"""What there is to mend in a note, in words: what was found, and what to do about it."""

from collections.abc import Mapping

from followup_desktop.phrases.language import N_, NN_, _, ngettext

# For each kind: what is said where it is known what, or whom, it is about; and where it is not.
_SAID: Mapping[str, tuple[str, str]] = {
    "placeholder": (
        N_("{about} is still to be filled in. Write what belongs there, or leave it out."),
        N_("Something is still to be filled in. Write what belongs there, or leave it out."),
    ),
    "other_company": (
        N_("{about} is another company. Check that you mean it here."),
        N_("This names another company. Check that you mean it here."),
    ),
    "other_person": (
        N_("You know {about} from elsewhere. Check that you mean this name."),
        N_("You know this person from elsewhere. Check that you mean this name."),
    ),
    "wrong_position": (
        N_("You applied elsewhere as {about}. Check the position."),
        N_("This is a position from elsewhere. Check it."),
    ),
    "greeting": (
        N_("The greeting says {about}. Check whom this note is for."),
        N_("The greeting names somebody else. Check whom this note is for."),
    ),
    "begging": (
        N_("“{about}” sounds anxious. The note is stronger without it."),
        N_("This sounds anxious. The note is stronger without it."),
    ),
    "same_sentence": (
        N_("This sentence is also in your note to {about}. Say it in another way."),
        N_("This sentence is also in another note to this company. Say it in another way."),
    ),
    "no_address": (
        N_("It is not known how to reach {about}. Add it to the contact."),
        N_("Nobody is known to send this to. Add a contact with an address."),
    ),
    "no_name": (
        N_("The note is not signed. Write your name beneath it."),
        N_("The note is not signed. Write your name in Settings."),
    ),
}

# Where it is known what belongs there instead.
_MEANT: Mapping[str, str] = {
    "other_company": N_("{about} is another company. This note is about {meant}."),
    "wrong_position": N_("You applied elsewhere as {about}. This note is about {meant}."),
    "greeting": N_("The greeting says {about}. This note is for {meant}."),
}

_LENGTHS: Mapping[str, tuple[str, str]] = {
    "too_short": NN_(
        "Rather short, with {count} word. Notes read best from {limit} words on.",
        "Rather short, with {count} words. Notes read best from {limit} words on.",
    ),
    "too_long": NN_(
        "Rather long, with {count} word. Notes read best up to {limit} words.",
        "Rather long, with {count} words. Notes read best up to {limit} words.",
    ),
}

KINDS = frozenset({*_SAID, *_LENGTHS, "too_alike"})
"""Every kind of finding that can be put in words."""


def finding_in_words(kind: str, about: str = "", *, meant: str = "", number: int = 0) -> str:
    """What was found and what to do, such as "This sentence is also in your note to Howard. ...".

    The arguments are those of a finding of the checks: `about` what was found, or the number of words;
    `meant` what belongs there instead; `number` the limit in words, or the likeness in percent. A kind
    that is not known says that the place is worth another look.
    """
    if kind in _LENGTHS:
        count = int(about) if about.isdecimal() else 0
        return ngettext(*_LENGTHS[kind], count).format(count=count, limit=number)
    if kind == "too_alike":
        return _alike(about, number)
    if meant and about and kind in _MEANT:
        return _(_MEANT[kind]).format(about=about, meant=meant)
    if kind in _SAID:
        known, unknown = _SAID[kind]
        return _(known).format(about=about) if about else _(unknown)
    return _("This is worth another look.")


def _alike(whom: str, percent: int) -> str:
    if not whom:
        said = _(
            "{percent} % of this note is as in another note to this company. Tell it in your own way here."
        )
        return said.format(percent=percent)
    said = _("{percent} % of this note is as in your note to {whom}. Say what was said between you two.")
    return said.format(percent=percent, whom=whom)
