"""Where the words in a field of the review come from, and how sure they are."""

from collections.abc import Iterable
from typing import NamedTuple

from followup_desktop.domain.found import FoundDetail, FoundText, Sure
from followup_desktop.phrases.found import origin_in_words, sure_in_words
from followup_desktop.phrases.language import _


class Whence(NamedTuple):
    """Where the text of a field comes from, in words; `unsure` asks the person to check it."""

    words: str = ""
    unsure: bool = False


def whence(text: str, found: Iterable[FoundDetail | FoundText], known: Iterable[str] = ()) -> Whence:
    """Where this text comes from: it was read (`found`), is on the known card already, or was typed."""
    if not text.strip():
        return Whence()
    found = tuple(found)
    for one in found:
        if one.text.strip() == text.strip():
            return of_found(one)
    if "\n" in text:  # notes are joined, not replaced
        for one in found:
            if one.text.strip() and one.text.strip() in text:
                return of_found(one)
    if text.strip() in {one.strip() for one in known}:
        return Whence(_("on the card that you have"))
    return Whence(_("as you typed it"))


def of_found(found: FoundDetail | FoundText) -> Whence:
    """Where something was read: "from the signature, line 3: please check"."""
    words = origin_in_words(found.origin)
    kind = getattr(found, "kind", "")
    if kind:
        words = _("{kind}, {where}").format(kind=_kind_in_words(kind), where=words)
    if found.sure is Sure.CERTAIN:
        return Whence(words)
    return Whence(_("{where}: {sure}").format(where=words, sure=sure_in_words(found.sure)), unsure=True)


def _kind_in_words(kind: str) -> str:
    words = {
        "work": _("work"),
        "home": _("home"),
        "cell": _("mobile"),
        "fax": _("fax"),
        "pager": _("pager"),
        "main": _("main number"),
    }
    return words.get(kind, kind)
