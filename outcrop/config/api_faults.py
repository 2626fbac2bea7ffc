"""What is wrong with a place of a call's body, in the reader's language: the frame itself speaks English only."""

from typing import Any

from django.utils.translation import gettext_lazy as _

#: By the kind of fault that pydantic names, or by its first word.
SENTENCES: dict[str, Any] = {
    "missing": _("This is needed."),
    "string": _("Write text here, in quotation marks."),
    "string_too_long": _("At most %(max_length)s characters fit here."),
    "string_too_short": _("At least %(min_length)s characters are needed here."),
    "int": _("Write a whole number here."),
    "float": _("Write a number here, such as 12.5."),
    "decimal": _("Write a number here, such as 12.5."),
    "finite": _("Write a number here, such as 12.5."),
    "decimal_max_digits": _("At most %(max_digits)s digits fit here."),
    "decimal_whole_digits": _("At most %(whole_digits)s digits fit here before the point."),
    "decimal_max_places": _("At most %(decimal_places)s digits fit here after the point."),
    "greater_than": _("This must be more than %(gt)s."),
    "greater_than_equal": _("This must be %(ge)s or more."),
    "less_than": _("This must be less than %(lt)s."),
    "less_than_equal": _("This must be %(le)s or less."),
    "bool": _("Write true or false here."),
    "uuid": _("Write an id here, such as 01900000-0000-7000-8000-000000000000."),
    "date": _("Write a day that exists, such as 2026-03-27."),
    "datetime": _("Write a day and a time that exist, such as 2026-03-27T09:30:00Z."),
    "timezone": _("Write a day and a time that exist, such as 2026-03-27T09:30:00Z."),
    "list": _("Write a list here."),
    "too_long": _("At most %(max_length)s entries fit here."),
    "dict": _("Write an object here, in braces."),
    "model": _("Write an object here, in braces."),
    "literal": _("Choose one of these: %(expected)s."),
}
ANYTHING_ELSE = _("This does not fit here. Compare it with /api/openapi.json.")


def sentence(error: dict[str, Any]) -> str:
    """Return the sentence for an error of pydantic's."""
    kind = error["type"]
    words = SENTENCES.get(kind) or SENTENCES.get(kind.partition("_")[0], ANYTHING_ELSE)
    facts = error.get("ctx", {})
    if "expected" in facts:
        facts = {**facts, "expected": facts["expected"].replace(" or ", ", ")}
    return str(words) % facts
