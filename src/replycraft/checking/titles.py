"""What each code of a finding is called, for people."""

from replycraft.records.ids import Code

TITLES: dict[Code, str] = {
    Code.UNGROUNDED_NUMBER: "出どころのない数字や連絡先",
    Code.UNGROUNDED_DATE: "出どころのない日付や時刻",
    Code.WEEKDAY_MISMATCH: "日付と曜日の食い違い",
    Code.UNGROUNDED_NAME: "出どころのない名前",
    Code.WRONG_RECIPIENT: "宛名の違い",
    Code.CONFLICTING_FACT: "確認済みの事実との食い違い",
    Code.LIABILITY_ADMISSION: "確認前に責任を認める言葉",
    Code.UNBACKED_PROMISE: "裏づけのない約束",
    Code.PROMISE_WITHOUT_DATE: "期日のない約束",
    Code.PROMISE_OUT_OF_HOURS: "守れない日時の約束",
    Code.EXCUSE: "言い訳",
    Code.MISSING_GRATITUDE: "お礼がない",
    Code.MISSING_APOLOGY: "お詫びがない",
    Code.MISSING_FOLLOW_UP: "次のご連絡の約束がない",
    Code.MISSING_SIGNATURE: "署名がない",
    Code.UNFILLED_PLACEHOLDER: "埋まっていない空欄",
    Code.KEIGO_DOUBLE: "二重敬語",
    Code.KEIGO_PLAIN: "敬語が要るところの普通の言い方",
    Code.KEIGO_WRONG_DIRECTION: "向きの違う敬語",
    Code.TONE: "お詫びや相談の返事に合わない調子",
    Code.TOO_LONG: "長すぎる",
    Code.PII_LEAK: "書いてはならない個人情報",
    Code.EMPTY_APOLOGY: "中身のないお詫び",
}
