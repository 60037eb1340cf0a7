"""What the person decides: who they are, the numbers of the rules, the hours of reminders, the looks."""

from dataclasses import dataclass, field
from datetime import datetime, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The candidate: `strengths` are sentences to sell oneself with, `region` an ISO 3166 code ("GB-ENG").

    `greet_by` says how notes greet: by "family" name ("Dear Dr. Hopper", and where the card has no title the
    whole name, which presumes nothing) or by "first" name ("Dear Grace").
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    strengths: tuple[str, ...] = ()
    region: str = ""
    greet_by: str = "family"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNumbers:
    """Every number of the rules. Names ending in _bd count business days, _days calendar days."""

    thank_you_aim_bd: int = 1
    thank_you_latest_bd: int = 2
    promise_bd: int = 1
    reference_bd: int = 1
    call_opens_after_decision_bd: int = 1
    call_due_after_decision_bd: int = 2
    call_opens_days: int = 7
    call_due_days: int = 10
    check_in_after_talk_bd: int = 5
    check_in_after_attempt_bd: int = 3
    check_in_window_bd: int = 2
    check_ins: int = 2
    let_go_weeks: int = 6
    let_go_window_days: int = 7
    offer_thanks_bd: int = 1
    offer_answer_bd: int = 5
    rejection_bd: int = 2
    referral_bd: int = 3
    thank_reference_bd: int = 3
    reconnect_days: int = 90
    reconnect_window_days: int = 14
    withdraw_bd: int = 2
    weekly_opportunities: int = 3
    long_past_bd: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderHours:
    """When reminders may come on a business day, in the machine's zone. `paused_until` is a moment in UTC."""

    start: time = time(9)
    end: time = time(18)
    on: bool = True
    paused_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How the window looks: scheme is system, light, dark or contrast; text size in percent."""

    scheme: str = "system"
    text_size: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that Settings shows. `working_weekdays`: Monday is 0; empty means those of the region.

    `calendar_folder` is the folder (a path) in which a file for calendar programs is kept; empty for none.
    """

    profile: Profile = field(default_factory=Profile)
    numbers: RuleNumbers = field(default_factory=RuleNumbers)
    working_weekdays: tuple[int, ...] = ()
    reminders: ReminderHours = field(default_factory=ReminderHours)
    appearance: Appearance = field(default_factory=Appearance)
    calendar_folder: str = ""
    told_about_tray: bool = False
