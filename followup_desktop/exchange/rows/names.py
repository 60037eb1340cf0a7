"""The name of a person out of the cells that hold it, whole or in parts."""

import re

_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORDS = re.compile(r"[^\W\d_][\w.'\u2019-]*(?: [^\W\d_][\w.'\u2019-]*){0,3}")
# What may stand behind a comma without being a first name.
_NO_FIRST_NAMES = frozenset(
    {
        *("jr", "sr", "ii", "iii", "iv", "phd", "md", "dds", "esq", "mba", "msc", "bsc", "ma", "ba", "cpa"),
        *("cfa", "pe", "pmp", "rn", "jd", "llm", "llb", "inc", "ltd", "llc", "llp", "gmbh", "ag", "co", "kg"),
        *("sa", "srl", "spa", "bv", "nv", "oy", "ab", "as", "plc", "corp", "limited", "edd", "dvm", "do"),
    }
)

_PARTICLES = frozenset(
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "du",
        "la",
        "le",
        "ten",
    }
    | {"ter", "zu", "zur", "zum", "vom", "bin", "al", "el", "af", "av", "y", "e", "san", "st."}
)


def whole_name(whole: str, prefix: str, given: str, middle: str, family: str, suffix: str) -> str:
    """The name as one writes it, with prefix and suffix.

    The whole name of the file is taken where it only orders the parts in its own way; otherwise the parts
    are, since display names are often short or turned round ("Hopper, Grace").
    """
    parts = [part for part in (given, middle, family) if part]
    name = whole if whole and _says_all(whole, given, family) else _joined(given, middle, family)
    if not parts:
        name = turned(whole)
    if not name:
        return ""
    if prefix and not _has_word(name, prefix):
        name = f"{prefix} {name}"
    if suffix and not _has_word(name, suffix):
        name = f"{name} {suffix}"
    return name


def turned(name: str) -> str:
    """A name such as "Hopper, Grace" the right way round; any other as it is."""
    family, comma, given = name.partition(",")
    family, given = family.strip(), given.strip()
    if not comma or not _WORDS.fullmatch(family) or not _WORDS.fullmatch(given):
        return name
    words = given.replace(".", "").casefold().split()
    if any(word in _NO_FIRST_NAMES for word in words) or (
        given.isupper() and len(given) > 2 and family != family.upper()
    ):
        return name
    return f"{given} {family}"


def first_and_last(name: str) -> tuple[str, str]:
    """A name as two: the last word, with "van", "de" and the like before it, is the last name."""
    words = name.split()
    if len(words) < 2:
        return name, ""
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def _says_all(whole: str, given: str, family: str) -> bool:
    folded = whole.casefold()
    return (
        bool(given or family)
        and "," not in whole
        and all(part.casefold() in folded for part in (given, family))
    )


def _joined(given: str, middle: str, family: str) -> str:
    """The parts in their order: in Chinese, Japanese and Korean the family comes first, without a space."""
    if given and family and _is_east_asian(family) and _is_east_asian(given):
        return f"{family}{middle}{given}"
    return " ".join(part for part in (given, middle, family) if part)


def _is_east_asian(name: str) -> bool:
    return bool(_EAST_ASIAN.search(name)) and not _LATIN.search(name)


def _has_word(name: str, part: str) -> bool:
    return part.casefold() in name.casefold()
