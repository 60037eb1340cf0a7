"""From the JSON of an archive to the records of the domain, each for itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TypeVar

from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity
from followup_desktop.domain.settings import Settings
from followup_desktop.exchange.archive_fields import (
    CONTACT,
    INTERVIEW,
    OPPORTUNITY,
    REFERRAL,
    STEP,
    TOUCH,
    WORDING,
)
from followup_desktop.exchange.archive_records import FORMAT, VERSION, Archive
from followup_desktop.exchange.archive_settings import PROFILE, SETTINGS
from followup_desktop.exchange.archive_values import MisfitError
from followup_desktop.exchange.errors import ExchangeError, Problem
from followup_desktop.exchange.showing import nearest, shown, within

Value = TypeVar("Value")

LISTS = ("contacts", "opportunities", "referrals", "interviews", "touches", "steps", "wordings")
# So many problems are enough to see that a file is not what it should be.
ENOUGH = 100
FIELDS = ("format", "version", "profile", "settings", *LISTS)


def archive_of(document: object, *, today: date, settings: Settings) -> Archive:
    """The archive that this JSON describes; whether its records fit together is checked elsewhere.

    Records that do not say when they were added were added `today`; a profile, or settings, left out
    altogether are those of `settings`. Raises ExchangeError with every record that does not fit.
    """
    reading = _Reading(_of_this_format(document))

    def opportunity_of(value: object) -> Opportunity:
        return OPPORTUNITY.read(value, added_on=today)

    def interview_of(value: object) -> Interview:
        return INTERVIEW.read(value, added_on=today)

    contacts = reading.records("contacts", CONTACT.read)
    archive = Archive(
        settings=reading.settings(settings),
        contacts=tuple([one.contact for one in contacts]),
        pictures=tuple([one.picture for one in contacts if one.picture is not None]),
        cards=tuple([one.kept for one in contacts if one.kept is not None]),
        opportunities=tuple(reading.records("opportunities", opportunity_of)),
        referrals=tuple(reading.records("referrals", REFERRAL.read)),
        interviews=tuple(reading.records("interviews", interview_of)),
        touches=tuple(reading.records("touches", TOUCH.read)),
        steps=tuple(reading.records("steps", STEP.read)),
        wordings=tuple(reading.records("wordings", WORDING.read)),
    )
    if reading.problems:
        raise ExchangeError.about(reading.problems, or_more=reading.is_enough)
    return archive


class _Reading:
    """Reads part after part of an archive, and collects what does not fit instead of ending at the first."""

    def __init__(self, document: dict[str, object]) -> None:
        self._document = document
        unknown = islice((name for name in document if name not in FIELDS), ENOUGH)
        self.problems = [
            Problem(within("", name), f"There is no such field. {nearest(name, [*FIELDS]) or 'Take it out.'}")
            for name in unknown
        ]

    @property
    def is_enough(self) -> bool:
        """Whether so much does not fit that reading on is of no use."""
        return len(self.problems) >= ENOUGH

    def settings(self, otherwise: Settings) -> Settings | None:
        """The settings with their profile; None where the archive has neither."""
        profile = self._part("profile", PROFILE.read)
        settings = self._part("settings", SETTINGS.read)
        if profile is None and settings is None:
            return None
        return replace(settings or otherwise, profile=profile or otherwise.profile)

    def records(self, name: str, read: Callable[[object], Value]) -> list[Value]:
        """The records of a list; a list that is left out has none."""
        values = self._document.get(name)
        if values is None or self.is_enough:
            return []
        if not isinstance(values, list):
            what = f"This must be a list in square brackets, not {shown(values)}."
            self.problems.append(Problem(name, what))
            return []
        found: list[Value] = []
        for place, value in enumerate(values):
            try:
                found.append(read(value))
            except MisfitError as misfit:
                misfit.lies_in(f"{name}[{place}]")
                self.problems.append(Problem(misfit.where, misfit.what, _uid_in(value)))
                if self.is_enough:
                    break
        return found

    def _part(self, name: str, read: Callable[[object], Value]) -> Value | None:
        value = self._document.get(name)
        if value is None:
            return None
        try:
            return read(value)
        except MisfitError as misfit:
            misfit.lies_in(name)
            self.problems.append(Problem(misfit.where, misfit.what))
            return None


def _uid_in(value: object) -> str:
    uid = value.get("uid") if isinstance(value, dict) else None
    return uid if isinstance(uid, str) else ""


def _of_this_format(document: object) -> dict[str, object]:
    """The document, if it is an archive of a version that this program reads."""
    choose = "Choose a file that Followup Desktop exported (.json)."
    if not isinstance(document, dict):
        raise ExchangeError(
            f"The file is not an archive: it holds {shown(document)}, not an object. {choose}"
        )
    if "format" not in document:
        raise ExchangeError(f'The file is not an archive: the field "format" is missing. {choose}')
    if document["format"] != FORMAT:
        raise ExchangeError(
            f'The file is not an archive: "format" is {shown(document["format"])}, not "{FORMAT}". {choose}'
        )
    if "version" not in document:
        raise ExchangeError(
            f'The field "version" is missing. Archives of this kind have "version": {VERSION}.'
        )
    version = document["version"]
    if isinstance(version, bool) or not isinstance(version, int | float):
        raise ExchangeError(f'"version" must be a whole number, not {shown(version)}.')
    if version > VERSION:
        raise ExchangeError(
            f"The archive has version {shown(version)}, and this program reads up to version {VERSION}. "
            "Update the program, then import the file again."
        )
    if version != VERSION:
        raise ExchangeError(f"There is no version {shown(version)} of this format. Archives have {VERSION}.")
    return document
