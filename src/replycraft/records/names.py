"""What staff call the ids of the records; what writers add has its file's title."""

from collections.abc import Mapping

from replycraft.records.ids import (
    Apology,
    FactKind,
    Fault,
    Kind,
    Resolution,
    Stage,
    Status,
)

LEVEL_NAMES = ("平静", "不満", "苛立ち", "怒り", "激怒")
KIND_NAMES: Mapping[str, str] = {
    Kind.COMPLAINT: "苦情",
    Kind.INQUIRY: "お問い合わせ",
    Kind.THANKS: "お礼",
    Kind.AUTO: "自動応答",
    Kind.BULK: "一斉配信",
    Kind.OTHER: "その他",
}
FACT_NAMES: Mapping[str, str] = {
    FactKind.ORDER_NUMBER: "番号",
    FactKind.CUSTOMER_NUMBER: "お客様番号",
    FactKind.TRACKING_NUMBER: "送り状番号",
    FactKind.MODEL_NUMBER: "型番",
    FactKind.PRODUCT: "商品",
    FactKind.DATE: "日付",
    FactKind.TIME: "時刻",
    FactKind.AMOUNT: "金額",
    FactKind.QUANTITY: "数量",
    FactKind.PHONE: "電話",
    FactKind.EMAIL: "メール",
    FactKind.URL: "URL",
    FactKind.ADDRESS: "住所",
    FactKind.PERSON: "人名",
}
STATUS_NAMES: Mapping[str, str] = {
    Status.READY: "送れます",
    Status.NEEDS_FACTS: "事実が足りません",
    Status.ESCALATE: "引き継ぎが要ります",
    Status.NO_REPLY: "返信しません",
    Status.BLOCKED: "このままでは送れません",
}
STAGE_NAMES: Mapping[str, str] = {
    Stage.FIRST: "最初の回答",
    Stage.HOLDING: "取り急ぎ",
    Stage.PROGRESS: "途中経過",
    Stage.DECISION: "結論",
    Stage.DECLINED: "お断り",
    Stage.RESOLVED: "解決の後",
    Stage.THANKS: "お礼",
}
APOLOGY_NAMES: Mapping[str, str] = {
    Apology.NONE: "お詫びしない",
    Apology.LIMITED: "ご不便へのお詫び",
    Apology.FULL: "落ち度へのお詫び",
}
FAULT_NAMES: Mapping[str, str] = {
    Fault.COMPANY: "会社",
    Fault.CARRIER: "配送会社",
    Fault.CUSTOMER: "お客様",
    Fault.UNKNOWN: "まだ分からない",
}
RESOLUTION_NAMES: Mapping[str, str] = {
    Resolution.EXCHANGE: "交換",
    Resolution.REFUND: "返金",
    Resolution.REPAIR: "修理",
    Resolution.RESEND: "再送",
    Resolution.CANCEL: "取り消し",
    Resolution.EXPLAIN: "説明",
    Resolution.INVESTIGATE: "調査",
    Resolution.DECLINE: "お断り",
}
