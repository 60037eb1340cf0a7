"""Dates are understood as people say and type them. Today is Tuesday, 24 November 2026."""

# ruff: noqa: RUF001 (people type typographic characters)

import pytest

from tests.domain.spoken_meaning import meant

DAYS = """
    today                                    Tue 24 Nov 2026
    now                                      Tue 24 Nov 2026
    tomorrow                                 Wed 25 Nov 2026
    yesterday                                Mon 23 Nov 2026
    the day after tomorrow                   Thu 26 Nov 2026
    day after tomorrow                       Thu 26 Nov 2026
    next day                                 Wed 25 Nov 2026
    2026-12-04                               Fri 4 Dec 2026
    2026/12/4                                Fri 4 Dec 2026
    4.12.                                    Fri 4 Dec 2026
    4.12.2026                                Fri 4 Dec 2026
    04.12.26                                 Fri 4 Dec 2026
    4/12                                     Fri 4 Dec 2026
    4/12/2026                                Fri 4 Dec 2026
    4-12-2026                                Fri 4 Dec 2026
    4-Dec-2026                               Fri 4 Dec 2026
    Dec-4                                    Fri 4 Dec 2026
    12/25                                    Fri 25 Dec 2026
    Dec 4th                                  Fri 4 Dec 2026
    Dec. 4, 2026                             Fri 4 Dec 2026
    4 Dec '27                                Sat 4 Dec 2027
    4 Dec 26                                 Fri 4 Dec 2026
    by 4 December                            Fri 4 Dec 2026
    the fourth of December                   Fri 4 Dec 2026
    twenty-first of December                 Mon 21 Dec 2026
    24 November                              Tue 24 Nov 2026
    23 November                              Tue 23 Nov 2027
    29 February                              Tue 29 Feb 2028
    the 15th                                 Tue 15 Dec 2026
    the 24th                                 Tue 24 Nov 2026
    the 31st                                 Thu 31 Dec 2026
    the 1st of the month                     Tue 1 Dec 2026
    the 15th of next month                   Tue 15 Dec 2026
    Friday 4 December                        Fri 4 Dec 2026
    Fri, Dec 4                               Fri 4 Dec 2026
    Friday the 4th                           Fri 4 Dec 2026
    Tue 17 Nov                               Tue 17 Nov 2026
    Mon 23rd November                        Mon 23 Nov 2026
    before Christmas                         Thu 24 Dec 2026
    Christmas Eve                            Thu 24 Dec 2026
    the Monday after Christmas               Mon 28 Dec 2026
    Boxing Day                               Sat 26 Dec 2026
    New Year’s Eve                           Thu 31 Dec 2026
    before the new year                      Thu 31 Dec 2026
    Thanksgiving                             Thu 26 Nov 2026
    before Easter                            Sat 27 Mar 2027
    Good Friday                              Fri 26 Mar 2027
    Easter Monday 2028                       Mon 17 Apr 2028
"""

WEEKDAYS = """
    Friday                                   Fri 27 Nov 2026
    on Friday                                Fri 27 Nov 2026
    by fri.                                  Fri 27 Nov 2026
    Weds                                     Wed 25 Nov 2026
    Tuesday                                  Tue 1 Dec 2026
    this Tuesday                             Tue 24 Nov 2026
    this Monday                              Mon 30 Nov 2026
    this coming Friday                       Fri 27 Nov 2026
    next Friday                              Fri 4 Dec 2026
    next Tue                                 Tue 1 Dec 2026
    last Tuesday                             Tue 17 Nov 2026
    last Friday                              Fri 20 Nov 2026
    Friday week                              Fri 4 Dec 2026
    a week on Friday                         Fri 4 Dec 2026
    a week from Monday                       Mon 7 Dec 2026
    Friday after next                        Fri 11 Dec 2026
    Tuesday next week                        Tue 1 Dec 2026
    next week, Tuesday                       Tue 1 Dec 2026
    Tuesday the week after next              Tue 8 Dec 2026
    a week after next Tuesday                Tue 8 Dec 2026
    the first Monday in January              Mon 4 Jan 2027
    last Friday of the month                 Fri 27 Nov 2026
    Monday or Tuesday                        Tue 1 Dec 2026
    Monday/Tuesday next week                 Tue 1 Dec 2026
    Mon-Wed                                  Wed 2 Dec 2026
    between Monday and Wednesday             Wed 2 Dec 2026
    before Friday                            Thu 26 Nov 2026
    end of day Friday                        Fri 27 Nov 2026
    COB Thursday                             Thu 26 Nov 2026
"""

COUNTS = """
    in ten days                              Fri 4 Dec 2026
    within ten days                          Fri 4 Dec 2026
    in 10 days                               Fri 4 Dec 2026
    in two weeks                             Tue 8 Dec 2026
    in two weeks’ time                       Tue 8 Dec 2026
    2wks                                     Tue 8 Dec 2026
    within a fortnight                       Tue 8 Dec 2026
    two weeks from today                     Tue 8 Dec 2026
    two weeks from now                       Tue 8 Dec 2026
    2-3 weeks                                Tue 15 Dec 2026
    two or three days                        Fri 27 Nov 2026
    in a week or two                         Tue 8 Dec 2026
    in a couple of days                      Thu 26 Nov 2026
    over the next few days                   Fri 27 Nov 2026
    in three business days                   Fri 27 Nov 2026
    5 working days                           Tue 1 Dec 2026
    in twenty-one days                       Tue 15 Dec 2026
    within 48 hours                          Thu 26 Nov 2026
    in a month                               Thu 24 Dec 2026
    in half a year                           Mon 24 May 2027
    ten days after 1 December                Fri 11 Dec 2026
    a week before Christmas                  Fri 18 Dec 2026
    three weeks ago                          Tue 3 Nov 2026
"""

STRETCHES = """
    end of next week                         Fri 4 Dec 2026
    by the end of next week at the latest    Fri 4 Dec 2026
    late next week                           Fri 4 Dec 2026
    early next week                          Tue 1 Dec 2026
    the beginning of next week               Tue 1 Dec 2026
    the middle of next week                  Wed 2 Dec 2026
    end of the week                          Fri 27 Nov 2026
    this week                                Fri 27 Nov 2026
    later this week                          Fri 27 Nov 2026
    EOW                                      Fri 27 Nov 2026
    before the weekend                       Fri 27 Nov 2026
    before next week                         Fri 27 Nov 2026
    end of the week after next               Fri 11 Dec 2026
    this month                               Mon 30 Nov 2026
    by the end of the month                  Mon 30 Nov 2026
    end of January                           Sun 31 Jan 2027
    before the end of January                Sun 31 Jan 2027
    mid-January                              Fri 15 Jan 2027
    mid-December                             Fri 18 Dec 2026
    early January                            Sun 10 Jan 2027
    early in the new year                    Sun 10 Jan 2027
    first week of March                      Fri 5 Mar 2027
    the first week of May                    Fri 7 May 2027
    the 2nd week of January                  Fri 15 Jan 2027
    last week of January                     Sun 31 Jan 2027
    the first half of January                Fri 15 Jan 2027
    the last working day of January          Fri 29 Jan 2027
    28 Dec to 2 Jan                          Sat 2 Jan 2027
    4–8 December                             Tue 8 Dec 2026
    the 4th or 5th of December               Sat 5 Dec 2026
    December 4 - 8                           Tue 8 Dec 2026
    end of November or beginning of December Thu 10 Dec 2026
    end of the quarter                       Thu 31 Dec 2026
    end of Q1                                Wed 31 Mar 2027
    year end                                 Thu 31 Dec 2026
    the end of 2027                          Fri 31 Dec 2027
"""

TIMES = """
    next Tue 3pm                             Tue 1 Dec 2026 15:00
    tomorrow at 10                           Wed 25 Nov 2026 10:00
    tomorrow at 3                            Wed 25 Nov 2026 15:00
    tomorrow at 03:00                        Wed 25 Nov 2026 03:00
    noon                                     Tue 24 Nov 2026 12:00
    Friday noon                              Fri 27 Nov 2026 12:00
    half past three                          Tue 24 Nov 2026 15:30
    Monday at quarter past nine              Mon 30 Nov 2026 09:15
    a quarter to four                        Tue 24 Nov 2026 15:45
    ten past ten                             Tue 24 Nov 2026 10:10
    tomorrow at ten to four                  Wed 25 Nov 2026 15:50
    3 o’clock on Friday                      Fri 27 Nov 2026 15:00
    15:30                                    Tue 24 Nov 2026 15:30
    3.30pm                                   Tue 24 Nov 2026 15:30
    3:30 p.m. tomorrow                       Wed 25 Nov 2026 15:30
    Friday 15.30                             Fri 27 Nov 2026 15:30
    15:30 pm                                 Tue 24 Nov 2026 15:30
    17h30                                    Tue 24 Nov 2026 17:30
    at 1530                                  Tue 24 Nov 2026 15:30
    12am tomorrow                            Wed 25 Nov 2026 00:00
    12pm tomorrow                            Wed 25 Nov 2026 12:00
    tonight at 8                             Tue 24 Nov 2026 20:00
    at half past 9 in the evening            Tue 24 Nov 2026 21:30
    tomorrow morning                         Wed 25 Nov 2026
    this afternoon                           Tue 24 Nov 2026
    2026-12-04 15:30:00.25                   Fri 4 Dec 2026 15:30
    2026-12-04T15:30:00                      Fri 4 Dec 2026 15:30
    Fri 4 Dec 2026, 15:30                    Fri 4 Dec 2026 15:30
    4.12. at 10.30                           Fri 4 Dec 2026 10:30
    3-4pm on Friday                          Fri 27 Nov 2026 15:00
    Friday from 11am to 1pm                  Fri 27 Nov 2026 11:00
    by EOD                                   Tue 24 Nov 2026
"""


def phrases(*tables: str) -> list[tuple[str, str]]:
    lines = (line for table in tables for line in table.splitlines() if line.strip())
    return [(line[4:45].strip(), line[45:].strip()) for line in lines]


@pytest.mark.parametrize(("said", "expected"), phrases(DAYS, WEEKDAYS, COUNTS, STRETCHES, TIMES))
def test_what_people_say_is_understood(said: str, expected: str) -> None:
    assert meant(said) == expected
