"""Whether a text is part of a postal address, in the forms of many countries."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import re
from functools import cache, lru_cache

from followup_desktop.domain.letters import folded
from followup_desktop.exchange.lines.letters import is_east_asian, phrases_in, words_in
from followup_desktop.exchange.lines.words import any_of, kinds

_MOST_WORDS = 22
_NUMBER = re.compile(r"\d")
_STREET_END = re.compile(
    r"[^\W\d_]{2}(?:strasse|str\.?|platz|allee|gasse|ring|damm|ufer|chaussee|markt|graben|steig|stieg|weg|hof|berg"
    r"|straat|laan|kade|plein|gracht|singel|dijk|dreef|gatan|gata|vagen|vag|gade|vej|veien|gaten|gate|plads|torg|torget"
    r"|vegur|braut|straeti|katu|tie|kuja|polku|utca|krt)\.?\s+\d"
)
# Each certain by its form; the rest need a word beside them.
_POSTCODE = re.compile(
    r"\b[A-Z]{2}\.?,? \d{5}(?:-\d{4})?\b"  # US
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"  # UK
    r"|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"  # Canada
    r"|\b\d{4} ?[A-Z]{2}\b(?! ?\d)"  # Netherlands
    r"|\b[A-Z]\d{2} ?[A-Z\d]{4}\b"  # Ireland
    r"|〒\s?\d{3}-?\d{4}|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}\b"
    r"|\b(?:D|A|CH|F|B|I|E|NL|L|DK|S|SE|FI|FIN|PL|CZ|SK|H|HU|RO|HR|SI|GR|BG|TR|LV|LT|EE|MD)"
    r"[-–‑ ](?:\d{4,6}|\d{3} \d{2}|\d\d-\d{3})\b"
    r"|\b\d{2}-\d{3}(?= [^\W\d_])|\b\d{4}-\d{3}(?= [^\W\d_])|\b\d{5}-\d{3}\b|\bSW1\w ?\d\w\w\b"
    r"|\b(?:CEP|CP|C\.P\.|PLZ|ZIP|Τ\.?Κ\.?)[:. ]*\d[\d ]{2,7}\b"
)
_POSTCODE_AND_TOWN = re.compile(
    r"(?:^|[,;(·–-]\s*|\s)\d{4,6},?\s+[^\W\d_]{2,}|(?:^|[,;]\s*)\d{3}\s\d{2,3}\s+[^\W\d_]{2,}"
    r"|[^\W\d_]{3,},?\s+\d{5,6}(?:$|[,.;])|[^\W\d_]{3,},?\s+\d{3} ?\d{2,3}(?:$|[,.;])"
)
_HOUSE = re.compile(
    r"^\d{1,5}[a-z]?(?:[-/]\d{1,5})?,?\s+[^\W\d_]|[^\W\d_]{3,}\.?,?\s+(?:n[°º.]\s*)?\d{1,4}\s?[a-zA-Z]?(?:[-/]\d{1,4})?(?:$|[,;])"
)
_EAST_ASIAN = re.compile(
    "[都道府県市区町村省县縣區镇鎮路街巷弄號号楼樓层層室厦廈座栋棟幢番地階]|丁目|大道|시|구|동|로|길|층|호"
)


@lru_cache(maxsize=1024)
def place_strength(text: str) -> float:
    """How much speaks for an address: 0 nothing, 2 and more a good deal, 1 what may stand beside one."""
    words = words_in(text)
    if len(words) > _MOST_WORDS or not any(letter.isalnum() for letter in text):
        return 0.0
    if is_east_asian(text) and not words_in("".join(letter for letter in text if letter.isascii())):
        return _east_asian_strength(text)
    strength = 0.0
    digits = _NUMBER.search(text) is not None
    if _POSTCODE.search(text):
        strength += 3.0
    elif _POSTCODE_AND_TOWN.search(text):
        strength += 2.0
    if digits and (_STREET_END.search(folded(text)) or _street_word().search(folded(text))):
        strength += 3.0 if _HOUSE.search(text) or strength else 2.0
    elif _street_word().search(folded(text)) or (digits and _HOUSE.search(text)):
        strength += 0.8
    return strength + _known_place(text, words) + (_east_asian_strength(text) if is_east_asian(text) else 0.0)


def is_place(text: str) -> bool:
    """Whether it is the name of a country or a large town, and nothing else."""
    return kinds("places").get(folded(text).strip(" .,"), "") in ("country", "city")


def _known_place(text: str, words: list[str]) -> float:
    known = kinds("places")
    whole = known.get(folded(text).strip(" .,"), "")
    if whole == "country":
        return 2.0 if len(text) > 2 or text.isupper() else 0.0
    if whole == "city":
        return 1.5
    parts = [folded(part).strip(" .") for part in re.split(r"[,;()–/-]", text)]
    found = [known.get(part, "") for part in parts if part]
    if len(found) < 2:
        return 0.5 if any(known.get(phrase) == "city" for phrase in phrases_in(words, 3)) else 0.0
    strength = 0.5 if "city" in found else 0.0
    if "country" in found[1:] or "state" in found[1:]:
        return strength + 2.0
    return strength + (1.0 if strength else 0.0)


def _east_asian_strength(text: str) -> float:
    found = len(set(_EAST_ASIAN.findall(text)))
    digits = _NUMBER.search(text) is not None or re.search("[一二三四五六七八九十]丁目", text) is not None
    if "〒" in text:
        return 4.0
    if digits:
        return 4.0 if found > 1 else 1.0 * found
    return 2.0 if found > 2 else 1.0 if found > 1 else 0.0


@cache
def _street_word() -> re.Pattern[str]:
    known = frozenset(word for word, kind in kinds("places").items() if kind == "street")
    return re.compile(rf"(?<![^\W_])(?:{any_of(known)})(?![^\W_])")
