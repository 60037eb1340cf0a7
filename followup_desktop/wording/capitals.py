"""Positions within a sentence: "data analyst" has no capital there, "Java developer" keeps its own."""

# First words of positions that are no names. What is not among them may be one, and stays as it is.
# fmt: off
_ORDINARY = frozenset({
    "account", "accounting", "accounts", "administrative", "assistant", "associate", "backend", "bank",
    "bar", "business", "care", "chemical", "chief", "civil", "clinical", "cloud", "communications",
    "community", "content", "credit", "customer", "data", "database", "delivery", "dental", "deputy",
    "design", "digital", "electrical", "engineering", "event", "events", "executive", "finance",
    "financial", "frontend", "full", "general", "graphic", "head", "health", "hospital", "hotel",
    "human", "industrial", "information", "interior", "investment", "junior", "key", "kitchen", "lead",
    "legal", "logistics", "machine", "maintenance", "management", "marketing", "mechanical", "media",
    "medical", "mobile", "network", "night", "nursery", "nursing", "office", "operations", "payroll",
    "personal", "policy", "primary", "principal", "process", "procurement", "product", "production",
    "program", "programme", "project", "public", "purchasing", "quality", "quantitative", "real",
    "regional", "registered", "research", "restaurant", "retail", "risk", "sales", "school", "science",
    "scientific", "secondary", "security", "senior", "service", "shop", "site", "social", "software",
    "staff", "store", "strategy", "student", "summer", "supply", "support", "system", "systems", "tax",
    "teaching", "team", "technical", "test", "trainee", "training", "travel", "treasury", "user",
    "video", "warehouse", "web", "winter", "working", "youth",
})
# fmt: on


def within_a_sentence(position: str) -> str:
    """The position as it stands within a sentence: "Data analyst" as "data analyst".

    Only where all the rest is in small letters: "QA Engineer", "Head of Sales" and "Data Analyst" are titles
    as somebody wrote them. A single word ("Analyst") does not tell, and stays.
    """
    first, _blank, rest = position.partition(" ")
    is_plain = first[:1].isupper() and first[1:].islower() and first.lower() in _ORDINARY
    return position[0].lower() + position[1:] if is_plain and rest and rest == rest.lower() else position
