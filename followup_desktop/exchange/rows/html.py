"""Text out of HTML, as job trackers keep the descriptions of positions."""

import html
import re

_TAG = re.compile(
    r"<(?:!--.*?--|(/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])[^<>]{0,4000}|![^<>]{0,200})>", re.DOTALL
)
_LINES = frozenset(
    {"br", "p", "div", "tr", "ul", "ol", "table", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_HIDDEN = frozenset({"script", "style", "head", "title"})
_BLANKS = re.compile(r"[^\S\n]+")
_MANY_LINES = re.compile(r"\n\s*\n\s*")


def without_tags(text: str) -> str:
    """The text without tags; text that has none stays as it is, also with a "<" in it."""
    if "<" not in text or not _TAG.search(text):
        return text
    pieces: list[str] = []
    hidden, end = "", 0
    for tag in _TAG.finditer(text):
        if not hidden:
            pieces.append(text[end : tag.start()].replace("\n", " "))
        end = tag.end()
        name = (tag[2] or "").casefold()
        if hidden:
            hidden = "" if tag[1] and name == hidden else hidden
        elif name in _HIDDEN and not tag[1]:
            hidden = name
        else:
            pieces.append("\n- " if name == "li" and not tag[1] else "\n" if name in _LINES else "")
    if not hidden:
        pieces.append(text[end:].replace("\n", " "))
    lines = (_BLANKS.sub(" ", line).strip() for line in html.unescape("".join(pieces)).split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(line for line in lines if line != "-")).strip()
