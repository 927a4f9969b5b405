"""Charset labels in the spellings in use."""

import pytest

from replycraft.mail import charset_names as names


@pytest.mark.parametrize(
    ("label", "family"),
    [
        ("UTF-8", names.UTF8),
        ("utf8", names.UTF8),
        (' "utf-8" ', names.UTF8),
        ("ISO-2022-JP", names.JIS),
        ("ISO-2022-JP-MS", names.JIS),
        ("CP50221", names.JIS),
        ("csISO2022JP", names.JIS),
        ("Shift_JIS", names.SJIS),
        ("Windows-31J", names.SJIS),
        ("x-sjis", names.SJIS),
        ("MS932", names.SJIS),
        ("sjis-win", names.SJIS),
        ("EUC-JP", names.EUC),
        ("eucJP-ms", names.EUC),
        ("CP51932", names.EUC),
        ("us-ascii", names.ASCII),
        ("iso-8859-1", "cp1252"),
        ("GB2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("", ""),
        ("x-nobody-knows", names.UNKNOWN),
        ("zlib", names.UNKNOWN),
        ("punycode", names.UNKNOWN),
        ("unicode_escape", names.UNKNOWN),
        ("../etc/passwd", names.UNKNOWN),
        ("utf-8" * 1000, names.UNKNOWN),
        ("ｕｔｆ－８", names.UNKNOWN),
    ],
)
def test_label_is_understood(label: str, family: str) -> None:
    """Each spelling means its family; what is no text encoding means nothing."""
    assert names.family(label) == family
