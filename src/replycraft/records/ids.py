"""Ids with a closed set of values. Topics are open: a lexicon file adds one."""

from enum import StrEnum

# Anger, from calm to furious.
LEVELS = range(5)


class Automatic(StrEnum):
    """Why a mail must not be answered by a machine; `NO` for a person's mail."""

    NO = ""
    BOUNCE = "bounce"
    AUTO_REPLY = "auto_reply"
    BULK = "bulk"
    REPORT = "report"


class Kind(StrEnum):
    """What a mail is."""

    COMPLAINT = "complaint"
    INQUIRY = "inquiry"
    THANKS = "thanks"
    AUTO = "auto"
    BULK = "bulk"
    OTHER = "other"


class FactKind(StrEnum):
    """What sort of value a fact is."""

    ORDER_NUMBER = "order_number"
    CUSTOMER_NUMBER = "customer_number"
    TRACKING_NUMBER = "tracking_number"
    MODEL_NUMBER = "model_number"
    PRODUCT = "product"
    DATE = "date"
    TIME = "time"
    AMOUNT = "amount"
    QUANTITY = "quantity"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"
    PERSON = "person"


class Status(StrEnum):
    """What the desk has to do with a draft."""

    READY = "ready"
    NEEDS_FACTS = "needs_facts"
    ESCALATE = "escalate"
    NO_REPLY = "no_reply"
    BLOCKED = "blocked"


class Apology(StrEnum):
    """How far a reply apologises."""

    NONE = "none"
    LIMITED = "limited"
    FULL = "full"


class Fault(StrEnum):
    """Whose fault the company has found it to be."""

    COMPANY = "company"
    CUSTOMER = "customer"
    CARRIER = "carrier"
    UNKNOWN = "unknown"


class Resolution(StrEnum):
    """What the company has decided to do."""

    EXCHANGE = "exchange"
    REFUND = "refund"
    REPAIR = "repair"
    RESEND = "resend"
    CANCEL = "cancel"
    EXPLAIN = "explain"
    INVESTIGATE = "investigate"
    DECLINE = "decline"


class Stage(StrEnum):
    """Where in the life of a case a letter stands."""

    FIRST = "first"
    HOLDING = "holding"
    PROGRESS = "progress"
    DECISION = "decision"
    DECLINED = "declined"
    RESOLVED = "resolved"
    THANKS = "thanks"


class Severity(StrEnum):
    """Whether a finding keeps a reply from being sent."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """What can be wrong with a reply."""

    UNGROUNDED_NUMBER = "ungrounded-number"
    UNGROUNDED_DATE = "ungrounded-date"
    WEEKDAY_MISMATCH = "weekday-mismatch"
    UNGROUNDED_NAME = "ungrounded-name"
    WRONG_RECIPIENT = "wrong-recipient"
    CONFLICTING_FACT = "conflicting-fact"
    LIABILITY_ADMISSION = "liability-admission"
    UNBACKED_PROMISE = "unbacked-promise"
    PROMISE_WITHOUT_DATE = "promise-without-date"
    PROMISE_OUT_OF_HOURS = "promise-out-of-hours"
    EXCUSE = "excuse"
    MISSING_GRATITUDE = "missing-gratitude"
    MISSING_APOLOGY = "missing-apology"
    MISSING_FOLLOW_UP = "missing-follow-up"
    MISSING_SIGNATURE = "missing-signature"
    UNFILLED_PLACEHOLDER = "unfilled-placeholder"
    KEIGO_DOUBLE = "keigo-double"
    KEIGO_PLAIN = "keigo-plain"
    KEIGO_WRONG_DIRECTION = "keigo-wrong-direction"
    TONE = "tone"
    TOO_LONG = "too-long"
    PII_LEAK = "pii-leak"
    EMPTY_APOLOGY = "empty-apology"
