"""The carrier of a parcel that went wrong."""

import pytest
from tests.drafting.cases import complaint

from replycraft.drafting.verified import fact_values


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"resolution": "resend", "fault": "carrier"}, False),
        ({"resolution": "exchange", "delivery_date": "2025-11-01"}, False),
        ({"resolution": "resend", "carrier_report": "棚に置かれた"}, False),
        ({"resolution": "resend", "fault": "company"}, True),
        ({"resolution": "explain", "ship_date": "2025-11-01"}, True),
    ],
)
def test_the_carrier_of_what_went_wrong_carries_nothing_new(
    facts: dict[str, str], *, told: bool
) -> None:
    """Nobody said that what is sent anew goes with the same one."""
    values = fact_values(complaint(carrier="みなと便", **facts))

    assert ("carrier" in values) is told
