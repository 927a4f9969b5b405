"""Says whose carrier a desk names: that of the parcel that came, or of the one to come."""

from replycraft.drafting.case import Case
from replycraft.records.ids import Fault, Resolution

_CARRIER, _REPORT = "carrier", "carrier_report"
_ANEW = (Resolution.RESEND, Resolution.EXCHANGE)


def is_first_carrier(name: str, case: Case) -> bool:
    """Say whether the fact called *name* is the carrier of a parcel that went wrong.

    Nobody said that what is sent anew goes with it too.
    """
    if name != _CARRIER or case.verified.resolution not in _ANEW:
        return False
    facts = case.verified
    days = (facts.ship_date, facts.delivery_date)
    gone = any(day and day < case.now.date() for day in days)
    return gone or facts.fault == Fault.CARRIER or _REPORT in (facts.model_extra or {})
