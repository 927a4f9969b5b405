"""Whatever a caller hands in as a mail, as bytes; or a clear refusal."""

from email.message import Message
from pathlib import Path

from replycraft.errors import UnreadableMailError

LARGEST = 64 * 1024 * 1024
_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an Outlook .msg or an old Office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format", "a database"),
)


def as_bytes(source: object) -> bytes:
    """Return the bytes of *source*.

    Raises:
        UnreadableMailError: it is no mail, cannot be read, is empty or too large.
    """
    if isinstance(source, Path):
        data = _from_path(source)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    elif isinstance(source, str):
        data = source.encode(
            "utf-8", "surrogateescape" if _escaped(source) else "replace"
        )
    elif isinstance(source, Message):
        data = _from_message(source)
    else:
        raise UnreadableMailError(
            f"cannot read a mail from {type(source).__name__}; "
            "hand in bytes, text, a pathlib.Path, an EmailMessage or an IncomingMail"
        )
    return _checked(data)


def _escaped(text: str) -> bool:
    return all(
        not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff"
        for char in text
    )


def _from_path(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableMailError(_too_large(f"{path}"))
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableMailError(
            f"no file {path}; check the path",
            for_staff=f"{path}: ファイルがありません。場所と名前をご確認ください",
        ) from None
    except IsADirectoryError:
        raise UnreadableMailError(
            f"{path} is a folder, not a mail; name one .eml file in it",
            for_staff=f"{path}: フォルダーです。中の .eml ファイルを一つお選びください",
        ) from None
    except (OSError, ValueError) as error:
        raise UnreadableMailError(
            f"cannot read {path}: {error}; check the path and its permissions",
            for_staff=f"{path}: 読めません。場所と読み取りの許可をご確認ください",
        ) from error


def _from_message(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except Exception as error:
        raise UnreadableMailError(
            f"the {type(message).__name__} cannot be turned into bytes ({error}); "
            "hand in the bytes it was read from"
        ) from error


def _checked(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise UnreadableMailError(_too_large("the mail"))
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableMailError(
            "the mail is empty; hand in the whole message",
            for_staff="メールが空です。届いたままの形で保存したものをお渡しください",
        )
    for start, what in _BINARY:
        if data.startswith(start):
            raise UnreadableMailError(
                f"this is {what}, not a mail; hand in the message it was attached to",
                for_staff=f"メールではなく、別の種類のファイルです({what})。"
                "添付されていたメールのほうをお渡しください",
            )
    return data


def _too_large(what: str) -> str:
    return (
        f"{what} is larger than {LARGEST // 1024 // 1024} MiB; "
        "remove its attachments and hand it in again"
    )
