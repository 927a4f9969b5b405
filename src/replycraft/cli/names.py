"""What statuses are called on screens and pages."""

from replycraft.records.ids import Status

STATUS_NAMES = {
    Status.READY: "送れます",
    Status.NEEDS_FACTS: "確認待ち(取り急ぎのお返事です)",
    Status.ESCALATE: "責任者へ引き継ぎ(取り急ぎのお返事です)",
    Status.NO_REPLY: "返信不要(自動送信や広告のメールです)",
    Status.BLOCKED: "このままでは送れません",
}
