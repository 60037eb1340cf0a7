"""Links as they were before mail filters wrapped them: what they wrap is read, and nothing is fetched."""

import base64
import binascii
import re
from urllib.parse import parse_qs, unquote, urlsplit

_MOST_LAYERS = 4
_LONGEST = 8_000
_INSIDE = (
    "url",
    "u",
    "q",
    "a",
    "target",
    "redirect",
    "redirect_url",
    "redirecturl",
    "link",
    "dest",
    "continue",
)
_DEFENSE_3 = re.compile(r"/v3/__(.*?)__;([^!]*)!", re.DOTALL)
_AVANAN = re.compile(r"/v\d/(?:r\d{2}/)?___(.*?)___", re.DOTALL)
_SLASHES = re.compile(r"^(https?):/(?!/)", re.IGNORECASE)
_RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def unwrapped(url: str) -> str:
    """The address that a link leads to in the end, as far as the link itself tells; else the link itself."""
    for _layer in range(_MOST_LAYERS):
        inside = _inside(url) if len(url) <= _LONGEST else ""
        if not inside:
            break
        url = inside
    return url


def host_of(url: str) -> str:
    """The host in small letters; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:  # a broken IPv6 address
        return ""


def _inside(url: str) -> str:
    """The address within the address; empty where there is none."""
    host = host_of(url)
    if host.endswith(("urldefense.com", "urldefense.us")):
        return _of_defense_3(url)
    if host.endswith(".click") and (avanan := _AVANAN.search(url)):
        return _web(avanan[1])
    if host.endswith("secure-web.cisco.com"):
        return _web(unquote(url.rpartition("/")[2]))
    try:
        values = parse_qs(urlsplit(url).query, max_num_fields=50)
    except ValueError:
        return ""
    if host.endswith("urldefense.proofpoint.com"):
        return _web(unquote(values.get("u", [""])[0].replace("-", "%").replace("_", "/")))
    texts = (text for name in _INSIDE for text in values.get(name, ()))
    return next((found for text in texts if (found := _web(text) or _of_base64(text))), "")


def _of_defense_3(url: str) -> str:
    """Proofpoint's third form: the address as it is, with a star for each letter that it keeps apart."""
    found = _DEFENSE_3.search(url)
    if not found:
        return ""
    try:
        kept = base64.urlsafe_b64decode(found[2] + "=" * (-len(found[2]) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        kept = ""
    letters = iter(kept)

    def put_back(star: re.Match[str]) -> str:
        # "**" and a letter stand for a run of letters, so many as the letter says (A for two).
        count = _RUNS.index(star[1]) + 2 if star[1] else 1
        return "".join(next(letters, "") for _ in range(count))

    whole = re.sub(r"\*(?:\*([A-Za-z0-9_-]))?", put_back, found[1]) if kept else found[1]
    return _web(_SLASHES.sub(r"\1://", whole))


def _of_base64(text: str) -> str:
    """Sophos writes the address in base64."""
    if not text.startswith("aHR0c"):  # "http"
        return ""
    try:
        return _web(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("utf-8"))
    except (binascii.Error, ValueError):
        return ""


def _web(text: str) -> str:
    text = text.strip()
    return text if re.match(r"https?://[^\s<>\"]+$", text, re.IGNORECASE) else ""
