"""Taking in what a file holds: what is new, what differs, and putting it all into the database at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from followup_desktop.domain.contact import Contact, KeptCard, Picture
from followup_desktop.domain.interview import Interview
from followup_desktop.domain.opportunity import Opportunity, Referral, Stage
from followup_desktop.domain.own_wording import OwnWording
from followup_desktop.domain.regions import public_holidays
from followup_desktop.domain.settings import Settings
from followup_desktop.domain.step import Step
from followup_desktop.domain.touch import Touch
from followup_desktop.exchange.archive_records import Archive
from followup_desktop.services.planner import Planner
from followup_desktop.store.records import all_of
from followup_desktop.store.rows import Reader
from followup_desktop.store.settings import load_settings, save_settings
from followup_desktop.store.transaction import Transaction

Record = Contact | Opportunity | Referral | Interview | Touch | Step | OwnWording


@dataclass(frozen=True)
class News:
    """What a file brings: records that are new, by kind, and known ones that differ."""

    added: dict[str, list[Record]]
    updated: list[Record]
    pictures: bool
    settings: bool

    @property
    def anything(self) -> bool:
        """Whether taking it in would change anything."""
        return any(self.added.values()) or bool(self.updated) or self.pictures or self.settings


def what_is_new(reader: Reader, archive: Archive) -> News:
    """Compare what was read with what is there. Raises UnknownRegion for a region without a calendar."""
    there = load_settings(reader)
    settings = archive.settings
    if settings is not None and settings.profile.region not in ("", there.profile.region):
        public_holidays(settings.profile.region, 2026)
    added: dict[str, list[Record]] = {}
    updated: list[Record] = []
    for kind, records in _by_kind(archive).items():
        known = {
            record.uid: record for cls in {type(one) for one in records} for record in all_of(reader, cls)
        }
        added[kind] = [record for record in records if record.uid not in known]
        updated += [one for one in records if one.uid in known and known[one.uid] != one]
    pictures = {picture.uid: picture for picture in all_of(reader, Picture)} if archive.pictures else {}
    return News(
        added,
        updated,
        pictures=any(pictures.get(picture.uid) != picture for picture in archive.pictures),
        settings=settings is not None and settings != there,
    )


def take_in(tx: Transaction, archive: Archive, planner: Planner) -> None:
    """Write everything and plan what it touches, within one transaction."""
    before = load_settings(tx)
    if archive.settings is not None:
        save_settings(tx, archive.settings)
    tx.put_many(Contact, archive.contacts)
    tx.put_many(Picture, archive.pictures)
    tx.put_many(KeptCard, archive.cards)
    tx.put_many(Opportunity, archive.opportunities)
    tx.put_many(Referral, archive.referrals)
    tx.put_many(Interview, archive.interviews)
    tx.put_many(Step, archive.steps)
    tx.put_many(Touch, archive.touches)
    tx.put_many(OwnWording, archive.wordings)
    won = any(opportunity.stage is Stage.HIRED for opportunity in archive.opportunities)
    if won or (archive.settings is not None and _plans_otherwise(archive.settings, before)):
        planner.replan_all(tx)
    else:
        planner.replan(tx, _touched(archive))


def _by_kind(archive: Archive) -> dict[str, tuple[Record, ...]]:
    return {
        "contacts": archive.contacts,
        "opportunities": archive.opportunities,
        "referrals": archive.referrals,
        "interviews": archive.interviews,
        "touches": archive.touches,
        "steps": archive.steps,
        "wordings": archive.wordings,
    }


def _touched(archive: Archive) -> Iterable[str]:
    """The opportunities that any of this is about."""
    uids = {opportunity.uid for opportunity in archive.opportunities}
    uids |= {interview.opportunity for interview in archive.interviews}
    uids |= {referral.opportunity for referral in archive.referrals}
    uids |= {touch.opportunity for touch in archive.touches if touch.opportunity}
    return uids | {step.opportunity for step in archive.steps if step.opportunity}


def _plans_otherwise(one: Settings, other: Settings) -> bool:
    return (one.numbers, one.profile.region, one.working_weekdays) != (
        other.numbers,
        other.profile.region,
        other.working_weekdays,
    )
