"""What vCalendar 1.0 (.vcs, old phones) writes otherwise than iCalendar: rules of series, its time zone."""

import re
from collections.abc import Iterator
from datetime import timedelta

from followup_desktop.exchange.invitations.parts import Property
from followup_desktop.exchange.invitations.zone_rules import ZoneRules, offset_of, wall_of

OWN_ZONE = "vCalendar 1.0"
"""The name under which the zone of TZ and DAYLIGHT is known while the file is read."""

_RULE = re.compile(r"(?:RRULE:)?(D|W|MP|MD|YM|YD)(\d{1,4})((?:\s+\S+)*)\s*", re.IGNORECASE)
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}
_LISTS = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_WEEKDAY = re.compile(r"MO|TU|WE|TH|FR|SA|SU")
_NTH = re.compile(r"([1-5])([+-])")
_NUMBER = re.compile(r"(\d{1,3})([+-]?)")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_MOST_PARTS = 400


def rule_of(text: str) -> str:
    """The rule of a series as iCalendar has it: "MP1 1+ TH #5" is monthly on the first Thursday, 5 times.

    A rule that is none comes back as it is.
    """
    rule = _RULE.fullmatch(text.strip())
    if not rule:
        return text
    kind = rule[1].upper()
    parts = {"FREQ": _FREQUENCIES[kind], "INTERVAL": rule[2]}
    lists: dict[str, list[str]] = {}
    nth = [""]
    for part in rule[3].upper().split()[:_MOST_PARTS]:
        if part.startswith("#") and part[1:].isdecimal():
            if int(part[1:]):  # 0 stands for without end
                parts["COUNT"] = part[1:]
        elif _UNTIL.fullmatch(part):
            parts["UNTIL"] = part
        elif kind == "MP" and (position := _NTH.fullmatch(part)):
            nth = [f"{position[2].replace('+', '')}{position[1]}"]
        elif _WEEKDAY.fullmatch(part):
            lists.setdefault("BYDAY", []).append(f"{nth[0]}{part}")
        elif part == "LD":
            lists.setdefault("BYMONTHDAY", []).append("-1")
        elif kind in _LISTS and (number := _NUMBER.fullmatch(part)):
            lists.setdefault(_LISTS[kind], []).append(f"{number[2].replace('+', '')}{number[1]}")
    parts |= {name: ",".join(values) for name, values in lists.items()}
    return ";".join(f"{name}={value}" for name, value in parts.items())


def zone_of(lines: list[Property]) -> ZoneRules | None:
    """The zone that TZ and DAYLIGHT tell of; None where they tell of none."""
    standard = next((offset_of(found.line) for found in lines if found.name == "TZ"), None)
    if standard is None:
        return None
    properties = [Property("TZID", f"TZID:{OWN_ZONE}"), *_from("19700101T000000", standard)]
    for found in lines:
        if found.name == "DAYLIGHT":
            properties += _daylight(found.line, standard)
    return ZoneRules(properties)


def _daylight(text: str, standard: timedelta) -> Iterator[Property]:
    """Summer time from and to: "TRUE;+02;20060326T010000Z;20061029T010000Z;CET;CEST"."""
    parts = [part.strip() for part in text.split(";")]
    if len(parts) < 4 or parts[0].upper() != "TRUE":
        return
    offset = offset_of(parts[1])
    for moment, after, before in ((parts[2], offset, standard), (parts[3], standard, offset)):
        wall = wall_of(moment)
        if wall is None or after is None or before is None:
            return
        shown = wall + (before if moment.upper().endswith("Z") else timedelta())
        yield from _from(f"{shown:%Y%m%dT%H%M%S}", after)


def _from(start: str, offset: timedelta) -> Iterator[Property]:
    minutes = round(offset / timedelta(minutes=1))
    sign = "-" if minutes < 0 else "+"
    shown = f"{sign}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
    yield Property("BEGIN", "STANDARD")
    yield Property("DTSTART", f"DTSTART:{start}")
    yield Property("TZOFFSETFROM", f"TZOFFSETFROM:{shown}")
    yield Property("TZOFFSETTO", f"TZOFFSETTO:{shown}")
