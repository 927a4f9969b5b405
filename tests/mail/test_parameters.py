"""Parameters of structured headers, above all file names."""

import pytest

from replycraft.mail.parameters import decoded_parameter, read_field
from replycraft.mail.repairs import RepairLog

NAMES = [
    pytest.param('filename="a.pdf"', "a.pdf", id="plain"),
    pytest.param("filename*=UTF-8''%E9%A0%98.pdf", "領.pdf", id="rfc2231"),
    pytest.param("filename*=''%97%CC.pdf", "領.pdf", id="rfc2231-without-charset"),
    pytest.param(
        "filename*0*=UTF-8''%E9%A0; filename*1*=%98.pdf", "領.pdf", id="split-character"
    ),
    pytest.param(
        "filename*0*=UTF-8''%E9%A0%98; filename*1=\"2.pdf\"", "領2.pdf", id="mixed"
    ),
    pytest.param(
        "filename*1=b.pdf; filename*0=a", "ab.pdf", id="continuations-out-of-order"
    ),
    pytest.param('filename="=?UTF-8?B?6aCY?=.pdf"', "領.pdf", id="rfc2047-in-quotes"),
    pytest.param("filename==?UTF-8?B?6aCYLnBkZg==?=", "領.pdf", id="rfc2047-bare"),
    pytest.param(
        'filename="=?UTF-8?B?6aCY?=\r\n =?UTF-8?B?LnBkZg==?="', "領.pdf", id="folded"
    ),
    pytest.param('filename="%E9%A0%98%E5%8F%8E.pdf"', "領収.pdf", id="url-quoted"),
    pytest.param('filename="50%25off.pdf"', "50%25off.pdf", id="a-percent-sign-stays"),
    pytest.param('filename="a;b.pdf"; size=3', "a;b.pdf", id="semicolon-in-quotes"),
    pytest.param(r'filename="a\"b.pdf"', 'a"b.pdf', id="escaped-quote"),
    pytest.param('filename="a.pdf', "a.pdf", id="quote-never-ends"),
    pytest.param('filename="=?UTF-8?Q?a=0D=0Ab.pdf?="', "a b.pdf", id="no-line-end"),
    pytest.param("size=3", "", id="missing"),
]


@pytest.mark.parametrize(("parameters", "name"), NAMES)
def test_file_name_is_read(parameters: str, name: str) -> None:
    """Each standard, each mixture and each habit gives the name a person sees."""
    field = read_field(f"attachment; {parameters}")

    assert decoded_parameter(field, "filename", "attachment:1", RepairLog()) == name


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "iso2022_jp"])
def test_raw_file_name_is_read(codec: str) -> None:
    """Bytes such as 0x5C inside a Shift_JIS character end no quoted string."""
    raw = f'attachment; filename="{"表示領収書ソ"}.pdf"'.encode(codec)
    field = read_field(raw.decode("ascii", "surrogateescape"))

    assert decoded_parameter(field, "filename", "attachment:1", RepairLog()) == (
        "表示領収書ソ.pdf"
    )


def test_twenty_thousand_parameters_are_cut() -> None:
    """The first parameters count; the rest costs nothing."""
    many = "".join(f'p{index}="v"; ' for index in range(20_000))
    field = read_field(f'text/plain; charset="utf-8"; {many}')

    assert field.get("charset") == "utf-8"
    assert len(field.parameters) <= 200


def test_first_of_two_parameters_wins() -> None:
    """A second charset cannot overrule the first one."""
    assert read_field("text/plain; charset=utf-8; charset=x").get("charset") == "utf-8"
