"""Letters that look alike in several scripts, put right by the letters around them.

A picture cannot tell the Latin A from the Greek and the Cyrillic one, but a word is written in one script.
"""

# ruff: noqa: RUF001, RUF002 (letters that look alike are meant)
import re
from collections import Counter
from collections.abc import Sequence

_SCRIPTS = {
    "Latin": re.compile("[A-Za-zÀ-ɏ]"),
    "Greek": re.compile("[Ͱ-Ͽ]"),
    "Cyrillic": re.compile("[Ѐ-ӿ]"),
}
# One shape in Latin, Greek and Cyrillic; a dot where a script does not have it.
_SHAPES = (
    *(
        "AΑА",
        "BΒВ",
        "C.С",
        "EΕЕ",
        "HΗН",
        "IΙІ",
        "J.Ј",
        "KΚК",
        "MΜМ",
        "NΝ.",
        "OΟО",
        "PΡР",
        "S.Ѕ",
        "TΤТ",
        "XΧХ",
    ),
    *(
        "YΥУ",
        "ZΖ.",
        ".ΓГ",
        ".ΠП",
        ".ΦФ",
        "ÏΪЇ",
        "Ë.Ё",
        "aαа",
        "c.с",
        "eεе",
        "i.і",
        "iιi",
        "j.ј",
        "kκк",
        "oοо",
    ),
    *("pρр", "s.ѕ", "xχх", "y.у", "vν.", "uυ.", ".πп", ".τт", "ïϊї", "ë.ё", "óό.", "íί.", "úύ."),
)
_PLACES = dict(zip(_SCRIPTS, range(3), strict=True))
_ADDRESS = re.compile(r"\S*@\S*|(?:https?:|www\.)\S*|\S*[a-z0-9-]\.[a-z]{2,6}(?:/\S*)?")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile("[0-9]")
_MOST_DIGITS = 2  # a word with more is a number
_DIGITS_LIKE_LETTERS = {"3": "З", "0": "О"}
_CYRILLIC_WITH_DIGIT = re.compile("(?<![^\\W_])[30]?[А-Яа-яЁё]+[30]?(?![^\\W_])")
# Small and large letters of one shape, which only their height tells apart.
_SAME_IN_BOTH_CASES = "вгжзийклмнопстухфцчшщъыьэюяєїθκοπστχψω"


def in_their_scripts(lines: Sequence[str]) -> list[str]:
    """The lines of one card, each word in one script."""
    words = [line.split() for line in lines]
    of_card = script_of("".join(word for line in words for word in line if not _is_address(word)))
    return [" ".join(_part(word, script_of("".join(line)) or of_card) for word in line) for line in words]


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(_all_in(text, "Latin")) is not None


def _part(text: str, usual: str) -> str:
    """What stands between two blanks: an address is Latin, the words of the rest are taken one by one."""
    if _is_address(text):
        return _all_in(text, "Latin")
    if len(_DIGIT.findall(text)) > _MOST_DIGITS:
        return text
    text = _WORD.sub(lambda word: _word(word.group(), usual), text)
    return _CYRILLIC_WITH_DIGIT.sub(lambda word: _letters_for_digits(word.group()), text)


def _word(word: str, usual: str) -> str:
    """A word in the one script of its letters; where they all look alike, in the one usual around them."""
    scripts = [name for name, letters in _SCRIPTS.items() if letters.search(word)]
    if len(scripts) > 1:
        word = _all_in(word, script_of(word) or usual or scripts[0])
    return _in_one_case(word) if scripts else word


def script_of(text: str) -> str:
    """The script of the letters that only one script has; empty where there are none."""
    found = Counter(
        name
        for letter in text
        if letter not in _ALIKE
        for name, letters in _SCRIPTS.items()
        if letters.match(letter)
    )
    return found.most_common(1)[0][0] if found else ""


def _all_in(text: str, script: str) -> str:
    return text.translate(_TO[script])


def _in_one_case(word: str) -> str:
    """МоСКВА is МОСКВА, where a letter has one shape in both cases."""
    letters = list(word)
    for place, letter in enumerate(letters[1:], 1):
        if letter.lower() not in _SAME_IN_BOTH_CASES:
            continue
        others = letters[:place] + letters[place + 1 :]
        if len(others) > 1 and all(other.isupper() for other in others):
            letters[place] = letter.upper()
        elif letters[place - 1].islower() and all(other.islower() for other in letters[place + 1 :]):
            letters[place] = letter.lower()
    return "".join(letters)


def _letters_for_digits(word: str) -> str:
    if len(word) < 3:
        return word
    return "".join(_DIGITS_LIKE_LETTERS.get(sign, sign) for sign in word)


def _table(script: str) -> dict[int, str]:
    """The letters of other scripts that look like one of this script, with that one."""
    table = {}
    for shape in _SHAPES:
        own = shape[_PLACES[script]]
        if own != ".":
            table.update({ord(other): own for other in shape if other not in {".", own}})
    return table


_TO = {script: _table(script) for script in _SCRIPTS}
_ALIKE = {letter for shape in _SHAPES for letter in shape if letter != "."}
