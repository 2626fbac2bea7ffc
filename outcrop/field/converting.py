"""XLSForm to XForm by pyxform: the one place that knows it (ADR 0120)."""

import re
import warnings
from dataclasses import dataclass
from pathlib import PurePath

from outcrop.field.definition import Form
from outcrop.field.reading import FormRefused, read_form

#: Endings of the files in which a form may be written, and what pyxform calls them.
WRITTEN_IN = {".xlsx": ".xlsx", ".xls": ".xls", ".csv": ".csv", ".md": ".md"}
LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True)
class Converted:
    """
    :ivar xform: the XForm, as phones get it
    :ivar remarks: what pyxform says about it, in English
    """

    form: Form
    xform: bytes
    remarks: tuple[str, ...]


def converted(data: bytes, *, name: str) -> Converted:
    """
    Return the form in a file: an XLSForm as ``.md``, ``.csv``, ``.xlsx`` or ``.xls``, or an XForm as ``.xml``.

    :raises FormRefused: with pyxform's reasons, or ours
    """
    ending = PurePath(name).suffix.lower()
    if len(data) > LARGEST:
        raise FormRefused(f"The file is larger than {LARGEST // 2**20} MB.")
    if ending == ".xml":
        return Converted(read_form(data), data, ())
    if ending not in WRITTEN_IN:
        raise FormRefused(f"A form is written as {', '.join(WRITTEN_IN)} or .xml, not as “{ending or name}”.")
    xform, remarks = _by_pyxform(data, ending, PurePath(name).stem)
    return Converted(read_form(xform), xform, remarks)


def _by_pyxform(data: bytes, ending: str, stem: str) -> tuple[bytes, tuple[str, ...]]:
    # Taken in only where a form is read: it costs every start more than a second.
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    remarks: list[str] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the spreadsheet reader, about styles
            made = convert(data, warnings=remarks, validate=False, form_name="data", file_type=WRITTEN_IN[ending])
    except PyXFormError as fault:
        raise FormRefused(*_reasons(str(fault))) from fault
    except Exception as fault:
        raise FormRefused(f"The file cannot be read as a form: {_tidy(str(fault)) or type(fault).__name__}") from fault
    xform = made.xform
    # A form without settings gets the name of its file as its id, as pyxform's own command does.
    if not re.search(r'<data\b[^>]*\bid="(?!data")', xform):
        xform = _named(xform, stem)
    return xform.encode(), tuple(map(_tidy, remarks))


def _named(xform: str, stem: str) -> str:
    name = re.sub(r"[^\w.\-]", "_", stem)
    xform = re.sub(r"<h:title>data</h:title>", f"<h:title>{name}</h:title>", xform, count=1)
    return re.sub(r'(<data\b[^>]*\bid=")data(")', rf"\g<1>{name}\g<2>", xform, count=1)


def _reasons(text: str) -> list[str]:
    return [tidy for line in text.splitlines() if (tidy := _tidy(line))] or ["pyxform refuses it without a reason."]


def _tidy(text: str) -> str:
    return " ".join(text.split())
