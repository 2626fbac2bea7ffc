"""The forms of a page, as a browser would fill them in."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = ("text", "textarea", "number", "search", "tel", "email", "date", "url")


@dataclass
class Field:
    """A field of a form, with what stands in it."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)

    @property
    def typed(self) -> bool:
        """Say whether a person writes in it."""
        return self.kind in TYPED


@dataclass
class PageForm:
    """A form of a page."""

    action: str
    method: str
    multipart: bool
    fields: dict[str, Field] = field(default_factory=dict)

    def values(self) -> dict[str, list[str]]:
        """Return what a browser would send if nothing were touched."""
        return {each.name: list(each.values) for each in self.fields.values() if each.kind != "file" and each.values}


class _Reader(HTMLParser):
    """Gathers forms."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[PageForm] = []
        self.open: PageForm | None = None
        self.within: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a form, a field or an option."""
        got = {name: value or "" for name, value in attrs}
        if tag == "form":
            multipart = got.get("enctype", "").startswith("multipart")
            self.open = PageForm(got.get("action", ""), got.get("method", "get").lower(), multipart)
            self.forms.append(self.open)
        elif self.open is not None:
            self._field(tag, got)

    def _field(self, tag: str, got: dict[str, str]) -> None:
        assert self.open is not None
        name = got.get("name", "")
        if tag == "option" and self.within is not None:
            self.within.options.append(got.get("value", ""))
            if "selected" in got:
                self.within.values = [got.get("value", "")]
        elif tag in ("select", "textarea") and name:
            self.within = self.open.fields.setdefault(name, Field(name, tag))
            if tag == "textarea":
                self.within.values = [""]
        elif tag in ("input", "button") and name:
            self._input(got, name, got.get("type", "submit" if tag == "button" else "text"))

    def _input(self, got: dict[str, str], name: str, kind: str) -> None:
        assert self.open is not None
        one = self.open.fields.setdefault(name, Field(name, kind))
        value = got.get("value", "on" if kind == "checkbox" else "")
        if kind in ("radio", "checkbox", "submit"):
            one.options.append(value)
            if "checked" in got:
                one.values.append(value)
        else:
            one.values.append(value)

    def handle_endtag(self, tag: str) -> None:
        """Close a form or field."""
        if tag == "form":
            self.open = None
        elif tag in ("select", "textarea"):
            if self.within is not None and tag == "select" and not self.within.values and self.within.options:
                self.within.values = self.within.options[:1]
            self.within = None

    def handle_data(self, data: str) -> None:
        """Take what stands in a text area; the first line break is not part of it."""
        if self.within is not None and self.within.kind == "textarea":
            self.within.values[0] += data


def forms_in(page: str) -> list[PageForm]:
    """Return every form of a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    for form in reader.forms:
        for each in form.fields.values():
            if each.kind == "textarea":
                each.values = [each.values[0].removeprefix("\r\n").removeprefix("\n")]
    return reader.forms


class _Words(HTMLParser):
    """Gathers the words of faults: error lists, summaries, problem pages."""

    KINDS = ("fault", "faults", "problem")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.said: list[str] = []
        self.quiet = 0

    VOID = ("br", "hr", "img", "input", "meta", "link", "source", "wbr", "path", "use")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        classes = (dict(attrs).get("class") or "").split()
        if tag in self.VOID:
            return
        if self.depth or set(classes) & set(self.KINDS):
            self.depth += 1
        if self.depth and (tag in ("code", "svg") or self.quiet):
            self.quiet += 1

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in self.VOID:
            return
        self.depth = max(0, self.depth - 1)
        self.quiet = max(0, self.quiet - 1)

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self.depth and not self.quiet and data.strip():
            self.said.append(" ".join(data.split()))


def complaints_in(page: str) -> list[str]:
    """Return what a page says is wrong."""
    reader = _Words()
    reader.feed(page)
    return reader.said
