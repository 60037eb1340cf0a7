"""The lines of a mail that is written in HTML, as it looks on the screen.

A scanner of our own, as html.parser takes quadratic time on unfinished tags (14 s for 40 kB of "<a "). It
goes through the text once, and fetches nothing.
"""

import re
from html import unescape

_LARGEST = 2_000_000  # characters; the rest of a larger page is quotations
_BEGIN = re.compile(r"<(?=/?[a-zA-Z]|[!?])")
_TAG = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:]*)")
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "ol", "p", "pre", "section", "table", "tbody",
    "tr", "ul",
])  # fmt: skip
_UNSEEN = frozenset(["script", "style", "title", "noscript", "template", "select", "textarea", "xml"])
_QUOTE = "blockquote"
_MANY_DIGITS = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HREF = re.compile(
    r"href\s*=\s*[\"']?\s*(mailto:[^\"'\s>]+|https?://[^\"'\s>]*linkedin\.com/in/[^\"'\s>]*)", re.IGNORECASE
)
_RULE = "________"


def looks_like_html(text: str) -> bool:
    """Whether a text is a page in HTML and not what somebody wrote."""
    head = text[:2000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html", "<body", "<div", "<table", "<meta")) or "<html" in head


def lines_of_html(page: str) -> str:
    """The text of a page: a line for each block and <br>, a tab between cells, "> " before quotations."""
    return _Page(page[:_LARGEST]).text()


class _Page:
    """One way through a page, from tag to tag."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._small = page.lower() if page.isascii() else _same_length_lower(page)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0

    def text(self) -> str:
        """The lines, one below the other."""
        at = 0
        while at < len(self._page):
            begin = _BEGIN.search(self._page, at)
            if begin is None:
                self._write(self._page[at:])
                break
            self._write(self._page[at : begin.start()])
            at = self._after_tag(begin.start())
        self._break()
        return "\n".join(self._lines)

    def _after_tag(self, begin: int) -> int:
        """Do what a tag asks for; where it ends."""
        if self._page.startswith("<!--", begin):
            return self._behind("-->", begin + 4)
        tag = _TAG.match(self._page, begin + 1)
        if tag is None:
            return self._behind(">", begin)
        end = self._behind(">", tag.end())
        name = tag[1].lower()
        closing = tag.group().startswith("/")
        if name in _UNSEEN and not closing:
            return self._behind(">", self._behind(f"</{name}", end))
        self._follow(name, self._page[tag.end() : end], closing=closing)
        return end

    def _behind(self, sign: str, start: int) -> int:
        found = self._small.find(sign, start)
        return len(self._page) if found < 0 else found + len(sign)

    def _follow(self, name: str, attributes: str, *, closing: bool) -> None:
        if name in _BLOCKS:
            self._break(empty=name == "p" and closing)
        elif name == "br":
            self._break(empty=not "".join(self._line).strip())
        elif name in ("td", "th") and not closing:
            self._line.append("\t")
        elif name == "hr":
            self._break()
            self._lines.append(_RULE)
        elif name == "a" and not closing and (target := _HREF.search(attributes[:2000])):
            self._line.append(self._beside(target[1]))
        if name == _QUOTE:
            self._quotes = max(self._quotes + (-1 if closing else 1), 0)

    def _beside(self, target: str) -> str:
        """Where a link of one word ("E-mail", "LinkedIn") leads is what it says."""
        return f" {target.partition('?')[0].removeprefix('mailto:')} " if target.startswith("http") else ""

    def _write(self, text: str) -> None:
        if text:
            self._line.append(_BLANKS.sub(" ", _unescaped(text)))

    def _break(self, *, empty: bool = False) -> None:
        """End the line; with an empty one behind it, where there is none yet."""
        line = re.sub(r" {2,}", " ", "".join(self._line)).strip(" ")
        self._line = []
        line = re.sub(r"(?:\t ?)+", "\t", line).strip()
        if line:
            self._lines.append(f"> {line}" if self._quotes else line)
        if empty and self._lines and self._lines[-1]:
            self._lines.append("")


def _same_length_lower(page: str) -> str:
    """In small letters, where no letter becomes two."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in page)


def _unescaped(text: str) -> str:
    return unescape(_MANY_DIGITS.sub("", text)) if "&" in text else text
