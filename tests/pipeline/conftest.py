"""Mails for the tests of the whole way."""

import datetime as dt

import pytest

from replycraft import Desk, Profile

NOW = dt.datetime.fromisoformat("2025-11-04T10:30:00+09:00")


@pytest.fixture(scope="session")
def desk() -> Desk:
    """A desk with shipped letters and a company of its own."""
    return Desk(
        profile=Profile(
            company="株式会社ことり堂",
            department="お客様窓口",
            agent="水野 晶",
            phone="000-1111-2222",
            email="desk@kotori.example.jp",
            hours="9:00〜18:00",
        )
    )
