"""Text sent as format=flowed (RFC 3676) put together again."""


def unflowed(text: str, *, delsp: bool) -> str:
    """Join lines that end in a space; *delsp* says that the space is no text."""
    out: list[list[str]] = []
    open_depth = -1  # of the paragraph that the next line may continue
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        flows = line.endswith(" ") and line != "-- "
        content = line[:-1] if flows and delsp else line
        if open_depth == depth and line != "-- ":
            out[-1].append(content)
        else:
            out.append([">" * depth + " " * bool(depth), content])
        open_depth = depth if flows else -1
    return "\n".join("".join(pieces) for pieces in out)
