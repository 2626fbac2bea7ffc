"""Questions of a form as fields of a page, and what was typed as ODK writes it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import Form, NumberField
from outcrop.field.definition import Question
from outcrop.field.filling import Filling
from outcrop.field.pages import Asked, Page
from outcrop.field.xpath.places import points

Element = Any
#: With more choices than this a question is a list to open instead of a row of marks.
MOST_MARKS = 12
#: With more than this they are typed, so that the page stays light.
MOST_LISTED = 250
LONGEST = 4000
_WHOLE = re.compile(r"[+-]?\d{1,9}")
_DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")


def name_of(address: str) -> str:
    """Return the name of a field for an answer's address."""
    return address.strip("/").replace("/", ":")


class Said(forms.Widget):
    """Shows words and takes none."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Write the value as text."""
        return format_html('<p class="flush" id="id_{}">{}</p>', name, value or "")

    def value_from_datadict(self, data: Any, files: Any, name: str) -> None:
        """Take nothing."""


class Note(forms.Field):
    """A note, a title or an answer that is calculated."""

    widget = Said

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, disabled=True, **options)


def _choice_field(question: Question, choices: list[tuple[str, str]]) -> forms.Field:
    if question.kind == "select":
        return forms.MultipleChoiceField(choices=choices, required=False, widget=forms.CheckboxSelectMultiple)
    if len(choices) > MOST_LISTED:
        return _Typed(choices)
    if len(choices) > MOST_MARKS or "minimal" in question.appearance.split():
        return forms.ChoiceField(choices=[("", "–"), *choices], required=False)
    return forms.ChoiceField(choices=choices, required=False, widget=forms.RadioSelect)


class _Typed(forms.CharField):
    """One of very many choices, typed by its name or value."""

    unknown = _("“%(typed)s” is not in the list. Write it as the list has it.")

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        self.known = {label.casefold(): value for value, label in choices} | {value: value for value, _l in choices}
        super().__init__(required=False, max_length=200)

    def clean(self, value: Any) -> str:
        """Return the choice's value."""
        typed = str(super().clean(value)).strip()
        found = self.known.get(typed) or self.known.get(typed.casefold())
        if typed and found is None:
            raise ValidationError(self.unknown, params={"typed": typed})
        return found or ""


class _Order(forms.CharField):
    """A ranking, typed as the numbers of the choices in the wished order."""

    wrong = _("Write the numbers of the list, each once, best first, for example: 2 1 3.")

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        self.values = [value for value, _label in choices]
        super().__init__(required=False, max_length=LONGEST)

    def clean(self, value: Any) -> str:
        """Return the values in order."""
        typed = re.split(r"[\s,;]+", str(super().clean(value)).strip()) if value else []
        if not typed:
            return ""
        if not all(each.isdigit() and 1 <= int(each) <= len(self.values) for each in typed) or len(set(typed)) < len(
            self.values
        ):
            raise ValidationError(self.wrong)
        return " ".join(self.values[int(each) - 1] for each in typed)


class _Input(forms.TextInput):
    """An input of a type that brings up the right keyboard, and is a plain one where the browser knows it not."""

    def __init__(self, kind: str, **more: str) -> None:
        super().__init__(more)
        self.input_type = kind


def _free_field(filling: Filling, question: Question, kind: str) -> forms.Field:
    if question.kind == "range":
        return NumberField(required=False)
    if question.kind == "secret":
        return forms.CharField(required=False, max_length=LONGEST, widget=forms.PasswordInput(render_value=True))
    makers: dict[str, Callable[[], forms.Field]] = {
        "int": lambda: forms.CharField(required=False, max_length=40, widget=_Input("text", inputmode="numeric")),
        "decimal": lambda: NumberField(required=False),
        "date": lambda: forms.CharField(required=False, max_length=40, widget=_Input("date")),
        "time": lambda: forms.CharField(required=False, max_length=40, widget=_Input("time")),
        "dateTime": lambda: forms.CharField(required=False, max_length=40, widget=_Input("datetime-local")),
    }
    if maker := makers.get("int" if kind == "integer" else kind):
        return maker()
    long = "multiline" in question.appearance or kind in ("geotrace", "geoshape")
    return forms.CharField(required=False, max_length=LONGEST, widget=forms.Textarea({"rows": 4}) if long else None)


#: What is said under a question of a type that people would not know how to write.
_HOW = {
    "geopoint": _("Latitude and longitude in degrees, for example: 1.725 20.121"),
    "geotrace": _("One point a line, latitude and longitude, for example: 1.725 20.121"),
    "geoshape": _("One corner a line, latitude and longitude; the last closes the ring."),
}


def field_for(filling: Filling, asked: Asked) -> forms.Field:
    """Return the field of a question."""
    question, node = asked.question, asked.node
    if question is None:
        return Note(label=asked.heading)
    bind = filling.bind(node)
    label = filling.say(question.label, node) or question.path.rpartition("/")[2]
    hint = filling.say(question.hint, node)
    if filling.readonly(node) and question.kind != "trigger":
        return Note(label=label, help_text=hint)
    choices = filling.choices(question, node)
    made: forms.Field
    if question.kind == "trigger":
        made = forms.BooleanField(required=False)
    elif question.kind == "upload":
        made = forms.FileField(
            required=False, widget=forms.FileInput({"accept": question.takes} if question.takes else {})
        )
    elif question.kind == "rank":
        made = _Order(choices)
        hint = " ".join([hint, *(f"{n}. {name}" for n, (_value, name) in enumerate(choices, 1))]).strip()
    elif question.kind in ("select", "select1"):
        made = _choice_field(question, choices)
    else:
        made = _free_field(filling, question, bind.type)
    how = _HOW.get(bind.type, "")
    made.label, made.help_text = label, f"{hint} {how}".strip() if how else hint
    return made


@dataclass(frozen=True)
class Upload:
    """A file that was chosen for a question."""

    node: Element
    file: Any


def _typed_again(text: str, kind: str) -> str:
    """Return an answer as somebody would type it."""
    if kind in ("time", "dateTime"):
        return text[: 16 if kind == "dateTime" else 5]
    if kind in ("geopoint", "geotrace", "geoshape"):
        return "\n".join(" ".join(part.split()[:2]) for part in text.split(";") if part.strip())
    return text


class AnswerForm(Form):
    """The questions of one page."""

    required_says = _("“%(label)s” needs an answer.")
    broken = _("This answer does not fit: see what the question asks for.")

    def __init__(self, filling: Filling, page: Page, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        self.filling, self.page = filling, page
        self.uploads: list[Upload] = []
        self.places: dict[str, Asked] = {}
        for asked in page.asked:
            name = name_of(filling.address_of(asked.node)) + ("" if asked.question else ":title")
            self.fields[name] = field_for(filling, asked)
            self.places[name] = asked
            self.initial[name] = self._shown(name, asked)

    def _shown(self, name: str, asked: Asked) -> Any:
        """Return an answer as a field shows it."""
        text, question = asked.node.text or "", asked.question
        field = self.fields[name]
        if question is None or isinstance(field, Note):
            return text if question and not len(asked.node) else ""
        if question.kind in ("trigger", "select"):
            return text == "OK" if question.kind == "trigger" else text.split()
        if isinstance(field, _Order):
            return " ".join(str(field.values.index(each) + 1) for each in text.split() if each in field.values)
        return _typed_again(text, self.filling.bind(asked.node).type)

    def marked(self) -> "AnswerForm":
        """
        Mark which questions may be left empty, to be shown.

        Whether one must be answered is judged after all answers of the page are in: they may make it irrelevant.
        """
        for name, asked in self.places.items():
            field = self.fields[name]
            field.required = isinstance(field, Note) or self.filling.required(asked.node)
        return self

    def clean(self) -> dict[str, Any]:
        """Write the answers into the filling, let everything follow from them, and look at their rules."""
        for name, asked in self.places.items():
            field = self.fields[name]
            if asked.question is None or isinstance(field, Note) or name in self.errors:
                continue
            try:
                self._write(name, asked)
            except ValidationError as fault:
                self.add_error(name, fault)
        self.filling.settle()
        for name, asked in self.places.items():
            if asked.question is not None and name not in self.errors and self.filling.counts(asked.node):
                self._judge(name, asked)
        return self.cleaned_data

    def _write(self, name: str, asked: Asked) -> None:
        value, question = self.cleaned_data.get(name), asked.question
        assert question is not None
        if question.kind == "upload":
            if value:
                self.uploads.append(Upload(asked.node, value))
            return
        if question.kind == "select":  # in the order of the list, as a phone writes them
            offered = self.fields[name].choices  # type: ignore[attr-defined]
            value = [each for each, _label in offered if each in (value or ())]
        kind = self.filling.bind(asked.node).type
        self.filling.answer(asked.node, written(value, question, kind, self.filling))

    def _judge(self, name: str, asked: Asked) -> None:
        filling, node = self.filling, asked.node
        given = bool(node.text) or any(each.node is node for each in self.uploads)
        if not given and filling.required(node) and not isinstance(self.fields[name], Note):
            says = filling.complaint(node, missing=True)
            self.add_error(name, says or str(self.required_says) % {"label": self.fields[name].label})
        elif not filling.fits(node):
            self.add_error(name, filling.complaint(node, missing=False) or self.broken)


def written(value: Any, question: Question, kind: str, filling: Filling) -> str:
    """
    Return what was typed as ODK writes it (ODK XForms Specification, data types).

    :raises ValidationError: if it is not of the question's type
    """
    if question.kind == "trigger":
        return "OK" if value else ""
    if question.kind == "select":
        return " ".join(value or ())
    if question.kind in ("select1", "rank") or value in (None, ""):
        return str(value or "")
    if isinstance(value, Decimal):
        return _number(value, kind)
    writers: Mapping[str, Callable[[str, Filling], str]] = {
        "int": _whole, "integer": _whole, "date": _day, "time": _clock, "dateTime": _moment,
        "geopoint": _point, "geotrace": _line, "geoshape": _ring,
    }  # fmt: skip
    write = writers.get(kind)
    return write(str(value).strip(), filling) if write else str(value)


def _number(value: Decimal, kind: str) -> str:
    if kind in ("int", "integer"):
        if value != value.to_integral_value():
            raise ValidationError(_("Write a whole number, without decimals."))
        return str(int(value))
    return format(value.normalize(), "f") if value else "0"


def _whole(text: str, _filling: Filling) -> str:
    tight = "".join(text.split()).replace("\u2212", "-")
    if not _WHOLE.fullmatch(tight):
        raise ValidationError(_("Write a whole number, without decimals."))
    return str(int(tight))


def _day(text: str, _filling: Filling) -> str:
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a civil date has no zone
        except ValueError:
            continue
    raise ValidationError(_("There is no such day. Write it as year-month-day, for example 2026-03-27."))


def _clock(text: str, filling: Filling) -> str:
    try:
        clock = time.fromisoformat(text)
    except ValueError as fault:
        raise ValidationError(_("Write the time as hours and minutes, for example 14:30.")) from fault
    return f"{clock:%H:%M:%S}.000{_offset(filling, filling.evaluate.now.date())}"


def _moment(text: str, filling: Filling) -> str:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as fault:
        raise ValidationError(_("Write the day and the time, for example 2026-03-27T14:30.")) from fault
    return f"{at:%Y-%m-%dT%H:%M:%S}.000{_offset(filling, at.date())}"


def _offset(filling: Filling, on: date) -> str:
    zone = filling.evaluate.now.tzinfo
    at = datetime(on.year, on.month, on.day, 12, tzinfo=zone)
    return at.isoformat()[-6:] if at.utcoffset() else "Z"


def _points(text: str) -> list[str]:
    parts = [part for part in re.split(r"[;\n]+", text) if part.strip()]
    tidy = [" ".join(part.replace(",", " ").split()) for part in parts]
    for part in tidy:
        if not points(part):
            raise ValidationError(
                _("“%(point)s” is no place. Write latitude and longitude in degrees."), params={"point": part[:60]}
            )
    return [" ".join([*part.split()[:2], "0.0", "0.0"]) for part in tidy]


def _point(text: str, _filling: Filling) -> str:
    found = _points(text)
    if len(found) != 1:
        raise ValidationError(_("Write one place only."))
    return found[0]


def _line(text: str, _filling: Filling) -> str:
    found = _points(text)
    if len(found) < 2:
        raise ValidationError(_("A line has at least two points."))
    return "; ".join(found)


def _ring(text: str, _filling: Filling) -> str:
    found = _points(text)
    if len(found) < 3:
        raise ValidationError(_("An area has at least three corners."))
    return "; ".join(found if found[0] == found[-1] else [*found, found[0]])
