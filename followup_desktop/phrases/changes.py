"""What a change did, in words: the sentence beside its Undo."""

from collections.abc import Mapping

from followup_desktop.phrases.language import N_, _
from followup_desktop.phrases.steps import in_a_sentence

# For each label: what is said with the name of the thing, and without.
_SAID: Mapping[str, tuple[str, str]] = {
    "done": (N_("Done: {name}"), N_("Done")),
    "skipped": (N_("Skipped: {name}"), N_("Skipped")),
    "snoozed": (N_("Put off: {name}"), N_("Put off")),
    "moved": (N_("Moved: {name}"), N_("Moved")),
    "reopened": (N_("Open again: {name}"), N_("Open again")),
    "added": (N_("Added: {name}"), N_("Added")),
    "interview_saved": (N_("Interview at {name} saved"), N_("Interview saved")),
    "interview_cancelled": (N_("Interview at {name} cancelled"), N_("Interview cancelled")),
    "interview_deleted": (N_("Interview at {name} deleted"), N_("Interview deleted")),
    "contact_saved": (N_("Contact saved: {name}"), N_("Contact saved")),
    "contact_deleted": (N_("Contact deleted: {name}"), N_("Contact deleted")),
    "contacts_merged": (N_("Made one contact of two: {name}"), N_("Made one contact of two")),
    "opportunity_saved": (N_("Opportunity saved: {name}"), N_("Opportunity saved")),
    "opportunity_deleted": (N_("Opportunity deleted: {name}"), N_("Opportunity deleted")),
    "outcome_offer": (N_("An offer from {name}. Well done"), N_("An offer. Well done")),
    "outcome_hired": (N_("Hired by {name}. Congratulations"), N_("You are hired. Congratulations")),
    "outcome_rejected": (
        N_("Not this time at {name}. A kind reply keeps the door open"),
        N_("Not this time. A kind reply keeps the door open"),
    ),
    "outcome_rejected_unmet": (
        N_("Not this time at {name}. You had not met yet, so there is no reply to write"),
        N_("Not this time. You had not met yet, so there is no reply to write"),
    ),
    "outcome_withdrawn": (N_("Withdrawn from {name}"), N_("Withdrawn")),
    "outcome_no_answer": (
        N_("Let go: {name}. Your mind is free for the next one"),
        N_("Let go. Your mind is free for the next one"),
    ),
    "referral_saved": (N_("Referral saved: {name}"), N_("Referral saved")),
    "sent": (N_("Recorded as sent: {name}"), N_("Recorded as sent")),
    "called_spoke": (N_("Recorded, you spoke with {name}"), N_("Recorded, you spoke with them")),
    "called_voicemail": (N_("Recorded, you left a message for {name}"), N_("Recorded, you left a message")),
    "called_gatekeeper": (
        N_("Recorded, you called {name} and were not put through"),
        N_("Recorded, you were not put through"),
    ),
    "imported": (N_("Imported: {name}"), N_("Imported")),
    "restored": (N_("Restored from {name}"), N_("Restored from the backup")),
    "settings_saved": (N_("Settings saved"), N_("Settings saved")),
    "wording_saved": (N_("Your wording is used from now on"),) * 2,
    "wording_reset": (N_("The built-in wording is used again"),) * 2,
    "undone": (N_("Undone: {name}"), N_("Undone")),
    "elsewhere": (N_("Brought up to date with a change made elsewhere"),) * 2,
}

# What is taken back, where the name alone would not say it.
_TAKEN_BACK: Mapping[str, str] = {
    "interview_saved": N_("the interview at {name} as you saved it"),
    "interview_cancelled": N_("the cancelling of the interview at {name}"),
    "interview_deleted": N_("the deleting of the interview at {name}"),
    "contact_deleted": N_("the deleting of {name}"),
    "contacts_merged": N_("the merging of {name}"),
    "opportunity_deleted": N_("the deleting of {name}"),
    "outcome_offer": N_("the offer from {name}"),
    "outcome_hired": N_("being hired by {name}"),
    "outcome_rejected": N_("the no from {name}"),
    "outcome_rejected_unmet": N_("the no from {name}"),
    "outcome_withdrawn": N_("the withdrawal from {name}"),
    "outcome_no_answer": N_("letting {name} go"),
    "called_spoke": N_("the call to {name}"),
    "called_voicemail": N_("the call to {name}"),
    "called_gatekeeper": N_("the call to {name}"),
    "imported": N_("the import of {name}"),
    "settings_saved": N_("the change of settings"),
    "wording_saved": N_("the change of a wording"),
    "wording_reset": N_("the return to the built-in wording"),
}

LABELS = frozenset(_SAID)
"""Every label that a change may carry."""


def said(label: str, name: str = "") -> str:
    """What a change did, as a full sentence, such as "Skipped: thank Grace Hopper.".

    `name` is what it happened to: the title of a step, a contact or a company (for calls, whom one
    called), the file that was imported; for "undone" the name of the change that was taken back.
    """
    with_name, without = _SAID.get(label, (N_("Saved: {name}"), N_("Saved")))
    name = name.strip()
    sentence = _(with_name).format(name=in_a_sentence(name)) if name else _(without)
    return sentence if sentence.endswith((".", "?", "…")) else sentence + "."


def taken_back(label: str, name: str = "") -> str:
    """What an undone change was about, as the name of the change "undone": "the call to Acme Finance"."""
    return _(_TAKEN_BACK[label]).format(name=name.strip()) if label in _TAKEN_BACK else name
