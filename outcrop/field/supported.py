"""What is supported, read from the code itself: the rows of docs/reference/field-forms.md."""

from collections.abc import Iterator

from outcrop.field.converting import WRITTEN_IN
from outcrop.field.parts import KINDS
from outcrop.field.reading import EVENTS, PRELOADS, SOURCES, TYPES
from outcrop.field.xpath import SUPPORTED
from outcrop.field.xpath.functions import NATIVE

_CONTROLS = {
    "input": "text, integer, decimal, date, time, dateTime, note; typed: geopoint, geotrace, geoshape, barcode",
    "select": "select_multiple, with choice_filter; marks to tick",
    "select1": "select_one, with choice_filter; marks, above 12 choices a list, above 250 typed",
    "rank": "rank; the numbers of the choices are typed in order",
    "upload": "image, audio, video, file; JPEG, PNG, WebP, MP3, M4A, AMR, OGG, WAV, MP4, 3GP, PDF",
    "trigger": "acknowledge",
    "range": "range; typed",
    "secret": "text that is not shown while it is typed",
}
_TYPES = {
    "barcode": "typed",
    "geopoint": "typed as latitude and longitude",
    "geotrace": "typed, one point a line",
    "geoshape": "typed, one corner a line",
    "intent": "typed",
}
_RULES = {
    "relevant": "what is not relevant is not asked, empty for other rules, and not sent",
    "constraint": "with the form's own words in its languages",
    "required": "with the form's own words in its languages",
    "calculation": "after each page",
    "read_only": "shown",
    "choice_filter": "as the answers of earlier pages are",
    "default": "also computed ones (setvalue)",
    "repeat_count": "as often as it says; without it, as often as wished, at most 200 times",
    "begin group": "one page; nested groups too",
    "begin repeat": "each turn one page; nested repeats too",
    "label::language": "every language; the reader's own first",
    "hint": "under the question",
    "appearance field-list": "the groups within stand on the same page",
    "appearance minimal": "a list to open",
    "appearance multiline": "a larger field",
    "or_other": "as pyxform writes it",
    "choices from a .csv or .xml": "the file comes with the form",
    "instance::, bind:: and other columns": "kept in the form; shown in no way of their own",
}
_LEFT_OUT = {
    "pictures and sounds in labels": "taken, not shown",
    "setgeopoint, start-geopoint": "taken, left empty: a browser without scripts does not know where it is",
    "audit, background-audio": "taken, left empty",
    "submission_url": "taken, not followed",
    "other appearances": "taken, shown plainly",
    "guidance_hint": "taken, not shown",
}
_REFUSED = {
    "public_key": "encrypted answers",
    "save_to, entities": "entities",
    "select_one_external": "choices by a query outside the form; choice_filter does the same",
    "osm, xml-external of another service": "files from elsewhere",
    "include": "parts of other files, as pyxform refuses them",
    "query()": "functions that are not named here",
}


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield (part, name, how) of everything that is taken, taken without effect in a browser, or refused."""
    yield from (("file", f"`{ending}`", "XLSForm, by pyxform") for ending in WRITTEN_IN)
    yield "file", "`.xml`", "XForm"
    yield from (("question", f"`{kind}`", _CONTROLS[kind]) for kind in KINDS)
    yield from (("type", f"`{kind}`", _TYPES.get(kind, "yes")) for kind in sorted(TYPES))
    yield from (("rule", f"`{name}`", how) for name, how in _RULES.items())
    yield from (("preload", f"`{name}`", "yes") for name in sorted(PRELOADS))
    yield from (("event", f"`{name}`", "yes") for name in sorted(EVENTS))
    yield from (("list from", f"`{name}`", "yes") for name in SOURCES)
    for name in sorted({*SUPPORTED, *NATIVE}):
        takes = SUPPORTED[name].takes if name in SUPPORTED else None
        yield "function", f"`{name}()`", _arguments(takes) if takes else "as in XPath 1.0"
    yield from (("left out", f"`{name}`", how) for name, how in _LEFT_OUT.items())
    yield from (("refused", f"`{name}`", how) for name, how in _REFUSED.items())


def _arguments(takes: tuple[int, int]) -> str:
    least, most = takes
    if most > 20:
        return f"{least} arguments or more"
    return f"{least} to {most} arguments" if least != most else f"{least} argument{'' if least == 1 else 's'}"
