"""Mail written to hurt, of about a megabyte each; tests and benchmarks share it."""

from collections.abc import Callable

HEAD = b"From: a@example.jp\r\nSubject: test\r\nMIME-Version: 1.0\r\n"
TEXT = b"Content-Type: text/plain; charset=%s\r\n\r\n"
HTML = b"Content-Type: text/html\r\n\r\n"
MIXED = b"Content-Type: multipart/mixed; boundary=b0\r\n\r\n"


def nested(depth: int, tail: bytes) -> bytes:
    """Return a message of *depth* multiparts inside one another."""
    levels = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1)
        for n in range(depth)
    )
    return HEAD + MIXED + levels + b"--b%d\r\n" % depth + tail


ATTACKS: dict[str, Callable[[], bytes]] = {
    "nesting-1200": lambda: nested(1200, b"Content-Type: text/plain\r\n\r\nhello"),
    "nesting-90-with-many-lines": lambda: nested(90, b"\r\n" + b"x\r\n" * 300_000),
    "nested-messages": lambda: HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 5000,
    "parts-1000": lambda: HEAD + MIXED + b"--b0\r\n\r\nhello\r\n" * 1000,
    "parameters-20000": lambda: (
        HEAD + b"Content-Type: text/plain" + b'; p="v"' * 20_000 + b"\r\n\r\nhello"
    ),
    "quotes-in-parameters": lambda: (
        HEAD + b"Content-Type: text/plain; " + b'a="\\' * 100_000 + b"\r\n\r\nhello"
    ),
    "encoded-words-20000": lambda: (
        b"Subject: " + b"=?utf-8?B?5ZWG?= " * 20_000 + b"\r\n\r\nhello"
    ),
    "encoded-words-never-ended": lambda: (
        b"Subject: " + b"=?utf-8?B?" * 100_000 + b"\r\n\r\nhello"
    ),
    "addresses": lambda: b"From: " + b"a <a@b.jp>, " * 50_000 + b"\r\n\r\nhello",
    "quotes-in-addresses": lambda: b"From: " + b'\\"' * 400_000 + b"\r\n\r\nhello",
    "parentheses-in-addresses": lambda: b"From: " + b"(" * 900_000 + b"\r\n\r\nhello",
    "headers-90000": lambda: b"X-A: y\r\n" * 90_000 + b"Subject: x\r\n\r\nhello",
    "folded-header": lambda: b"Subject: x\r\n" + b" y\r\n" * 200_000 + b"\r\nhello",
    "line-1mb": lambda: HEAD + b"\r\n" + b"x" * 1_000_000,
    "line-of-lost-escapes": lambda: (
        HEAD + TEXT % b"iso-2022-jp" + b"$B" * 400_000 + b"(B"
    ),
    "line-of-escapes": lambda: HEAD + TEXT % b"iso-2022-jp" + b"\x1b$B-!" * 200_000,
    "any-bytes": lambda: HEAD + b"\r\n" + bytes(range(128, 256)) * 8000,
    "utf-7": lambda: HEAD + TEXT % b"utf-7" + b"+2AA-" * 200_000,
    "punycode": lambda: HEAD + TEXT % b"punycode" + b"x-" * 100_000,
    "quote-marks": lambda: HEAD + b"\r\n" + b"> x\r\n" * 200_000,
    "attributions": lambda: HEAD + b"\r\n" + b"> x\r\n10:00 wrote:\r\n" * 50_000,
    "from-lines": lambda: HEAD + b"\r\n" + b"From: x\r\n" * 100_000,
    "rules": lambda: HEAD + b"\r\nhello\r\n" + b"-----\r\n" * 150_000,
    "blank-lines": lambda: HEAD + b"\r\n" + b"\r\n" * 400_000 + b"> x\r\nhello",
    "blanks": lambda: HEAD + b"\r\nhello" + b" " * 900_000 + b"x",
    "html-elements": lambda: HEAD + HTML + b"<b>x</b>" * 100_000,
    "html-nesting": lambda: HEAD + HTML + b"<blockquote>" * 80_000 + b"hello",
    "html-table": lambda: HEAD + HTML + b"<table>" + b"<tr><td>x" * 100_000,
    "html-open-tags": lambda: HEAD + HTML + b"<" * 900_000,
    "html-ampersands": lambda: HEAD + HTML + b"&" * 900_000,
    "html-style": lambda: HEAD + HTML + b"<style" * 150_000,
    "base64-pads": lambda: (
        HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n" + b"QQ==" * 200_000
    ),
    "machine-words": lambda: (
        HEAD + b"\r\n" + ("本メールは自動送信" + "して" * 300_000).encode()
    ),
    "overrides": lambda: HEAD + b"\r\n" + "\u202e".encode() * 300_000 + b"hello",
    "flowed": lambda: (
        HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"x \r\n" * 250_000
    ),
}
