"""The English words for days and times, each with the token by which the grammar knows it.

All words stand here. Another language is another file of these tables; where it puts its words in another
order, the rules in grammar.py take further lines.
"""

_WEEKDAYS = (
    "monday mon",
    "tuesday tues tue",
    "wednesday weds wed",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

# One token (or two) and the words that stand for it.
_MEANINGS = {
    "unit=hour": "hour hours hrs",
    "unit=day": "day days",
    "unit=workday": "workday workdays",
    "unit=week": "week weeks wk wks",
    "unit=weekend": "weekend weekends",
    "unit=month": "month months",
    "unit=quarter": "quarter quarters",
    "unit=year": "year years",
    "number=2 unit=week": "fortnight fortnights",
    "which=this": "this current",
    "which=next": "next following",
    "which=coming": "coming upcoming",
    "which=last": "last previous",
    "part=early": "early start beginning",
    "part=mid": "mid middle",
    "part=end": "end late later",
    "named=christmas": "christmas xmas",
    "named=easter": "easter",
    "named=thanksgiving": "thanksgiving",
    "number=2": "couple",
    "number=3": "few",
    "tens=20": "twenty",
    "tens=30": "thirty",
    "tens=40": "forty",
    "tens=50": "fifty",
    "tens=60": "sixty",
    "tens=90": "ninety",
    "ordinal=30": "thirtieth",
    "part=end unit=week": "eow",
    "part=end unit=month": "eom",
    "part=end unit=year": "eoy",
    "closing=day": "eod cob",
    "clock=12:00": "noon midday",
    "meridian=am": "am",
    "meridian=pm": "pm",
    "daytime=am": "morning",
    "daytime=pm": "afternoon evening night",
    "today daytime=pm": "tonight",
    "today": "today now",
    "tomorrow": "tomorrow tomorow tommorow tommorrow tmrw",
    "yesterday": "yesterday",
    "oclock": "o'clock oclock",
    "minutes": "minutes minute mins min",
    "half": "half",
    "past": "past",
    "to": "to until till through",
    "or": "or and",
    "from": "from",
    "after": "after",
    "before": "before",
    "ago": "ago",
    "at": "at",
    "a": "a an",
}

# Several words that mean something of their own. The longest that fits is taken.
PHRASES = {
    "in the new year": "month=1",
    "new year eve": "named=new_years_eve",
    "new years eve": "named=new_years_eve",
    "new year day": "named=new_year",
    "new years day": "named=new_year",
    "new year": "named=new_year",
    "christmas eve": "named=christmas_eve",
    "christmas day": "named=christmas",
    "boxing day": "named=boxing_day",
    "good friday": "named=good_friday",
    "easter monday": "named=easter_monday",
    "easter sunday": "named=easter",
    "thanksgiving day": "named=thanksgiving",
    "end of the business day": "closing=day",
    "end of business day": "closing=day",
    "close of business": "closing=day",
    "end of business": "closing=day",
    "close of play": "closing=day",
    "end of the day": "closing=day",
    "end of day": "closing=day",
    "business days": "unit=workday",
    "business day": "unit=workday",
    "working days": "unit=workday",
    "working day": "unit=workday",
    "working week": "unit=week",
    "number=12 noon": "clock=12:00",
    "half a year": "number=6 unit=month",
    "first thing": "",
    "no later than": "",
    "not later than": "",
    "not before": "",
    "not until": "",
    "some time": "",
    "or so": "",
    "from now": "",
    "back to": "",
    "want to": "",
    "hope to": "",
    "hoping to": "",
    "plan to": "",
    "expect to": "",
    "aim to": "",
    "going to": "",
    # "may" is no month here
    "they may": "",
    "we may": "",
    "he may": "",
    "she may": "",
}

# Words that change nothing.
_NOISE = (
    "the of on in by within during over around about towards toward approximately roughly exactly sharp very "
    "say says said saying tell told they they'd they'll we we'd we'll i i'd i'll he she you it is was be "
    "will would should could might let know hear call get getting back me us them their our decide decided "
    "decides deciding decision due deadline final latest earliest sometime probably hopefully likely maybe "
    "perhaps possibly time midnight date for as between only"
)
NOISE = frozenset(_NOISE.split())

# Signs that stand for a word, and the endings of figures ("4th").
SIGNS = {"/": "or", "&": "and", "@": "at"}
ORDINAL_ENDINGS = ("st", "nd", "rd", "th")


def _words() -> dict[str, str]:
    table = {word: token for token, words in _MEANINGS.items() for word in words.split()}
    table |= {word: f"number={n}" for n, word in enumerate(_NUMBERS.split(), start=1)}
    table |= {word: f"ordinal={n}" for n, word in enumerate(_ORDINALS.split(), start=1)}
    table |= {word: f"weekday={n}" for n, words in enumerate(_WEEKDAYS) for word in words.split()}
    table |= {word: f"month={n}" for n, words in enumerate(_MONTHS, start=1) for word in words.split()}
    return table


WORDS = _words()
