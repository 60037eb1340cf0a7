"""When two names of a company mean the same one."""

import re

from followup_desktop.domain.letters import folded

_LEGAL_FORMS = re.compile(
    "ab|ag|as|asa|bv|co|company|corp|corporation|eg|ev|gbr|gmbh|group|holding|inc|incorporated|kg|kgaa|limited"
    "|llc|llp|ltd|nv|ohg|oy|oyj|plc|pte|pty|sa|sarl|sas|se|sl|spa|srl|ug"
)
_WORDS = re.compile(r"[^\W_]+")


def company_key(name: str) -> str:
    """What of a company's name tells it from others: no legal form, case, accent, punctuation or blank."""
    words = _WORDS.findall(folded(name.replace(".", "").replace("'", "")))
    telling = [word for word in words if not _LEGAL_FORMS.fullmatch(word)]
    return "".join(telling or words)


def same_company(one: str, other: str) -> bool:
    """Whether both names mean one company ("Acme Finance" and "AcmeFinance Ltd."). Empty ones never do."""
    key = company_key(one)
    return bool(key) and key == company_key(other)
