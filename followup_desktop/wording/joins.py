"""How what a person typed joins a sentence without an awkward seam.

Text of one's own may be a few words or whole sentences. It stands inside a sentence only where its first
word shows that it fits there; else it stands behind a colon, where anything fits.
"""

import re

from followup_desktop.wording.capitals import within_a_sentence
from followup_desktop.wording.plain_text import folded, shortened, without_stop

_SENTENCE_INSIDE = re.compile(
    r"[.;:?!]\s|\?$|\s(?:is|are|was|were|has|have|will|would|wants?|needs?|likes?)\b"
)
_WORDS_OF_ONES_OWN = 25  # of text that a person typed; more would make the note too long to be read
_GERUND = re.compile(
    r"(?!(?:any|every|no|some)?thing\b|string\b|spring\b|during\b|(?:even|morn)ing\b)\w{3,}ing\b"
)
_PROMISED_DEED = re.compile(
    r"(?:send|share|forward|e-?mail|mail|write|call|phone|ring|give|introduce|show|look|find|get|prepare|provide"
    r"|put|let|follow|ask|bring|check|make|draft|finish|complete|fill|sign|submit|upload|post|come|go|read|think"
    r"|tell|explain|answer|reply|report|return|review|recommend|connect|confirm|contact|update|work|talk|speak"
    r"|discuss|help|pass|translate|test|try|visit|suggest|propose|collect|copy) (?!.*[.;:?!]\s)",
    re.IGNORECASE,
)
_SENT_ALONG = re.compile(
    r"(?:send|share|forward|e-?mail)\b(?!.*\b(?:by post|letter|invit|update))", re.IGNORECASE
)
# Said to somebody in particular: "you need someone", "growing our team".
_SAID_TO_SOMEONE = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|he|she)\b")
# The signs of a sentence, or of a note that stands for one: "it would help", "needs a plan".
_SENTENCE_OR_NOTE = re.compile(
    r"\b(?:it|they|there|says?|said|told|asked|must|should|can|could|cannot|does|did|do|had|may|might)\b"
    r"|^(?i:(?:need|want|like|look|hope|wish|expect|find|think|feel|mention|prefer)(?:s|ed)?)\b"
    r"|^(?i:that|if|because|when|why|not)\b"
)
_THIRD_PERSON = re.compile(
    r"^(?:(\S+) (?:them|him|her)(?= (?:the|a|an|my|some|our|about)\b)"
    r"|(introduce|connect|put) (?:them|him|her)(?= (?:to|with|in)\b))"
)
# Words that have a capital only because they came first.
_CAPITAL_BY_PLACE = re.compile(
    r"(?:The|An?|My|Our|Your|Their|His|Her|Its|This|That|These|Those|They|We|He|She|It|You|There|How|What|Why"
    r"|When|Where|Whether|Which|Who|To|In|On|At|For|From|With|If|One|Some|Many|More|No|Not|About)\b"
)
_NAMES_ITSELF = re.compile(
    r".*\b(?:position|role|job|post|internship|apprenticeship|fellowship|traineeship|placement)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ORDINALS = ("", "", "second", "third", "fourth", "fifth")


def own_words(text: str) -> str:
    """Text of one's own, fit to stand behind a colon: one line, no last stop, of long text the beginning."""
    line = without_stop(shortened(text, _WORDS_OF_ONES_OWN))
    first_is_plain = _CAPITAL_BY_PLACE.match(line) or _GERUND.match(line[:1].lower() + line[1:])
    return line[:1].lower() + line[1:] if first_is_plain else line


def topic_or_remark(text: str) -> tuple[str, str]:
    """What someone talked about as (topic, remark), one of them empty.

    A topic fits behind "about" ("moving the ledger off COBOL"), a remark behind a colon.
    """
    line = own_words(text)
    return (line, "") if _GERUND.match(line) and not _SENTENCE_INSIDE.search(line) else ("", line)


def fit_for_others(text: str) -> str:
    """What someone talked about, where a third person may read it: a topic ("the new compiler").

    Empty for a remark such as "you need someone who writes": it was made to the candidate alone, and the
    words would be about somebody else.
    """
    topic, remark = topic_or_remark(text)
    if _SAID_TO_SOMEONE.search(topic or remark):
        return ""
    is_sentence = _SENTENCE_INSIDE.search(remark) or _SENTENCE_OR_NOTE.search(remark)
    return topic or ("" if is_sentence or len(remark.split()) > _WORDS_OF_ONES_OWN else remark)


def is_sent_along(promise_to: str) -> bool:
    """Whether a promise (a verb phrase) is to send something that the note itself can bring."""
    return _SENT_ALONG.match(promise_to) is not None


def promise_to_or_of(text: str) -> tuple[str, str]:
    """A promise as (verb phrase, anything else), one of them empty.

    The first fits behind "I said I would" ("send the portfolio"), the second behind a colon.
    """
    line = own_words(text)
    bare = re.sub(r"^(?:to|i will|i'll|i would) ", "", line, flags=re.IGNORECASE)
    if not _PROMISED_DEED.match(bare):
        return "", line
    return _THIRD_PERSON.sub(r"\1\2 you", bare[0].lower() + bare[1:]), ""


def the_position(text: str) -> str:
    """The position with its article: "the Analyst position"; "the position" where none is known."""
    name = within_a_sentence(_ARTICLE.sub("", without_stop(text)))
    if not name:
        return "the position"
    if _NAMES_ITSELF.fullmatch(name):
        return f"the {name}"
    return f"the {name} position"


def short_relation(text: str) -> str:
    """A relation that fits behind "my" ("former manager"); empty where it is a whole sentence."""
    line = re.sub(r"^(?:my|an?|the) ", "", without_stop(text), flags=re.IGNORECASE)
    words = line.split()
    subject = words and words[0].lower() in ("i", "we", "he", "she", "they", "you")
    if not words or len(words) > 5 or subject or _SENTENCE_INSIDE.search(line):
        return ""
    return line if words[0].isupper() else line[0].lower() + line[1:]


def ordinal(number: int) -> str:
    """The round in words: "second"; empty for the first, and "latest" where numbers sound odd."""
    return _ORDINALS[max(number, 0)] if number < len(_ORDINALS) else "latest"


def listed(names: tuple[str, ...], last: str) -> str:
    """Names in a row: "Grace Hopper, Howard Aiken and Jean Bartik", with `last` before the last one."""
    known = list(dict.fromkeys(name for name in map(folded, names) if name))
    if len(known) < 2:
        return "".join(known)
    return f"{', '.join(known[:-1])} {last} {known[-1]}"
