"""One property at a time, from how its version and its program wrote it to how it stands in a Card."""

import re
from collections.abc import Callable
from typing import NamedTuple

from followup_desktop.exchange.characters import UNFIT, fit
from followup_desktop.exchange.vcards.dates import NO_YEAR, basic, geo_address, without_year
from followup_desktop.exchange.vcards.heads import BASE64, Head
from followup_desktop.exchange.vcards.media import data_address, is_base64_picture, without_media_types
from followup_desktop.exchange.vcards.names import (
    ADDRESSES,
    COMPONENTS,
    DATES,
    LISTS,
    ONLY_IN_FOUR,
    PICTURES,
    PLACES,
    TEXTS,
    UNITS,
)
from followup_desktop.exchange.vcards.property import Params, Property
from followup_desktop.exchange.vcards.text import kept, parted, tidied, unescaped, with_plain_breaks

# Most lines are like this, and need no second look.
_PLAIN_TEXTS = TEXTS - {"REV"}
_NOT_PLAIN = re.compile(r"[^\x20-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\U0010ffff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SEX = re.compile(r"[MFONU]?(?:;.*)?", re.DOTALL)
_LINKS = frozenset({"uri", "url", "content-id", "cid"})
_NOTHING_NEW = frozenset({"", "text", "inline", "binary"})
_USUAL_OF_TEXTS = _NOTHING_NEW | {"phone-number", "date-time", "timestamp", "vcard"}
_EMPTY = ";, \t\n"


class Spelling(NamedTuple):
    """How a card is written: as in version 2.1, where a comma parts nothing, or already as in 4.0."""

    is_old: bool = False
    is_four: bool = False


class _Written(NamedTuple):
    """What a line says. `was_coded`: it came out of quoted-printable, so that breaks stand for themselves."""

    name: str
    text: str
    head: Head
    spelling: Spelling
    was_coded: bool

    def as_text(self, literal: str = ",;") -> str:
        return tidied(self.text, literal, escapes_breaks=not self.was_coded)

    def params(self, usual: frozenset[str] = _NOTHING_NEW) -> Params:
        """The parameters, with VALUE where it says something that this property does not say by itself."""
        value_type = self.head.value_type
        if value_type in usual:
            return self.head.params
        return (*self.head.params, ("VALUE", ("uri" if value_type == "url" else value_type,)))


_Read = tuple[str, Params]


def property_of(head: Head, text: str, spelling: Spelling, *, was_coded: bool = False) -> Property | None:
    """The property that a line holds; None where it holds nothing.

    `text` is decoded, but has the escapes of its version; base64 comes as it is, unless it was of a text.
    """
    if _NOT_PLAIN.search(text) is None and head.name in _PLAIN_TEXTS and not head.value_type:
        return Property(head.name, text, head.params, head.group) if text.strip() else None
    text = with_plain_breaks(text)
    if UNFIT.search(text):
        text = with_plain_breaks(fit(text))
    name = head.name if spelling.is_four or head.name[:2].upper() != "X-" else _known_name(head, text)
    written = _Written(name, text, head, spelling, was_coded)
    value, params = _reader(written)(written)
    if not value.strip(_EMPTY) and name[:2].upper() != "X-":
        return None
    return Property(name, value, params, head.group)


def _known_name(head: Head, text: str) -> str:
    """The name without the X- under which version 3.0 knows it, where it really is the same."""
    name = head.name[2:].upper()
    if name not in ONLY_IN_FOUR:
        return head.name
    if name in DATES and head.value_type != "text" and not basic(text):
        return head.name
    return head.name if name == "GENDER" and not _SEX.fullmatch(text) else name


def _reader(written: _Written) -> Callable[[_Written], _Read]:
    name, head = written.name, written.head
    is_inline = head.encoding == BASE64 and not written.was_coded and written.text[:5].lower() != "data:"
    if is_inline or (name in PICTURES and is_base64_picture(written.text)):
        return _inline
    return _link if head.value_type in _LINKS else _READERS.get(name, _unknown)


def _inline(written: _Written) -> _Read:
    value, params = data_address(written.text, written.head.params)
    return value, params if written.name in ADDRESSES else (*params, ("VALUE", ("uri",)))


def _link(written: _Written) -> _Read:
    value_type = written.head.value_type
    usual = frozenset({"uri", "url"}) if written.name in ADDRESSES or written.name == "GEO" else _NOTHING_NEW
    if value_type in ("uri", "url") and written.name == "GEO":
        return _place(written)
    return _plain_address(written.text, written.params(usual))


def _text(written: _Written) -> _Read:
    value = written.as_text()
    if written.name == "REV" and "." not in value:
        value = basic(value) or value
    says_text = written.name == "UID" and written.head.value_type == "text"
    return value, written.params(_USUAL_OF_TEXTS - {"text"} if says_text else _USUAL_OF_TEXTS)


def _components(written: _Written) -> _Read:
    value = written.as_text("," if written.spelling.is_old else "")
    missing = COMPONENTS[written.name] - len(parted(value, ";"))
    return value + ";" * missing, written.params()


def _units(written: _Written) -> _Read:
    return written.as_text(","), written.params()


def _list(written: _Written) -> _Read:
    return written.as_text(";"), written.params()


def _date(written: _Written) -> _Read:
    value = basic(unescaped(written.text)) if written.head.value_type != "text" else ""
    if not value:
        as_text = (*written.params(frozenset({written.head.value_type})), ("VALUE", ("text",)))
        return written.as_text(), as_text
    params = written.head.params
    without = tuple(param for param in params if param[0] != "X-APPLE-OMIT-YEAR")
    if len(without) < len(params) and value.startswith(str(NO_YEAR)) and len(value) == 8:
        return without_year(value), without
    return value, params


def _address(written: _Written) -> _Read:
    if written.head.value_type == "text":
        return written.as_text(), (*written.head.params, ("VALUE", ("text",)))
    if written.name == "URL" or _SCHEME.match(written.text.lstrip()):
        return _plain_address(written.text, written.params())
    return _unknown(written)


def _place(written: _Written) -> _Read:
    address = geo_address(unescaped(written.text))
    if address:
        return address, written.head.params
    if written.text[:4].lower() == "geo:":
        return _plain_address(written.text, written.head.params)
    return _unknown(written)


def _unknown(written: _Written) -> _Read:
    return kept(written.text, escapes_breaks=not written.was_coded), written.params()


def _plain_address(value: str, params: Params) -> _Read:
    """An address has no escapes, no blanks around it and no breaks.

    One that holds a picture has no blanks at all, and says by itself what kind of picture it is.
    """
    address = unescaped(value).strip().replace("\n", "")
    if address[:5].lower() == "data:":
        address = "data:" + "".join(address[5:].split())
        params = without_media_types(params)
    return address.replace("\\", "%5C"), params


_READERS: dict[str, Callable[[_Written], _Read]] = {
    **dict.fromkeys(TEXTS, _text),
    **dict.fromkeys(COMPONENTS, _components),
    **dict.fromkeys(UNITS, _units),
    **dict.fromkeys(LISTS, _list),
    **dict.fromkeys(DATES, _date),
    **dict.fromkeys(ADDRESSES, _address),
    **dict.fromkeys(PLACES, _place),
}
