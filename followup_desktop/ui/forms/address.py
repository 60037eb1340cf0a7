"""E-mail addresses as a person types them."""

from followup_desktop.phrases.language import _


def address_complaint(address: str) -> str:
    """What is wrong with an e-mail address; empty where it is fine, or there is none."""
    if not address.strip() or "@" in address:
        return ""
    return _("This address has no @. Correct it, or leave it empty for now.")
