"""The notes in words: what the list of wordings calls them."""

from collections.abc import Mapping

from followup_desktop.domain.own_wording import NoteName
from followup_desktop.phrases.language import N_, _

_NOTES: Mapping[NoteName, str] = {
    NoteName.THANK_YOU: N_("Thank-you note"),
    NoteName.THANK_YOU_GROUP: N_("One note to everybody"),
    NoteName.KEEP_PROMISE: N_("Kept promise"),
    NoteName.ALERT_REFERENCE: N_("Word to a reference"),
    NoteName.DECISION_CALL: N_("Decision call (script)"),
    NoteName.CHECK_IN: N_("Check-in call (script)"),
    NoteName.SECOND_INTERVIEW: N_("Date of the second interview (script)"),
    NoteName.ANSWER_OFFER: N_("Answer to an offer"),
    NoteName.REJECTION_THANKS: N_("Kind reply to a rejection"),
    NoteName.ASK_REFERRAL: N_("Question for referrals"),
    NoteName.THANK_REFERENCE: N_("Thanks to a reference"),
    NoteName.RECONNECT: N_("Hello again"),
    NoteName.WITHDRAW: N_("Withdrawal"),
}


def note_label(note: NoteName) -> str:
    """What a note is called: "Thank-you note"."""
    return _(_NOTES[note])


def state_in_words(*, own: bool, unsaved: bool) -> str:
    """How the wording of a note stands: "your own", "not saved yet", or both; empty for a built-in one."""
    if own and unsaved:
        return _("your own, not saved yet")
    if own:
        return _("your own")
    return _("not saved yet") if unsaved else ""
