"""The outcome of a run as JUnit XML, which every CI reads."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as Xml


class Result(NamedTuple):
    """One case for the report: what failed, or what kept it from being tried."""

    name: str
    seconds: float
    failure: str = ""
    error: str = ""


# XML 1.0 has no way to write these, not even as references.
_UNWRITABLE = {code: "\ufffd" for code in range(32) if chr(code) not in "\t\n\r"}


def write_junit(path: Path, results: Sequence[Result]) -> None:
    """Write *results* to *path*.

    Raises:
        OSError: the file cannot be written.
    """
    suite = Xml.Element(
        "testsuite",
        name="replycraft",
        tests=str(len(results)),
        failures=str(sum(bool(result.failure) for result in results)),
        errors=str(sum(bool(result.error) for result in results)),
        time=f"{sum(result.seconds for result in results):.3f}",
    )
    for result in results:
        case = Xml.SubElement(
            suite,
            "testcase",
            classname="replycraft",
            name=result.name,
            time=f"{result.seconds:.3f}",
        )
        for tag, text in (("failure", result.failure), ("error", result.error)):
            if text:
                plain = text.translate(_UNWRITABLE)
                Xml.SubElement(case, tag, message=plain.split("\n")[0]).text = plain
    root = Xml.Element("testsuites")
    root.append(suite)
    Xml.indent(root)
    Xml.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
