"""The grammar: every way to say a day, and the function that knows what is meant by it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from followup_desktop.domain.spoken_dates import days, stretches
from followup_desktop.domain.spoken_dates.patterns import compiled
from followup_desktop.domain.spoken_dates.said import Said
from followup_desktop.domain.spoken_dates.spans import Span

# The first that fits and has a meaning counts. The language of patterns is explained in patterns.py;
# "the", "of", "in", "on", "by" and the like are gone before.
_RULES: tuple[tuple[str, Callable[[Said], Span | None]], ...] = (
    ("[which=this] today", days.today),
    ("which=this", days.today),
    ("tomorrow", days.tomorrow),
    ("yesterday", days.yesterday),
    # dates
    ("<date>", days.full_date),
    ("<md>", days.day_in_month),
    ("<nth> <month>", days.day_in_month),
    ("<month> <nth>", days.day_in_month),
    ("<nth> <month> <year>", days.day_in_month),
    ("<month> <nth> <year>", days.day_in_month),
    ("<weekday> <md>", days.weekday_and_date),
    ("<weekday> <nth> <month>", days.weekday_and_date),
    ("<weekday> <month> <nth>", days.weekday_and_date),
    ("<weekday> <nth> <month> <year>", days.weekday_and_date),
    ("<weekday> <month> <nth> <year>", days.weekday_and_date),
    ("<weekday> <nth>", days.weekday_and_day_of_month),
    ("<ordinal> unit=month", days.day_of_month),
    ("<ordinal>", days.day_of_month),
    ("<ordinal> <rest>", days.day_of_that_month),
    ("<named>", days.named_day),
    ("<named> <year>", days.named_day),
    # weekdays
    ("<weekday>", days.coming_weekday),
    ("which=this <weekday>", days.this_weekday),
    ("[which=this] which=coming <weekday>", days.coming_weekday),
    ("<which> <weekday>", days.weekday_of_a_week),
    ("<weekday> <which>", days.weekday_of_a_week),
    ("<weekday> unit=week", days.weekday_week),
    ("<weekday> after which=next", days.weekday_after_next),
    ("<weekday> after <rest>", days.weekday_after),
    ("<weekday> <rest>", days.weekday_in),
    ("<rest> <weekday>", days.weekday_in),
    ("<ordinal> <weekday> <rest>", stretches.nth_weekday),
    ("which=last <weekday> <rest>", stretches.last_weekday),
    # counting
    ("[which=next|which=coming] <number> <unit>", stretches.from_today),
    ("<number> <unit> ago", stretches.ago),
    ("<count> <unit> to|or <number>", stretches.from_today),
    ("<number> <unit> from|after <rest>", stretches.counted_after),
    ("<number> <unit> before <rest>", stretches.counted_before),
    ("<number> <unit> <rest>", stretches.counted_on),
    ("<unit> from <rest>", stretches.one_after),
    ("<unit> after which=next", stretches.stretch_after_next),
    ("<unit> after <rest>", stretches.next_after),
    ("<unit> before <rest>", stretches.next_before),
    ("before part=end <rest>", stretches.to_the_end),
    ("before <rest>", stretches.before),
    # stretches and their parts
    ("[which=this] <which> <unit>", stretches.stretch),
    ("<unit> <which>", stretches.stretch),
    ("<unit>", stretches.current_stretch),
    ("<unit> <rest>", stretches.stretch_holding),
    ("<month>", stretches.month),
    ("which=this|which=next <month>", stretches.month),
    ("<month> <year>", stretches.month),
    ("<quarter>", stretches.quarter),
    ("<quarter> <year>", stretches.quarter),
    ("<year>", stretches.year),
    ("<part> <rest>", stretches.part),
    ("<rest> <part>", stretches.part),
    ("<ordinal> half <rest>", stretches.half),
    ("<ordinal> unit=week <rest>", stretches.nth_week),
    ("<ordinal> <unit> <rest>", stretches.nth_day),
    ("which=last <unit> <rest>", stretches.last_of),
    # one or the other
    ("<rest> to|or <other>", stretches.later_of_both),
)


@lru_cache(maxsize=512)
def meaning(line: str, today: date, *, nearest: bool) -> Span | None:
    """The stretch of days that a line of tokens means when said on `today`; None where it has no meaning.

    A date without a year is the next one; with `nearest`, the one that is nearer, past or to come.
    Raises ValueError or OverflowError for a date that does not exist.
    """
    for pattern, mean in _RULES:
        fitting = compiled(pattern).fullmatch(line)
        if fitting is None:
            continue
        words = {name: word for name, word in fitting.groupdict().items() if word is not None}
        spans = _spans_in(words, today, nearest=nearest)
        span = None if spans is None else mean(Said(today, nearest, words, spans))
        if span is not None:
            return span
    return None


def _spans_in(words: Mapping[str, str], today: date, *, nearest: bool) -> dict[str, Span] | None:
    """The meanings of the parts of a phrase; None where one has none.

    In "Thursday or Friday" said on a Thursday, the Friday is the one after that Thursday.
    """
    spans: dict[str, Span] = {}
    for name in ("rest", "other"):
        if name in words:
            span = meaning(words[name], today, nearest=nearest)
            if span is not None and name == "other" and span.last < spans["rest"].last:
                span = meaning(words[name], spans["rest"].first, nearest=False)
            if span is None:
                return None
            spans[name] = span
    return spans
