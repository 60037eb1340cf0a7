"""How well the name of a person agrees with an e-mail address."""

import re

from followup_desktop.exchange.lines.bare_names import bare_name, without_honorifics
from followup_desktop.exchange.lines.letters import in_latin

_FAMILY_IN_CAPITALS = re.compile(
    r"([^\W\d_a-zà-ÿ]{2,}(?:[ '\u2019-][^\W\d_a-zà-ÿ]+){0,3})"
    r" ([^\W\d_a-zà-ÿ][^\W\d_A-ZÀ-Þ]+(?:[ -][^\W\d_]+){0,2})"
)


def address_agreement(name: str, local_part: str) -> float:
    """How well a name agrees with what stands before the @: 5 for two of its words, 3 for one, 0 for none."""
    local = in_latin(local_part)
    letters = re.sub(r"[^a-z]", "", local)
    parts = [part for part in re.split(r"[^a-z]+", local) if part]
    best = 0.0
    for spelled in _spellings(without_honorifics(bare_name(name).name)):
        full = [word for word in spelled if len(word) > 1]
        if not full or not letters:
            continue
        hits = [
            word for word in full if len(word) > 2 and (word in parts or (len(word) > 3 and word in letters))
        ]
        short = [word for word in full if len(word) == 2 and word in parts]
        if len(hits) + len(short) > 1 or _with_initials(spelled, letters):
            return 5.0
        best = max(best, 3.0 if hits else 0.0)
        if len(full) > 1 and letters == "".join(word[0] for word in spelled):
            best = max(best, 2.0)
    return best


def given_name_first(name: str, local_part: str) -> str:
    """Sophie Durand of "DURAND Sophie", as it is written in France, where the address has her name first."""
    found = _FAMILY_IN_CAPITALS.fullmatch(name)
    if found is None:
        return name
    family, given = (re.sub(r"[^a-z]", "", in_latin(part)) for part in found.groups())
    local = re.sub(r"[^a-z]", "", in_latin(local_part))
    if len(given) < 2 or len(family) < 2 or not local.startswith(given) or family not in local[len(given) :]:
        return name
    written = found[1].capitalize() if found[1].isalpha() else bare_name(found[1]).name
    return f"{found[2]} {written}"


def _with_initials(spelled: list[str], letters: str) -> bool:
    """Whether it is one word with the first letters of the others: "ghopper", "hopperg", "graceh"."""
    for index, word in enumerate(spelled):
        others = spelled[:index] + spelled[index + 1 :]
        if len(word) < 3 or not others:
            continue
        initials = {other[0] for other in others} | {"".join(other[0] for other in others)}
        initials |= {other[:length] for other in others for length in (2, 3)}
        if any(letters in (initial + word, word + initial) for initial in initials):
            return True
    return False


def _spellings(name: str) -> list[list[str]]:
    umlauts = name.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("å", "aa")
    danish = name.lower().replace("ø", "oe").replace("å", "aa").replace("æ", "ae")
    found: list[list[str]] = []
    for written in (name, umlauts, danish):
        plain = re.sub(r"[^a-z]+", " ", in_latin(re.sub(r"['\u2019`\u00b4-]", "", written))).split()
        apart = re.sub(r"[^a-z]+", " ", in_latin(written)).split()
        found += [spelled for spelled in (plain, apart) if spelled and spelled not in found]
    return found
