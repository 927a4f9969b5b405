"""Every check of `replycraft lint`: how grave, why it is made, and the way out."""

from typing import NamedTuple

from replycraft.checking.findings import severity
from replycraft.checking.titles import TITLES
from replycraft.errors import Gravity
from replycraft.pipeline.linting.wording import (
    APOLOGY_WITHOUT_CAUSE,
    FIGURES,
    OF_THE_CASE,
    OWN_FIGURE,
)
from replycraft.records.ids import Code


class Check(NamedTuple):
    """One check, told in Japanese."""

    id: str
    gravity: Gravity
    reason: str
    way_out: str


_OF_FILES = (
    Check(
        "file-encoding",
        "error",
        "UTF-8 でないファイルは読めません",
        "UTF-8 で保存し直します。`--fix` は Shift_JIS から移します(尋ねてから)",
    ),
    Check(
        "file-bom",
        "error",
        "ファイルの頭に見えない印(BOM)があると、前書きが前書きと分からず、お手紙が選ばれません",
        "「UTF-8(BOM なし)」で保存し直します。`--fix` で消せます",
    ),
    Check(
        "file-unread",
        "warning",
        "フォルダーの名前か、ファイルの名前の終わりが違うので、黙って読まれません",
        "いちばん近い名前か、使える終わりが添えられます。名前を直すか、ほかの所へ移します。`.md` の覚え書きは数えません",
    ),
    Check(
        "words-lost",
        "warning",
        "同梱のファイルと同じ名前のファイルに言葉が少ししかなく、同梱の言葉の半分より多くがなくなります",
        "同梱のファイルを写してから足します。わざと減らしたときは、そのままで構いません",
    ),
    Check(
        "wide-blank",
        "error",
        "項目と `=` の間などの全角の空白は、TOML として読めません(引用符とコメントの中は構いません)",
        "半角の空白にします。`--fix` で直せます",
    ),
    Check(
        "blank-after-tag",
        "warning",
        "`{% … %}` だけの行の終わりに空白があると、見えない一行が残り、段落が切れます",
        "空白を消します。`--fix` で直せます(文面が変わるので、尋ねてから)",
    ),
)
_OF_LETTERS = (
    Check(
        "sample-fails",
        "error",
        "見本の値で、お手紙が作れないか、空になります",
        "本文か `[sample]` を直します",
    ),
    Check(
        "topic-unknown",
        "error",
        "フォルダーの名前の話題がありません",
        "`lexicons/topics/` に話題を加えるか、`_` で始まる名前のフォルダーに移します",
    ),
    Check(
        "title-missing",
        "warning",
        "`title` がないと、下書きの説明に何のお手紙か出ません",
        "前書きに `title` を書きます",
    ),
    Check(
        "slot-unused",
        "warning",
        "`uses` に書いたスロットが、お手紙にも部品にも出てきません",
        "綴りを確かめるか、`uses` から消します。`needs` は、決まるまで送らないための関所にもなるので、数えません",
    ),
    Check(
        "sample-unknown",
        "warning",
        "`[sample]` の名前のスロットがなく、その値はどこにも入りません",
        "いちばん近い名前が添えられます。綴りを直すか、消します",
    ),
    Check(
        "word-unknown",
        "warning",
        "条件や `{% if %}` が、どのメールにもあり得ない話題・ご要望・懸念・事情・段階などと比べています",
        "いちばん近い名前が添えられます。綴りを直すか、`lexicons/` に加えます",
    ),
    Check(
        "part-unused",
        "warning",
        "`[when]` のないファイルが、どのお手紙からも `include` されていません",
        "お手紙なら `[when]` を、部品なら `include` を書きます",
    ),
    Check(
        "letter-unreachable",
        "warning",
        "条件がそろう場合がないか、いつもほかのお手紙が先に選ばれます。あり得る場合をすべて当たって調べます",
        "条件を足して重くするか、消します。条件のないお手紙(最後の受け皿)は数えません",
    ),
    Check(
        "letter-tie",
        "warning",
        "同じ重みの二通がどちらも当てはまり、より重いお手紙もない場合があります。その場合が添えられます",
        "どちらかの `[when]` に条件を足します",
    ),
    Check(
        OWN_FIGURE,
        "error",
        "お手紙に書き込まれた数字や日付には出どころがなく、どの件の下書きも止まります",
        "`{{ amount }}` などのスロットから入れます",
    ),
    Check(
        APOLOGY_WITHOUT_CAUSE,
        "warning",
        "お詫びしない場合(`apology` が `none`)に出る文が、お詫びしています。お返事の遅れへのお詫びは数えません",
        '`{% if apology != "none" %}` で囲むか、文を直します',
    ),
)
_OF_TERMS = (
    Check(
        "term-twice",
        "warning",
        "同じ言葉(活用や丁寧さの違いも同じ)が、同じ名前のために二度書かれ、点の低いほうは決して数えられません",
        "どちらかを消します。点を変えたいときは、高いほうを直します",
    ),
    Check(
        "term-contradiction",
        "warning",
        "同じ言葉が、同じ名前のため(怒りではどのファイルでも)に、足されも引かれもしています",
        "どちらかを消すか、`phrase` を長くして別の場合の言葉にします",
    ),
    Check(
        "keep-unknown",
        "warning",
        "`keep` に書いた名前の `modifiers/` がありません",
        "綴りを直します",
    ),
    Check(
        "term-unused",
        "info",
        "見本のどのメールにもない言葉です(`--unused-terms` のときだけ)",
        "見本が少ないだけかもしれません。要らなければ消します",
    ),
)
_OF_WORDING = tuple(
    Check(
        code.value,
        severity(code).value,
        f"{TITLES[code]}(お手紙のすべての分かれ道を文にして、お返事と同じに確かめます)",
        "その行の文を書き直すか、`[when]` や `{% if %}` で出る場合を分けます",
    )
    for code in Code
    if code not in OF_THE_CASE | FIGURES
)
CHECKS = (*_OF_FILES, *_OF_LETTERS, *_OF_TERMS, *_OF_WORDING)


def table() -> str:
    """Return every check as a Markdown table, for the guide."""
    shown = {"error": "直すところ", "warning": "注意", "info": "参考"}
    rows = [
        f"| `{c.id}` | {shown[c.gravity]} | {c.reason} | {c.way_out} |" for c in CHECKS
    ]
    head = ("| 印 | 重さ | 何を、なぜ | 直し方 |", "| --- | --- | --- | --- |")
    return "\n".join((*head, *rows))
