"""The properties of an event as icalendar reads them."""

from collections.abc import Iterable

Values = dict[str, list[object]]
"""The values of each property by its name in capitals, without those that icalendar could not read."""


def values_of(lines: Iterable[str]) -> Values:
    """The values in the lines of an event, which were mended before."""
    from icalendar import Event  # 100 ms with its package
    from icalendar.prop import vBroken

    event = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
    values: Values = {}
    for name, value in event.items():
        found = value if isinstance(value, list) else [value]
        values[name] = [one for one in found if not isinstance(one, vBroken)]
    return values


def text_of(values: Values, name: str) -> str:
    """The text of a property, the first that is not empty."""
    return next((text for value in values.get(name, ()) if (text := str(value).strip())), "")
