"""Finds by what name the customer wants to be addressed."""

from bisect import bisect_left

from replycraft.facts.patterns import compiled
from replycraft.facts.sender import names_company, read_sender
from replycraft.facts.tags import positions
from replycraft.text.document import Document
from replycraft.text.romaji import reads_as_romaji

_KANJI = r"[^\W\da-zA-Z_ぁ-ヿｦ-ﾟ]"
_FORM = r"(?:お名前|おなまえ|なまえ|名前|氏名)\s?[】\]:：>＞]\s*([^\n/【\[■(（]{1,20})"
_FORM_MARKS = ("名前", "なまえ", "氏名")
_INTRODUCES = (
    r"\s?(?:(?:です|ﾃﾞｽ)(?![かがけの])|です[がけ]|と申し|と申す|でございます|ともうし|といいます|と言います|といいま"
    r"|だ(?:けど|が|ね|[。/\n])|や(?:けど|きに?|ねん)?[。\n]|じゃ(?:けど|が)?|やけど|やき|でした|[@＠]|\(|（)"
)
_SURE_WORDS = ("と申", "ともう", "でござ", "といい", "と言い", "です", "ﾃﾞｽ")
# Names that the dictionary does not know, where the words leave no doubt.
_RARE = (
    r"([^\W\da-zA-Z_ぁ-ん]{1,5})(?:と申します|と申す者|と申しま|といいます)"
    r"|[\d)）]の([^\W\da-zA-Z_ぁ-ヿ]{1,3})(?:です|だけど|でござ|じゃけど)"
)
_NOBODY = frozenset({"者", "件", "方", "客", "会員", "分", "住人", "者達"})
# A foreign name in Latin letters has its kana in the text: 「プリヤです」. Beside a
# Japanese one, 「青いカードです」 names a thing.
_FOREIGN = r"(?<![ァ-ー])([ァ-ー][ァ-ー]{1,14})(?:です[。\n]|\n*\Z)"
_OF_COMPANY = r"の([^\W\da-zA-Z_ぁ-ヿ]{1,4})(?:です|と申|でござ|だ)"
_SUBJECT_BEFORE = ("は", "が", "も", "で", "って")
_MYSELF = ("私は", "わたしは", "名前は", "僕は", "俺は", "こちらは")
# 「山田(会員番号…)」 is a customer, 「ベビーカー(BC-7L)」 a product.
_BRACKETS = ("(", "（")
_NAMED = ("人名", "地名")
_PREDICATES = ("動詞", "助動詞", "代名詞", "助詞-係助詞", "助詞-終助詞")
_PROPER = "名詞-固有名詞"
_TITLES = ("様", "さま", "さん", "殿", "氏", "先生", "ちゃん", "くん", "君", "御中")
_COMPANY = r"(?:株式|有限|合同)会社[^\s、。，,()（）はがのを]{1,20}|[^\s、。，,()（）]{2,20}(?:株式|有限|合同)会社"
# Who is 「みどり園の谷です」 may be a child's mother, if nobody speaks as a company.
_AMONG_COMPANIES = r"[弊当小][社店院園所]|[貴御]社"
_DEPARTMENT = r"(?:.*。)?([^\s、。，,()（）はがのを]{2,20})(?:[ 　の]+[^\s、。はがのを]{1,10}[部課係室科])?[ 　の]+"
_SIGN_OFF_LINES = 4
_SIGN_OFF = 120
_LONGEST_LINE = 40
_ALONE_AFTER = r"(?:[\s　]|[(（]|より|拝|$)"
_GIVEN = r"[ 　][^\W\da-zA-Z_]{1,4}\Z"
_OPENING_SENTENCES = 4


def customer_name(
    document: Document, *, from_name: str, from_address: str, own_company: str = ""
) -> tuple[str | None, str | None]:
    """Return the name to address, without 様, and the company; None where unknown.

    A full name in the From header wins; a handle, an initial or a form's own address
    makes room for what the text says. *own_company* is never the customer's.
    """
    sender = read_sender(from_name.strip(), from_address)
    in_form = _form_name(document)
    if in_form:
        name = in_form
    elif sender.whole:
        name = sender.name
    else:
        name = _best(document, sender.name, sender.company or from_name.strip())
    company = (
        sender.company
        or _company_signed(document)
        or _company_introduced(document, name)
    )
    if own_company and own_company in company:
        company = ""
    return name or None, company or None


def _company_signed(document: Document) -> str:
    """Return the company in the sign-off; the one in the greeting is the desk's."""
    text = document.text
    if "会社" not in text:
        return ""
    end = len(text.rstrip())
    start = max(document.body_start, end - _SIGN_OFF)
    found = compiled(_COMPANY).search(text, text.find("\n", start) + 1, end)
    return found[0] if found else ""


def _company_introduced(document: Document, name: str) -> str:
    """Return 「北野食品」 of 「北野食品 品質保証室の谷です」 where one company writes to another."""
    text = document.text
    family = name.split()[0] if name else ""
    at = text.find(family, document.body_start) if family else -1
    if at < 0 or not compiled(_AMONG_COMPANIES).search(text, document.body_start):
        return ""
    line = text[max(text.rfind("\n", 0, at) + 1, document.body_start) : at]
    found = compiled(_DEPARTMENT).fullmatch(line.lstrip())
    introduced = compiled(_INTRODUCES).match(text, at + len(family))
    named = found is not None and introduced is not None and names_company(found[1])
    return found[1] if found and named else ""


def _form_name(document: Document) -> str:
    if not any(mark in document.text for mark in _FORM_MARKS):
        return ""
    found = compiled(_FORM).search(document.text)
    return _without_title(found[1].strip()) if found else ""


def _without_title(name: str) -> str:
    for title in _TITLES:
        if name.endswith(title) and len(name) > len(title) + 1:
            return name.removesuffix(title)
    return name


def _best(document: Document, header: str, company: str) -> str:
    """Return the better of the *header* name and what the text says."""
    signed = _signed(document)
    introduced = _introduced(document) or _introduced_rarely(document, header, company)
    in_text = signed if signed.startswith(introduced) else introduced
    if not compiled(_KANJI).search(header):
        return in_text or header
    # 「人事部 深町」 in the header, 深町 剛 under the text.
    return signed if signed.startswith(header) else header


def _introduced(document: Document) -> str:
    """Return the name in 「…の青木です」「田中と申します」, "" if there is none."""
    text, tokens = document.text, document.tokens
    sentences = document.sentences
    opening = (
        sentences[min(_OPENING_SENTENCES, len(sentences)) - 1][1] if sentences else 0
    )
    first = bisect_left(tokens.starts, document.body_start)
    for index in positions(tokens.tags, _PROPER, first):
        end = tokens.ends[index]
        found = compiled(_INTRODUCES).match(text, end)
        if found is None or document.quoted(end):
            continue
        if found[0].startswith(("です", "だ")) and _is_told(text, tokens.starts[index]):
            continue
        if found[0] in _BRACKETS and tokens.words[index].detail not in _NAMED:
            continue
        if found[0].strip().startswith(_SURE_WORDS) or end <= opening:
            return _whole(document, index)
    return ""


def _is_told(text: str, start: int) -> bool:
    """Say whether the name at *start* is told of: 「届け先は青木です」."""
    before = text[max(0, start - 4) : start]
    return before.endswith(_SUBJECT_BEFORE) and not before.endswith(_MYSELF)


def _introduced_rarely(document: Document, header: str, company: str) -> str:
    """Return a name that no dictionary knows, "" where the words leave a doubt."""
    text, start = document.text, document.body_start
    found = compiled(_RARE).search(text, start)
    if found and (found[1] or found[2]) not in _NOBODY:
        return found[1] or found[2]
    at = text.find(company + "の", start) if company else -1
    if at >= 0 and (named := compiled(_OF_COMPANY).match(text, at + len(company))):
        return named[1]
    parts = header.lower().split()
    if header.isascii() and len(parts) > 1 and not all(map(reads_as_romaji, parts)):
        foreign = compiled(_FOREIGN).search(text, start)
        return foreign[1] if foreign else ""
    return ""


def _whole(document: Document, last: int) -> str:
    """Return the proper nouns that end with token *last* as one name."""
    text, tokens = document.text, document.tokens
    first = last
    while first > 0 and tokens.ends[first - 1] >= document.body_start:
        before = tokens.tags[first - 1]
        blank = before == "空白" and text[tokens.starts[first - 1]] in " 　"
        if blank and first > 1 and tokens.tags[first - 2] == _PROPER:
            first -= 2
        elif before == _PROPER:
            first -= 1
        else:
            break
        if last - first >= 2:  # noqa: PLR2004
            break
    return text[tokens.starts[first] : tokens.ends[last]]


def _signed(document: Document) -> str:
    """Return the name that stands at the end of the mail, "" if none does."""
    text = document.text
    end = len(text)
    for _ in range(_SIGN_OFF_LINES):
        while end > document.body_start and text[end - 1].isspace():
            end -= 1
        if end <= document.body_start:
            break
        start = max(text.rfind("\n", 0, end) + 1, document.body_start)
        # A mail without line breaks has its name behind the last sentence.
        start = max(start, text.rfind("。", start, end) + 1)
        if end - start <= _LONGEST_LINE and not text.startswith((">", "＞"), start):
            name = _name_in_line(document, start, end)
            if name:
                return name
        end = start - 1
    return ""


def _goes_on(document: Document, last: int, end: int) -> bool:
    """Say whether a sentence follows token *last*: 「店長の葛西 気をつけろよ」."""
    tokens = document.tokens
    behind = slice(last + 1, bisect_left(tokens.starts, end))
    return any(tag.startswith(_PREDICATES) for tag in tokens.tags[behind])


def _name_in_line(document: Document, start: int, end: int) -> str:
    """Return the last proper noun that stands by itself in the line."""
    text, tokens = document.text, document.tokens
    first = bisect_left(tokens.starts, start)
    for index in range(bisect_left(tokens.starts, end) - 1, first - 1, -1):
        if tokens.tags[index] != _PROPER:
            continue
        after = text[tokens.ends[index] : end]
        if compiled(_ALONE_AFTER).match(after):
            name = _whole(document, index)
            begin = tokens.ends[index] - len(name)
            alone = begin == start or text[begin - 1] in " 　の、。)）"
            given = compiled(_GIVEN).match(after)
            if alone and (given or not _goes_on(document, index, end)):
                return name + given[0] if given and " " not in name else name
    return ""
