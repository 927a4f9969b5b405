"""Which family of encodings a charset label means, in the spellings in use."""

import codecs
from types import MappingProxyType

UTF8 = "utf-8"
JIS = "iso-2022-jp"
SJIS = "cp932"
EUC = "euc-jp"
ASCII = "us-ascii"
UNKNOWN = "?"

_SPELLINGS = MappingProxyType(
    {
        UTF8: "utf8 utf utf8n utf8bom utf8mb4 utf8mb3 xutf8 unicode11utf8 cp65001 "
        "windows65001 65001 utf8mac",
        JIS: "iso2022jp csiso2022jp xiso2022jp iso2022jpms iso2022jpext iso2022jp1 "
        "iso2022jp2 csiso2022jp2 iso2022jp3 iso2022jp2004 iso2022 jis jis7 jisms "
        "cp50220 cp50221 cp50222 50220 50221 50222 windows50220 windows50221 "
        "xwindows50220 xwindows50221 xwindowsiso2022jp windowsiso2022jp "
        "iso2022jpmobile iso2022jpkddi xmailiso2022jp jisautodetect xjisautodetect",
        SJIS: "shiftjis sjis xsjis xshiftjis mskanji xmskanji csshiftjis windows31j "
        "windowssjis cswindows31j xwindows31j ms932 cp932 xcp932 932 windows932 "
        "xms932 cpms932 sjiswin sjisms sjisopen shiftjiswin shiftjisms sjismac "
        "xmacjapanese macjapanese xsjiscp932 ibm943 cp943 xibm943 cp942 sjismobile "
        "sjisdocomo sjiskddi sjissoftbank shftjis shiftjs shitfjis",
        EUC: "eucjp xeucjp xeuc euc eucjpms eucjpwin eucj ujis xujis cp51932 51932 "
        "cp20932 20932 cseucpkdfmtjapanese cseucjp deckanji sdeckanji eucjpopen "
        "extendedunixcodepackedformatforjapanese xeucjplinux xeucjpopen",
        ASCII: "usascii ascii ansix341968 ansix341986 iso646us iso646 us 646 cp367 "
        "csascii isoir6 ascii7bit",
    }
)
_FAMILY = MappingProxyType(
    {name: family for family, names in _SPELLINGS.items() for name in names.split()}
)
# Codecs outside this list are refused: `zlib`, `punycode` or `unicode_escape` as a
# charset is an attack, and some of them take quadratic time.
_OTHERS = (
    "iso8859", "latin", "l1", "windows125", "cp125", "cp437", "cp850", "koi8", "gb",
    "xgbk", "cp936", "hz", "big5", "xxbig5", "cp950", "euckr", "ksc", "ks", "uhc",
    "cp949", "iso2022kr", "utf7", "utf16", "utf32", "ucs2", "ucs4", "tis620",
    "macroman", "windows874", "windows949", "windows936", "shiftjis2004",
    "shiftjisx0213", "eucjis2004", "eucjisx0213",
)  # fmt: skip
_RENAMED = MappingProxyType(
    {
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "xgbk": "gb18030",
        "cp936": "gb18030",
        "windows936": "gb18030",
        "euckr": "cp949",
        "ksc56011987": "cp949",
        "ksc5601": "cp949",
        "windows949": "cp949",
        "iso88591": "cp1252",
        "latin1": "cp1252",
        "l1": "cp1252",
        "ucs2": "utf-16",
        "ucs4": "utf-32",
        "windows874": "cp874",
    }
)
# Labels that need no word in the repairs: what they say is what is used.
STANDARD = frozenset(
    {"", UTF8, "utf8", JIS, "shift_jis", "shift-jis", "euc-jp", ASCII, "ascii"}
)


def family(label: str) -> str:
    """Return the encoding that *label* means: a family above or a Python codec.

    An empty string stands for no label, `UNKNOWN` for one that nobody knows.
    """
    name = label.strip(" \t\"'").lower()
    if not name:
        return ""
    if name == UTF8:  # by far the most frequent one
        return UTF8
    squeezed = "".join(filter(str.isalnum, name[:60]))
    found = _FAMILY.get(squeezed)
    return found if found is not None else _other(squeezed, name)


def _other(squeezed: str, name: str) -> str:
    """Return the Python codec for a label outside Japan, or `UNKNOWN`."""
    if not squeezed.isascii() or not squeezed.startswith(_OTHERS):
        return UNKNOWN
    try:
        return codecs.lookup(_RENAMED.get(squeezed, name)).name
    except (LookupError, ValueError):
        return UNKNOWN
