"""The address at which one joins a meeting, out of the fields and texts of an invitation.

Fields that hold nothing else come first, then addresses of meeting programs wherever they stand. Pages of
help, settings and phone numbers of the same programs are not taken. Nothing is ever fetched.
"""

import re
from collections.abc import Iterable, Iterator

from followup_desktop.exchange.invitations.redirects import host_of, unwrapped
from followup_desktop.exchange.invitations.text import without_entities

_LONGEST_TEXT = 100_000
_MOST_LINKS = 300
_WITHOUT_SCHEME = (
    r"(?:teams\.microsoft\.com|meet\.google\.com|[\w-]{1,40}\.zoom\.us|whereby\.com|meet\.jit\.si)/"
)
_LETTER = r"[^\s<>\"'\\\]|]"
_URL = re.compile(
    rf"https?://{_LETTER}{{3,4000}}|(?<![\w@./-]){_WITHOUT_SCHEME}{_LETTER}{{3,2000}}", re.IGNORECASE
)
_TRAILING = ".,;:!?*)]}>»”\u2019"
_AUTO_LINK = re.compile(r"<(https?://[^\s<>]+)>", re.IGNORECASE)

# Host, and how the path of a place to join at begins.
_PROGRAMS = tuple(
    (re.compile(rf"(?:.+\.)?(?:{host})"), re.compile(path, re.IGNORECASE))
    for host, path in (
        (
            r"teams\.microsoft\.(?:com|us)|teams\.cloud\.microsoft",
            r"/(?:l/meetup-join|meet/|v2/\?meetingjoin|_#/(?:l/meetup-join|pre-join))",
        ),
        (r"teams\.live\.com", r"/(?:l/meetup-join|meet/)"),
        (r"join\.skype\.com|meet\.lync\.com|online\.lync\.com", r"/\S"),
        (r"meet\.google\.com", r"/(?:[a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4}|lookup/|_meet/|[a-z]{10,12}\b)"),
        (r"hangouts\.google\.com|plus\.google\.com", r"/(?:hangouts|call|_|start)"),
        (r"g\.co", r"/meet/"),
        (r"zoom\.(?:us|com|com\.cn)|zoomgov\.com", r"/(?:j|my|w|wc|s|meeting|webinar)/"),
        (
            r"webex\.com",
            r"/(?:meet|join|[\w.-]+/j\.php|webappng|wbxmjs|mw\d+|[\w.-]+/onstage|[\w.-]+/e\.php|tc\d+|m/)",
        ),
        (r"whereby\.com|appear\.in", r"/(?!information|user|blog|pricing|org\b)[\w@-]"),
        (
            r"gotomeet(?:ing)?\.(?:com|me)|meet\.goto\.com|app\.goto\.com",
            r"/(?:join|meet|meeting|install/)?/?[\w-]*\d",
        ),
        (r"gotomeet\.me|meet\.goto\.com", r"/[\w-]"),
        (r"(?:attendee|global)\.gotowebinar\.com", r"/(?:join|register|u)"),
        (
            r"meet\.jit\.si|8x8\.vc|jitsi\.[\w.-]+|meet\.[\w-]+\.(?:de|fr|org|net|io|ch|at|eu|com)",
            r"/[\w%+-]",
        ),
        (r"chime\.aws|app\.chime\.aws", r"/(?:meetings/)?\d{4}"),
        (r"bluejeans\.com", r"/(?:\d{4,}|[a-z]/|meetings?/)"),
        (r"ringcentral\.com", r"/(?:j|join|conf|mobile)/"),
        (
            r"(?:meetings|freeconference|my)\.vonage\.com|dialpad\.com|uberconference\.com",
            r"/(?:join|room|conference|meeting|\?|[\w-]+$)",
        ),
        (r"meeting\.tencent\.com|meeting\.voovmeeting\.com|voovmeeting\.com", r"/(?:dm|s|p|dw|l)/"),
        (r"(?:vc|meetings)\.(?:feishu\.cn|larksuite\.com)", r"/"),
        (r"meeting\.dingtalk\.com|meet(?:ing)?\.zoho\.\w+(?:\.\w+)?", r"/\w"),
        (r"telemost\.yandex\.\w+|telemost\.360\.yandex\.ru", r"/j/"),
        (
            r"call\.lifesizecloud\.com|join\.starleaf\.com|facetime\.apple\.com|join\.freeconferencecall\.com",
            r"/\w",
        ),
        (r"bbcollab\.com|bigbluebutton\.[\w.-]+|bbb\.[\w.-]+|greenlight\.[\w.-]+", r"/\w"),
        (
            r"gather\.town|app\.gather\.town|livestorm\.co|demodesk\.com|talky\.io|butter\.us|riverside\.fm",
            r"/\w",
        ),
        (
            r"hirevue\.com|hirevue-app\.eu|sparkhire\.com|interviewstream\.com|myinterview\.com|willo\.video",
            r"/\w",
        ),
        (r"calendly\.com", r"/events/[\w-]+/\w"),
        (r"discord\.(?:gg|com)", r"/(?:invite|channels|\w+$)"),
    )
)
_ELSEWHERE = re.compile(  # programs that run on anybody's machine
    r"/(?:b/[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}|rooms/[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}|bigbluebutton/api/join"
    r"|l/meetup-join/|call/[a-z0-9]{8}\b|j\.php\?MTID=|html5client/join)",
    re.IGNORECASE,
)
_MAPS = re.compile(
    r"(?:maps?\.|goo\.gl|google\.[a-z.]+/maps|openstreetmap|maps\.app|what3words|w3w\.co)", re.IGNORECASE
)
_NO_MEETING = re.compile(r"\.(?:png|jpe?g|gif|svg|ics|pdf|docx?|css|js)(?:$|[?#])", re.IGNORECASE)


def links_in(text: str) -> Iterator[str]:
    """The addresses of web pages in a text, HTML or plain, without the wrappings of mail filters."""
    text = without_entities(text[:_LONGEST_TEXT])
    for count, found in enumerate(_URL.finditer(text)):
        if count >= _MOST_LINKS:
            return
        yield unwrapped(_complete(_without_end(found.group())))


def with_plain_links(text: str) -> str:
    """The text with the addresses of its links as they were before mail filters wrapped them."""
    return _URL.sub(lambda found: unwrapped(found.group()), text)


def is_meeting(url: str) -> bool:
    """Whether one joins a meeting at this address."""
    host = host_of(url)
    path = re.sub(r"^[a-z]+://[^/?#]*", "", url, flags=re.IGNORECASE)
    if not host or _NO_MEETING.search(path):
        return False
    known = [way for name, way in _PROGRAMS if name.fullmatch(host)]
    return any(way.match(path) for way in known) or _ELSEWHERE.search(path) is not None


def meeting_link(own: Iterable[str], texts: Iterable[str]) -> str:
    """Where to join: of the fields `own`, which hold nothing else, the first address; else of the texts.

    Empty where there is none.
    """
    fields = [link for text in own for link in links_in(text)]
    return next((link for link in fields if is_meeting(link)), "") or next(
        (link for text in texts for link in links_in(text) if is_meeting(link)), fields[0] if fields else ""
    )


def address_alone(text: str) -> str:
    """The address, where a text is nothing but the address of a page and no map; else empty."""
    words = _AUTO_LINK.sub(r"\1", text.strip()).split()
    if len(words) != 1 or not re.match(r"https?://", words[0], re.IGNORECASE):
        return ""
    url = unwrapped(_without_end(words[0]))
    return "" if _MAPS.search(url) else url


def _without_end(url: str) -> str:
    """Without the punctuation of the sentence in which it stands, and without a line drawn after it."""
    if url.endswith("__"):
        url = url.rstrip("_")
    while url and url[-1] in _TRAILING and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _complete(url: str) -> str:
    return url if re.match(r"https?://", url, re.IGNORECASE) else f"https://{url}"
