"""Words as the search compares them: small letters without accents, each word by itself."""

import re

from followup_desktop.domain.letters import folded

# Compiled when first used (re keeps them), as looking at the checklist needs neither.
_WORD = r"\w+"
# Written without spaces between the words: each character is found by itself.
_IDEOGRAPH = r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
# Two of these stand before each word, so that its first letter makes a trigram with them.
START = "\x02\x02"


def words_in(text: str) -> list[str]:
    """The words of a text, folded: "Zoë O'Neill" gives zoe, o, neill. A Chinese character is a word."""
    if text.isascii():
        return re.findall(_WORD, text.lower().replace("_", " "))
    return re.findall(_WORD, re.sub(_IDEOGRAPH, r" \1 ", folded(text).replace("_", " ")))


def marked(text: str) -> str:
    """A text as it goes into the index: all its words, each with the mark of its start."""
    return START.join(("", *words_in(text)))
