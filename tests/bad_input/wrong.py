"""What nobody should send."""

from typing import Any

#: For any field, in any form or call.
TEXTS = {
    "empty": "",
    "blank": "   ",
    "100 kB": "x" * 100_000,
    "NUL": "a\x00b",
    "surrogate": "\ud800",
    "emoji": "👷🏽‍♀️",
    "turned round": "\u202eabc",
    "negative": "-1",
    "zero": "0",
    "beyond floats": "1e400",
    "huge exponent": "1e999999999",
    "NaN": "NaN",
    "sNaN": "sNaN",
    "Infinity": "Infinity",
    "comma": "1,5",
    "two points": "1.5.5",
    "other digits": "᠑᠒",
    "superscript": "²",
    "long decimal": "1." + "3" * 400,
    "long number": "9" * 5000,
    "day of nothing": "0000-00-00",
    "last day": "9999-12-31",
    "future": "2030-01-01",
    "fineness": "1200",
    "nobody's id": "01900000-0000-7000-8000-000000000000",
    "half an id": "01900000-0000-7000",
    "markup": "<script>alert(1)</script>{{ 7 }}%(x)s",
    "percent": "%s %(name)s %",
}
#: For any place in JSON.
JSONS: dict[str, Any] = {
    **TEXTS,
    "null": None,
    "list": [],
    "object": {},
    "list of null": [None],
    "list of text": ["\x00", "\ud800"],
    "object of NUL": {"\x00": "\x00"},
    "true": True,
    "huge integer": 10**400,
    "minus": -1,
    "float": 1.5,
    "NaN as number": float("nan"),
    "Infinity as number": float("inf"),
    "1200": 1200,
}
