"""Tells how far a run of letters and digits goes, and where an equation cuts it.

「84,000×20%=16,800円」 is three numbers, 「page?id=12」 one link: an equals sign cuts where
a number, with or without its unit, stands on both sides. So do a plus and a minus before
an equals sign: 「84,000-16,800=67,200円」 is no number of an order.
"""

from replycraft.checking.patterns import lazily

# Fixed widths, since the expression looks back.
_UNITS = ("%", "g", "m", "l", "L", "t", "W", "kg", "cm", "mm", "km", "mg", "ml", "mL", "GB")  # fmt: skip
_AMOUNT_BEFORE = "|".join(rf"(?<=\d{unit}=)" for unit in ("", *_UNITS))
_UNIT_BEHIND = f"(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
_EQUALS = (
    rf"=(?!(?:{_AMOUNT_BEFORE})\d[\d,.]*(?:円|{_UNIT_BEHIND}(?:[^A-Za-z0-9&,]|$)))"
)
_SIGN = r"[-+](?!(?<=\d.)\d[\d,.]*(?:[-+]\d[\d,.]*)*=\d)"
RUN = lazily(rf"[A-Za-z0-9](?:[A-Za-z0-9,._:/@#%?&]|{_SIGN}|{_EQUALS})*")
