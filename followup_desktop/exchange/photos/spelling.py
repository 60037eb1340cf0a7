"""What gets lost or mistaken in a picture, and can be put right by what stands around it.

Blanks between close letters, the zero and the letter O, letters of one language for those of another: 帯 is
often taken for 带, but a Japanese card has no Chinese forms.
"""

# ruff: noqa: RUF001 (letters that look alike are meant)
import re
from collections.abc import Sequence

_ADDRESS = re.compile(r"\S*@\S*|(?:https?:|www\.)\S*", re.IGNORECASE)
_ONE_FOR_L = re.compile(r"^1(?=\.[^\W\d_]{2,}[^@]*@)")
_LABEL = re.compile(r"^(?:tel|fax|mobile|mobil|mob|phone|cell)\.?:?(?=[\d(+])", re.IGNORECASE)
_BEFORE_PLUS = re.compile(r"(?<=[^\W\d_])(?=\+\d)")
_BEHIND_POSTCODE = re.compile(r"(?<=\d{4})(?=[^\W\d_]{3})|(?<=\d-\d{3})(?=[^\W\d_]{3})")
_HOUSE_NUMBER = re.compile(r"([^\W\d_]{5,})(\d{1,3}[a-z]?)(?=,|$)")
_ZEROS = re.compile(r"(?<=\d\d)[OoОоΟο]+(?![^\W\d_])|(?<=\d\d[OoОоΟο])[OoОоΟο](?![^\W\d_])")
_THREE = re.compile("(?<=, )[Зз]$")  # the number of a house
_SEEN_TWICE = re.compile("шщ|ШЩ|юю|юЮ|ЮЮ|шШ|щЩ|жЖ|фФ|мМ")  # a wide letter
_LEGAL_FORM = re.compile(r"(?<=\b[zZ] )[0oO]\. ?[0oO]\.")  # of Polish firms
_UMLAUT = re.compile("[äöüÄÖÜß]")
_TO_UMLAUT = str.maketrans("āōūĀŌŪ", "äöüÄÖÜ")  # no language has macrons beside umlauts
_JAPANESE = re.compile("[぀-ヿ〒]|株式会社|有限会社|携[帯带帶]")
_TO_JAPANESE = str.maketrans(
    "带帶户產黑內鄉步每净決决況况减收效值真強德惠查橫歷历增節緑綠绿緣缘郞錄录賴顏黃"
    "课电话东业务总长设计营开发产厅县乡边桥铁银贸质软约线绍经组纪责资达进运车轮选还馆马鸟",
    "帯帯戸産黒内郷歩毎浄決決況況減収効値真強徳恵査横歴歴増節緑緑緑縁縁郎録録頼顔黄"
    "課電話東業務総長設計営開発産庁県郷辺橋鉄銀貿質軟約線紹経組紀責資達進運車輪選還館馬鳥",
)
_POSTCODE = re.compile(r"\d{3}-\d{4}")  # of Japan, without its 〒


def spelled(lines: Sequence[str]) -> list[str]:
    """The lines of one card with what got lost or mistaken: "Tel+49", "10115Berlin", "790OO", "Hauptstraße5".

    A name with a number in it (Matrix42) that is also in an address on the card keeps its form.
    """
    japanese = any(_JAPANESE.search(line) for line in lines)
    umlauts = any(_UMLAUT.search(line) for line in lines)
    table = {**(_TO_JAPANESE if japanese else {}), **(_TO_UMLAUT if umlauts else {})}
    words = [line.translate(table).split() for line in lines]
    addresses = " ".join(word for line in words for word in line if _ADDRESS.fullmatch(word)).casefold()
    found = [_line(" ".join(_word(word, addresses) for word in line)) for line in words]
    return [f"〒{line}" if japanese and _POSTCODE.fullmatch(line) else line for line in found]


def _line(line: str) -> str:
    line = _LEGAL_FORM.sub("o.o.", _THREE.sub("3", line))
    return _SEEN_TWICE.sub(lambda letters: letters.group()[1:], line)


def _word(word: str, addresses: str) -> str:
    if _ADDRESS.fullmatch(word):
        word = _ONE_FOR_L.sub("l", word)
        return word.replace("I", "l") if word.replace("I", "").islower() else word
    word = _LABEL.sub(lambda label: f"{label.group()} ", _ZEROS.sub(_as_zeros, word))
    word = _BEHIND_POSTCODE.sub(" ", _BEFORE_PLUS.sub(" ", word))
    numbered = _HOUSE_NUMBER.search(word)
    if numbered and numbered.group().casefold() not in addresses:
        return _HOUSE_NUMBER.sub(r"\1 \2", word)
    return " ".join(word.split())


def _as_zeros(letters: re.Match[str]) -> str:
    return "0" * len(letters.group())
