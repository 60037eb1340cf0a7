"""Descriptions as plain text: Google, Outlook and many others put HTML into them.

Tags are found one after the other, without a parser, so that tags without an end cost nothing: the text is
only to be read.
"""

import html
import re

from followup_desktop.exchange.characters import fit

LONGEST_TEXT = 50_000  # letters of a description

_KNOWN_TAGS = (
    "a abbr address article b big blockquote body br center code dd div dl dt em font footer h1 h2 h3 h4 "
    "h5 h6 head header hr html html-blob i img ins li link main meta nobr o:p ol p pre s section small "
    "span strike strong style script sub sup table tbody td tfoot th thead title tr tt u ul xml"
)
_KNOWN = frozenset(_KNOWN_TAGS.split())
_BLOCK_TAGS = (
    "article blockquote body br dd div dl dt h1 h2 h3 h4 h5 h6 hr html li ol p pre section table tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_LAID_OUT = frozenset({"html", "body", "div", "p", "table", "ul", "ol"})
_UNSHOWN = frozenset({"head", "script", "style", "title", "xml"})
_TAG = re.compile(r"<(/?)([a-z][a-z0-9:-]*)((?:\s[^<>]*)?)/?>|<!--[^<>]*-->|<[!?][^<>]*>", re.IGNORECASE)
_HREF = re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,30}\d{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_RULE = re.compile(r"[-_=~:*#.\u2500-\u257f\u2022\s]{8,}")
_BLANKS = re.compile(r"[ \t\u00a0\u200b\ufeff]+")


def plain_text(text: str) -> str:
    """The text without tags and entities, without lines drawn from signs, and without gaps."""
    text = fit(text[:LONGEST_TEXT])
    if not _tags(text) and _tags(without_entities(text)):
        text = without_entities(text)
    if tags := _tags(text):
        text = _without_tags(text, laid_out=not _LAID_OUT.isdisjoint(tags))
    else:
        text = without_entities(text)
    kept: list[str] = []
    for line in (_BLANKS.sub(" ", line).strip() for line in fit(text).splitlines()):
        if not _RULE.fullmatch(line) and (line or (kept and kept[-1])):
            kept.append(line)
    return "\n".join(kept).strip()


def without_entities(text: str) -> str:
    """The text with letters for "&amp;" and the like. Without its semicolon it stays: "?a=1&region=eu"."""
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text)


def one_line(text: str) -> str:
    """The text in one line, without what is no text."""
    return " ".join(fit(text[:LONGEST_TEXT]).split())


def _tags(text: str) -> set[str]:
    """The tags of HTML in the text. "<https://…>" is none."""
    return {found[2].lower() for found in _TAG.finditer(text) if found[2]} & _KNOWN


def _without_tags(text: str, *, laid_out: bool) -> str:
    """The text as a reader sees it. `laid_out` says that lines end only where tags say so."""
    reading = _Reading(laid_out=laid_out)
    position = 0
    for found in _TAG.finditer(text):
        tag = (found[2] or "").lower()
        if tag and tag not in _KNOWN:
            continue
        reading.take(text[position : found.start()])
        position = found.end()
        if tag:
            reading.tag(tag, found[3], closes=bool(found[1]))
    reading.take(text[position:])
    return "".join(reading.pieces)


class _Reading:
    """What a reader has seen of a page so far, in pieces."""

    def __init__(self, *, laid_out: bool) -> None:
        self.pieces: list[str] = []
        self._laid_out = laid_out
        self._unshown = ""
        self._link: tuple[str, int] | None = None

    def take(self, text: str) -> None:
        if not self._unshown:
            self.pieces.append(without_entities(text.replace("\n", " ") if self._laid_out else text))

    def tag(self, tag: str, attributes: str, *, closes: bool) -> None:
        if tag in _UNSHOWN:
            ends = closes and tag in (self._unshown, "head")
            self._unshown = "" if ends else self._unshown or ("" if closes else tag)
        elif tag == "body":
            self._unshown = ""
        elif tag == "a":
            self._end_link()
            self._link = None if closes else (_address(attributes), len(self.pieces))
        if tag == "li":
            self.pieces.append("" if closes else "\n- ")
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def _end_link(self) -> None:
        """Where the words of a link do not show its address, that stands after them."""
        if self._link:
            address, begin = self._link
            self.pieces.append(_after_link(address, "".join(self.pieces[begin:])))


def _address(attributes: str) -> str:
    found = _HREF.search(attributes)
    return without_entities(found[1] or found[2] or found[3] or "").strip() if found else ""


def _after_link(address: str, words: str) -> str:
    """What is to be read after the words of a link."""
    if not address.lower().startswith(("http://", "https://", "tel:")):
        return ""
    shown = address.removeprefix("tel:")
    if shown.removesuffix("/").partition("//")[2] in words if "//" in shown else shown in words:
        return ""
    return f" ({shown})" if words.strip() else shown
