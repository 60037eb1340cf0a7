"""Which note there is for an offer: thanks first, then the answer."""

import pytest

from followup_desktop.domain.offer_reply import OfferReply, offer_reply

TIME, ACCEPT, DECLINE = OfferReply


@pytest.mark.parametrize(
    ("thanked", "keen", "order"),
    [
        (False, True, [TIME, ACCEPT, DECLINE]),
        (False, False, [TIME, DECLINE, ACCEPT]),
        (True, True, [ACCEPT, DECLINE, TIME]),
        (True, False, [DECLINE, ACCEPT, TIME]),
    ],
)
def test_thanks_come_first_and_then_the_likelier_answer(
    thanked: bool, keen: bool, order: list[OfferReply]
) -> None:
    assert [offer_reply(number, thanked=thanked, keen=keen) for number in range(6)] == order * 2
