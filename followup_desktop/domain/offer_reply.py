"""What the note for an offer says: there are thanks at once, and a yes or a no in time."""

from enum import StrEnum


class OfferReply(StrEnum):
    """One of the three notes that there are for an offer."""

    TIME = "time"
    ACCEPT = "accept"
    DECLINE = "decline"


def offer_reply(number: int, *, thanked: bool, keen: bool) -> OfferReply:
    """Which of the three it is: first thanks with a request for time, and once that is sent the answer.

    `number` is that of the wording: each other wording is another of the three, the likelier answer first.
    `keen` says whether the interest is one of 3 or more.
    """
    answers = [OfferReply.ACCEPT, OfferReply.DECLINE]
    if not keen:
        answers.reverse()
    order = [*answers, OfferReply.TIME] if thanked else [OfferReply.TIME, *answers]
    return order[number % len(order)]
