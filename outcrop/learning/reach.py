"""Ranges in which the reach of a campaign is counted: never exactly, for a small count points at people."""

#: Lower bound to the last number of the range; none where it is open.
RANGES: dict[int, int | None] = {1: 9, 10: 49, 50: 99, 100: 499, 500: 999, 1000: None}


def said(band: int) -> str:
    """Return a range as readers write it."""
    last = RANGES[band]
    return f"{band}–{last}" if last else f"{band}+"


BANDS = [(band, said(band)) for band in RANGES]


def summed(bands: list[int]) -> str:
    """Return the range in which a sum of ranges lies."""
    if not bands:
        return "0"
    lasts = [RANGES[band] for band in bands]
    if any(last is None for last in lasts):
        return f"{sum(bands)}+"
    return f"{sum(bands)}–{sum(last for last in lasts if last)}"
