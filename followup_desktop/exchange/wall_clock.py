"""Local times: what clocks on the wall show in a zone, and the moments in UTC behind them."""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from followup_desktop.exchange.archive_values import FIRST_YEAR, LAST_YEAR, MisfitError
from followup_desktop.exchange.showing import nearest, shown

# Names that some machines offer besides those of IANA: with leap seconds, or meaning "wherever this is".
_FOREIGN = ("posix/", "right/")
_OF_THIS_MACHINE = frozenset({"localtime", "posixrules", "Factory"})


def zone_name(value: object) -> str:
    """The name of an IANA time zone out of JSON. Raises MisfitError where there is no such zone."""
    if not isinstance(value, str):
        raise MisfitError(f'This must be a time zone such as "Europe/London", not {shown(value)}.')
    zone_named(value)
    return value


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """The IANA time zone of this name. Raises MisfitError where there is none."""
    try:
        if not name.startswith(_FOREIGN) and name not in _OF_THIS_MACHINE:
            return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        pass
    advice = nearest(name, sorted(available_timezones())) or 'A time zone looks like "Europe/London".'
    raise MisfitError(f"There is no time zone {shown(name)}. {advice}")


def moment_at(wall: datetime, zone_name: str) -> datetime:
    """The moment in UTC at which clocks in the zone show `wall`; of two such moments the earlier.

    `wall` may carry an offset: that of the zone at that time, which tells the two apart, or that of UTC.
    Raises MisfitError for a time that the clocks leave out, and for an offset that the zone does not have.
    """
    zone = zone_named(zone_name)
    if wall.tzinfo is not None:
        return _moment_with_offset(wall, zone)
    earlier = wall.replace(tzinfo=zone)
    before, after = earlier.utcoffset(), earlier.replace(fold=1).utcoffset()
    if before is not None and after is not None and before < after:
        raise MisfitError(
            f"The clocks in {zone_name} go forward on that day and leave out {wall:%H:%M}. Write a later one."
        )
    return earlier.astimezone(UTC)


def wall_text(moment: datetime, zone_name: str) -> str:
    """What clocks in the zone show at a moment; with the offset where they show it for the second time."""
    local = moment.astimezone(zone_named(zone_name))
    if not local.fold:
        local = local.replace(tzinfo=None)
    return local.isoformat(timespec="auto" if local.second or local.microsecond else "minutes")


def _moment_with_offset(wall: datetime, zone: ZoneInfo) -> datetime:
    local = wall.astimezone(zone)
    if not FIRST_YEAR <= local.year <= LAST_YEAR:
        raise MisfitError(f"This must lie in the years {FIRST_YEAR} to {LAST_YEAR}.")
    if wall.utcoffset() and wall.utcoffset() != local.utcoffset():
        raise MisfitError(
            f"Clocks in {zone.key} are {local:%z} from UTC at that time, not {wall:%z}. "
            "Leave the offset out, or correct the time zone."
        )
    return wall.astimezone(UTC)
