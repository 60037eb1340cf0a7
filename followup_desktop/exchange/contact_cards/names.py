"""Names of people on cards: one text out of its parts, and the parts out of one text."""

import re

from followup_desktop.exchange.vcards.text import escaped

_HAN_OR_HANGUL = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003ffff々]+")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3々]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LONGEST_NAME = 200  # letters; what is longer is no name, and costs much to part
# Programs put the first ones around numbers, the others come along with what was copied from a page.
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_ENTITY = re.compile(r"&(amp|quot|apos|lt|gt|nbsp|#0?39);", re.IGNORECASE)
_MEANT = {"amp": "&", "quot": '"', "lt": "<", "gt": ">", "nbsp": " "}
_ADDRESS_BEHIND = re.compile(r"\s*[<(\[][^\s<>()@]+@[^\s<>()@]+[>)\]]$")


def one_line(text: str) -> str:
    """The text on one line, with single blanks, and without marks that nobody sees."""
    return " ".join(_UNSEEN.sub("", text).split())


def without_entities(text: str) -> str:
    """The text with the signs that a program wrote as for a web page: "R&amp;D" is R&D."""
    return _ENTITY.sub(lambda found: _MEANT.get(found[1].lower(), "'"), text) if "&" in text else text


def is_a_name(text: str) -> bool:
    """Whether there is a letter or a digit in it, as some programs write "," or "?" for no name at all."""
    return any(map(str.isalnum, text))


def name_from_parts(components: tuple[str, ...]) -> str:
    """The name that the five parts of N make: in the order of speaking, East Asian ones family first."""
    family, given, middle, prefix, suffix = (
        one_line(part) for part in (*components[:5], *[""] * (5 - len(components[:5])))
    )
    core = f"{family}{given}{middle}"
    if _EAST_ASIAN.search(core) and not _LATIN_LETTER.search(core):
        between = "" if _HAN_OR_HANGUL.fullmatch(core) else " "
        core = between.join(filter(None, (family, given, middle)))
    else:
        core = " ".join(filter(None, (given, middle, family)))
    return " ".join(filter(None, (prefix, core, suffix)))


def written_name(written: str, components: tuple[str, ...]) -> str:
    """The name of a card that writes it as a whole and in parts; empty where neither is one.

    The whole counts, as in it the parts stand in the order of the language; but programs that were told no
    name write an address or a number there.
    """
    whole = one_line(_ADDRESS_BEHIND.sub("", without_entities(written)))
    spoken = name_from_parts(components)
    if not is_a_name(whole):
        return spoken if is_a_name(spoken) else ""
    if not is_a_name(spoken) or "@" in spoken or not any(map(str.isalpha, spoken)):
        return whole
    says_no_name = not any(map(str.isalpha, whole)) or ("@" in whole and " " not in whole)
    return spoken if says_no_name else whole


def parts_of_name(name: str) -> str:
    """The value of N for a name: family, given and middle names, title and suffix."""
    line = one_line(name)
    if len(line) > _LONGEST_NAME:
        return f"{escaped(line)};;;;"
    # Imported here: it takes longer to load than most cards take to write.
    from nameparser import parse

    person = parse(line)
    parts = (person.family, person.given, person.middle, person.title, person.suffix)
    if not any(parts[:2]):
        return f"{escaped(line)};;;;"
    return ";".join(map(escaped, parts))
