"""What an archive holds, as records of the domain."""

from dataclasses import dataclass

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.settings import Settings
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch

FORMAT = "followup-desktop"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything the program knows. `settings` is None where a file has neither profile nor settings.

    `steps` is empty where they were left out: the plan makes them then.
    """

    settings: Settings | None = None
    contacts: tuple[Contact, ...] = ()
    pictures: tuple[Picture, ...] = ()
    cards: tuple[KeptCard, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    referrals: tuple[Referral, ...] = ()
    interviews: tuple[Interview, ...] = ()
    touches: tuple[Touch, ...] = ()
    steps: tuple[Step, ...] = ()
    wordings: tuple[OwnWording, ...] = ()
