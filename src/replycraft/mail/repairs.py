"""The list of what had to be mended while one mail was read."""

from replycraft.records.mail import Repair

_MOST = 200  # a hostile mail could otherwise fill memory with its own defects


class RepairLog:
    """Collects the repairs of one mail; made for one reading and then dropped."""

    def __init__(self) -> None:
        self._repairs: dict[tuple[str, str, str, str], None] = {}

    def add(self, where: str, declared: str, used: str, note: str) -> None:
        """Note one repair; the same repair twice counts once."""
        if len(self._repairs) < _MOST:
            key = (where, _short(declared), _short(used), note)
            self._repairs[key] = None

    def result(self) -> tuple[Repair, ...]:
        """Return the repairs in the order in which they were made."""
        return tuple(
            Repair(where=where, declared=declared, used=used, note=note)
            for where, declared, used, note in self._repairs
        )


def _short(value: str) -> str:
    """Return *value* fit for a log line: printable and at most 80 characters."""
    kept = value[:80]
    return kept if kept.isprintable() else "".join(filter(str.isprintable, kept))
