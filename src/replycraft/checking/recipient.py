"""Checks whom a reply addresses."""

from collections.abc import Iterator

from replycraft.checking.findings import Work, point
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import lazily
from replycraft.checking.people import GENERAL, is_name, known_names
from replycraft.checking.remember import RememberedBy
from replycraft.checking.reply import Line, squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_TITLE = lazily(
    r"[ 　]*(様方|さま方|様|さま|御中|殿|どの|さん|くん|ちゃん|各位|氏|先生|へ)?[、,]?$"
)
# 「森永様、田所様」
_SEVERAL = lazily("様(?:[、,・ 　]|および|ならびに|と)")
# 「お客様 清水 浩様」
_CALLED = lazily("^(?:お客様|お客さま)[ 　:：]+(?=[^0-9A-Za-z])")
_KATAKANA = lazily("[ァ-ヶー・]+$")
_IN_BRACKETS = lazily("[(（][^()（）]*[)）]$")
_NAME_WORDS = 2
_MASTER = "先生"
_PROPER_TITLES = ("様", "さま", "御中", _MASTER)
# Groups of words in lexicons/checks/.
_COMPANY, _WORKPLACE_ENDS = "法人の種類", "部署の終わり"
_ROLE = "^(?:[ 　]*〔宛名の部署〕?〔宛名の役〕?[ 　]*)+"
# 「友部院長先生」
_ROLE_BEHIND = "(?<=.)〔宛名の役〕$"
_HOUSE = "〔勤め先の終わり〕$"
# 「ことぶき歯科の江島です」 of the mail.
_OWN_HOUSE = "(?m)(?:^|[ 　])([^\\s、。「」]{1,12}?〔勤め先の終わり〕)(?:$|の|[ 　])"


def check_recipient(work: Work) -> Iterator[Finding]:
    """Yield an address line that is not the customer's."""
    lines = work.reply.address
    if not lines or work.ground.case.mail is None:
        return
    last = lines[-1]
    honorific, (name, *others) = _addressed(work, last)
    if _names_nobody(work, name, honorific):
        return
    if honorific not in _PROPER_TITLES and not _is_department(work, name):
        yield _misaddressed(
            work, last, "宛名の敬称は「様」(会社や部署には「御中」)にしてください。"
        )
    elif honorific == "御中" and _is_person(work, name):
        yield _misaddressed(
            work, last, "「御中」は会社や部署に付けます。個人には「様」としてください。"
        )
    elif not all(_is_addressee(work, one) for one in (name, *others)):
        yield _misaddressed(
            work,
            last,
            "宛名がお客様のお名前と違います。メールの差出人と署名を確かめてください。",
        )
    else:
        yield from _wrong_company(work, lines)
        yield from _wrong_house(work, lines)


def _addressed(work: Work, line: Line) -> tuple[str, list[str]]:
    """Return the title of an address, empty where it has none, and its names, last first."""
    title = _TITLE.search(line.text)
    honorific = (title[1] or "") if title else ""
    name = _CALLED.sub("", line.text[: title.start()] if title else line.text)
    if honorific == _MASTER:
        name = work.groups.pattern(_ROLE_BEHIND).sub("", name)
    return honorific, _SEVERAL.split(name)[::-1]


def _names_nobody(work: Work, name: str, honorific: str) -> bool:
    """Tell whether an address is for whom it may concern: 「お客様各位」."""
    if not any(letter.isalnum() for letter in name):
        return True
    called = name + honorific
    return "担当" not in name and any(word in called for word in work.groups[GENERAL])


def _misaddressed(work: Work, line: Line, message: str) -> Finding:
    return point(work, Code.WRONG_RECIPIENT, (line.start, line.end), message)


def _is_department(work: Work, name: str) -> bool:
    # An unnamed sender is not known to be addressed wrongly.
    return not known_names(work) or not name


def _is_person(work: Work, name: str) -> bool:
    """Tell whether *name* is the customer's own and no company's."""
    analysis = work.ground.case.analysis
    known = (analysis.customer_name if analysis else "") or ""
    person = bool(known) and not any(
        _is_company(work.groups, word) for word in known.split(" ")
    )
    return person and squeeze(name) in (squeeze(known), squeeze(known.split(" ")[0]))


def _is_addressee(work: Work, name: str) -> bool:
    """Tell whether *name* is the customer, by any name the mail gives."""
    mail = work.ground.case.mail
    wanted = _person(work.groups)(name).replace("・", "")
    if not wanted or mail is None:
        return True
    known = known_names(work)
    if not known:
        return wanted in work.ground.mail.letters
    words = [word for given in known for word in _callable(work.groups)(given)]
    if any(word.startswith(wanted) for word in words) and not _is_cut(wanted, words):
        return True
    *front, last = name.replace("　", " ").split(" ")
    for word in words:
        if (len(word) > 1 and wanted.endswith(word)) or (front and last == word):
            # Before the name may stand what the mail says before it, but 小清水 is not 清水.
            return wanted[: -len(word)] in work.ground.mail.letters
    if _KATAKANA.match(wanted) and _is_latin(known):
        return True
    signed = squeeze(mail.text + mail.signature)
    return len(wanted) > 1 and wanted in signed and not _has_kanji_name(known)


def _is_cut(wanted: str, words: list[str]) -> bool:
    """Tell whether *wanted* is less than the family name: 高見 of 高見沢 恵."""
    families = (w for w in words if any(v != w and v.startswith(w) for v in words))
    return any(name != wanted and name.startswith(wanted) for name in families)


@RememberedBy
def _person(groups: Groups, name: str) -> str:
    return squeeze(groups.pattern(_ROLE).sub("", _strip_company(groups, name)))


@RememberedBy
def _callable(groups: Groups, given: str) -> tuple[str, ...]:
    """Return the ways to address *given*: whole, family name, person of a company.

    A given name alone is none: 根岸 洋介 is not 根津 洋介.
    """
    words = given.replace("　", " ").replace("・", " ").split(" ")
    people = [word for word in words if not _is_employer(groups, word)]
    if len(people) < len(words) or len(people) > _NAME_WORDS:
        # Where a company or a trade stands before, any word may be the family name.
        ways = [given, "".join(people), "".join(people[-2:]), *people]
    elif _IN_BRACKETS.search(given) or not is_name(people[0]):
        # 「土の音 八木沢」 is a shop no dictionary has, 「柿本 由美(ミツヤ会計)」 tells hers last.
        ways = [given, _IN_BRACKETS.sub("", given), *people]
    else:
        ways = [given, "".join(people), *people[:1]]
    return tuple(squeeze(_IN_BRACKETS.sub("", way)).replace("・", "") for way in ways)


def _is_latin(names: list[str]) -> bool:
    """Tell whether the sender is known in Latin letters, which may be read aloud."""
    return all(name.isascii() for name in names)


def _has_kanji_name(names: list[str]) -> bool:
    """Tell whether the sender is known by kanji, so that they must fit."""
    return any("一" <= letter <= "鿿" for name in names for letter in name)


def _strip_company(groups: Groups, name: str) -> str:
    """Return *name* without the company and department that the mail gives."""
    words = name.replace("　", " ").split(" ")
    while len(words) > 1 and _is_employer(groups, words[0]):
        words = words[1:]
    return "".join(words)


def _is_employer(groups: Groups, word: str) -> bool:
    """Tell whether *word* is a company, or where in it somebody works."""
    if _is_company(groups, word):
        return True
    # 安部, 服部 and 小室 are people.
    return word.endswith(groups.in_order(_WORKPLACE_ENDS)) and not is_name(word)


def _is_company(groups: Groups, word: str) -> bool:
    return any(kind in word for kind in groups[_COMPANY])


def _wrong_company(work: Work, lines: tuple[Line, ...]) -> Iterator[Finding]:
    kinds = work.groups.pattern(f"〔{_COMPANY}〕")
    for line in lines:
        for word in line.text.replace("　", " ").split(" "):
            named = _is_company(work.groups, word)
            if named and not work.ground.names(squeeze(word)):
                core = squeeze(kinds.sub("", word))
                if core and not work.ground.names(core):
                    yield _misaddressed(
                        work, line, "宛名の会社名がお客様のメールと違います。"
                    )
                    return


def _wrong_house(work: Work, lines: tuple[Line, ...]) -> Iterator[Finding]:
    """Yield a clinic, school or hotel that is not the one the mail gives as its own."""
    own = _own_houses(work)
    ending = work.groups.pattern(_HOUSE)
    for line in lines[:-1] if own else ():
        for word in line.text.replace("　", " ").split(" "):
            kind = ending.search(word)
            if not kind or work.ground.names(squeeze(word)):
                continue
            if any(house.endswith(kind[0]) for house in own):
                yield _misaddressed(
                    work, line, "宛名の勤め先がお客様のメールと違います。"
                )
                return


def _own_houses(work: Work) -> list[str]:
    """Return the houses that the sender gives as his own."""
    mail = work.ground.case.mail
    own = work.groups.pattern(_OWN_HOUSE)
    given = known_names(work)
    if mail:
        given = [*given, mail.text, mail.signature]
    return [match[1] for text in given for match in own.finditer(text)]
