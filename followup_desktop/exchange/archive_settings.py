"""The profile and the settings in an archive: their fields, and how they are written."""

from collections.abc import Callable

from followup_desktop.domain.settings import Appearance, Profile, ReminderHours, RuleNumbers, Settings
from followup_desktop.exchange import archive_values as a
from followup_desktop.exchange.archive_shapes import shape

_MOST = 999
# Business days are counted from 1. Of these there may be none: they are not counted in the calendar.
_MAY_BE_NONE = (
    "check_ins",
    "let_go_window_days",
    "reconnect_window_days",
    "weekly_opportunities",
    "long_past_bd",
)
_IN_ORDER = (
    ("thank_you_aim_bd", "thank_you_latest_bd"),
    ("call_opens_after_decision_bd", "call_due_after_decision_bd"),
    ("call_opens_days", "call_due_days"),
)
_rule_numbers: Callable[..., RuleNumbers] = RuleNumbers
_reminder_hours: Callable[..., ReminderHours] = ReminderHours


def _numbers_in_order(**values: object) -> RuleNumbers:
    numbers = _rule_numbers(**values)
    for first, last in _IN_ORDER:
        if getattr(numbers, last) < getattr(numbers, first):
            raise a.MisfitError(
                f"This may not be less than {first}, which is {getattr(numbers, first)}.", last
            )
    return numbers


def _hours_in_order(**values: object) -> ReminderHours:
    hours = _reminder_hours(**values)
    if hours.end <= hours.start:
        raise a.MisfitError(f"Reminders would end before they start at {hours.start:%H:%M}.", "end")
    return hours


def _weekdays(value: object) -> tuple[int, ...]:
    found = a.many(a.number(0, 6))(value)
    if not found or len(set(found)) < len(found):
        raise a.MisfitError(
            "This must name each working day once, and at least one; 0 is Monday, 6 is Sunday."
        )
    return tuple(sorted(found))


PROFILE = shape(
    Profile,
    {
        "name": a.text,
        "email": a.address_or_nothing,
        "phone": a.text,
        "strengths": a.many(a.words),
        "region": a.text,
        "greet_by": a.one_of("family", "first"),
    },
)

NUMBERS = shape(
    RuleNumbers,
    {name: a.number(0 if name in _MAY_BE_NONE else 1, _MOST) for name in RuleNumbers.__dataclass_fields__},
    make=_numbers_in_order,
)

REMINDERS = shape(
    ReminderHours,
    {"start": a.clock_time, "end": a.clock_time, "on": a.flag, "paused_until": a.moment},
    make=_hours_in_order,
)

APPEARANCE = shape(
    Appearance,
    {"scheme": a.one_of("system", "light", "dark", "contrast"), "text_size": a.number(50, 400)},
)

# The profile stands beside the settings in an archive, not within them.
SETTINGS = shape(
    Settings,
    {
        "numbers": NUMBERS.read,
        "working_weekdays": _weekdays,
        "reminders": REMINDERS.read,
        "appearance": APPEARANCE.read,
        "calendar_folder": a.text,
        "told_about_tray": a.flag,
    },
)
