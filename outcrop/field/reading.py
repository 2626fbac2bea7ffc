"""Reading an XForm: what is supported becomes a ``Form``; what is not is refused, all reasons at once."""

import copy
from collections.abc import Iterator
from typing import Any

from lxml import etree

from outcrop.field import parts
from outcrop.field.definition import Bind, Form, Setting, every
from outcrop.field.xml import JAVAROSA, ODK, XFORMS, NotXml, is_entity, local, read_xml, space, words
from outcrop.field.xpath import Unreadable, rewritten

Element = Any

TYPES = {
    "string", "int", "integer", "decimal", "boolean", "date", "time", "dateTime", "geopoint", "geotrace", "geoshape",
    "barcode", "binary", "select", "select1", "intent", "rank",
}  # fmt: skip
PRELOADS = {"timestamp", "date", "uid", "property", "context", "patient"}
EVENTS = {"odk-instance-first-load", "odk-instance-load", "odk-new-repeat", "xforms-value-changed", "xforms-ready"}
#: Kinds of ``src`` that a form may name, and how the file's name stands in it.
SOURCES = ("jr://file/", "jr://file-csv/", "jr://instance/last-saved")


class FormRefused(Exception):
    """A form that is not taken, with every reason found, in English, for whoever wrote the form."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = tuple(dict.fromkeys(reasons))
        super().__init__("; ".join(self.reasons))


def read_form(xml: bytes) -> Form:
    """Read an XForm. :raises FormRefused: with every reason"""
    try:
        root = read_xml(xml)
    except NotXml as fault:
        raise FormRefused(str(fault)) from fault
    return _Reader(root).form()


def _in_its_language(root: Element) -> None:
    """Take elements without a namespace for XForms where the form has no others: old tools wrote them so."""
    if next(root.iter(f"{{{XFORMS}}}model"), None) is None:
        for each in root.iter(etree.Element):
            if not space(each):
                each.tag = f"{{{XFORMS}}}{each.tag}"


class _Reader:
    """Reads one XForm and gathers what is wrong with it."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.faults: list[str] = []
        self.notes: list[str] = []
        _in_its_language(root)
        models = list(root.iter(f"{{{XFORMS}}}model"))
        self.model = models[0] if models else None
        if len(models) > 1:
            self.notes.append("It has more than one model; the first one counts.")
        bodies = [each for each in root if local(each) == "body"]
        self.body = bodies[0] if bodies else None

    def form(self) -> Form:
        """Return the form. :raises FormRefused: with every reason"""
        if self.model is None or self.body is None:
            raise FormRefused("It is no XForm: it lacks a model or a body.")
        first = self._first()
        shared = space(first)
        form_id = first.get("id") or (shared if shared != XFORMS else "")
        if not form_id:
            raise FormRefused("The root of its answers has no id.")
        blank = self._plain(first, shared)
        binds = self._binds()
        turns = self._turns(blank)
        body = tuple(parts.body_of(self.body, self.faults, self.notes))
        instances, external = self._instances()
        texts, language = self._texts()
        self._refuse_outside()
        settings = tuple(self._settings())
        made = Form(
            form_id=form_id,
            version=first.get("version") or "",
            title=words(next(self.root.iter("{*}title"), None)) or form_id,
            blank=blank,
            turns=turns,
            space="" if shared == XFORMS else shared,
            binds=binds,
            body=body,
            settings=settings,
            instances=instances,
            external=external,
            texts=texts,
            language=language,
            spaces={prefix: uri for prefix, uri in first.nsmap.items() if prefix},
            files=frozenset(self._files(external)),
            notes=tuple(dict.fromkeys(self.notes)),
        )
        functions = self._checked(made)
        if self.faults:
            raise FormRefused(*self.faults)
        object.__setattr__(made, "functions", frozenset(functions))
        return made

    def _first(self) -> Element:
        assert self.model is not None
        for instance in self.model.iterchildren(f"{{{XFORMS}}}instance"):
            if len(instance):
                return instance[0]
            break
        raise FormRefused("It has no answers to fill: its first instance is empty.")

    def _plain(self, element: Element, shared: str) -> Element:
        """Copy answers without the namespace that their root has: paths of ODK forms name none."""
        name = local(element) if space(element) in (shared, XFORMS) else element.tag
        made = etree.Element(name, nsmap={p: u for p, u in element.nsmap.items() if p and u not in (shared, XFORMS)})
        for key, value in element.attrib.items():
            made.set(key, value)
        made.text = (element.text or "").strip() or None
        for child in element:
            made.append(self._plain(child, shared))
        return made

    def _turns(self, blank: Element) -> dict[str, Element]:
        """Return a fresh turn of each repeat by path, and leave in the blank what a new form begins with."""
        assert self.body is not None
        repeats = {each.get("nodeset", "").strip() for each in self.body.iter(f"{{{XFORMS}}}repeat")}
        turns: dict[str, Element] = {}
        for path in sorted(repeats, key=lambda each: -each.count("/")):
            found = parts.nodes_at(blank, path)
            if not found:
                self.faults.append(f"The repeat {path} is not among the answers.")
                continue
            marked = [each for each in found if f"{{{JAVAROSA}}}template" in each.attrib]
            turns[path] = copy.deepcopy((marked or found)[0])
            turns[path].attrib.pop(f"{{{JAVAROSA}}}template", None)
            for each in marked:
                if len(found) > len(marked):
                    each.getparent().remove(each)
                else:
                    each.attrib.pop(f"{{{JAVAROSA}}}template", None)
        return turns

    def _binds(self) -> dict[str, Bind]:
        found: dict[str, Bind] = {}
        assert self.model is not None
        for each in self.model.iterchildren(f"{{{XFORMS}}}bind"):
            path = parts.absolute(each.get("nodeset") or each.get("ref") or "")
            kind = (each.get("type") or "string").rpartition(":")[2]
            if kind not in TYPES:
                self.faults.append(f"The type “{kind}” of {path} is not supported.")
            preload = each.get(f"{{{JAVAROSA}}}preload") or ""
            params = each.get(f"{{{JAVAROSA}}}preloadParams") or ""
            if preload and preload not in PRELOADS:
                self.faults.append(f"The preload “{preload}” of {path} is not supported.")
            found[path] = Bind(
                type=kind,
                relevant=each.get("relevant") or "",
                required=each.get("required") or "",
                readonly=each.get("readonly") or "",
                calculate=each.get("calculate") or "",
                constraint=each.get("constraint") or "",
                constraint_says=each.get(f"{{{JAVAROSA}}}constraintMsg") or "",
                required_says=each.get(f"{{{JAVAROSA}}}requiredMsg") or "",
                preload=f"{preload}:{params}" if preload else "",
            )
        return found

    def _instances(self) -> tuple[dict[str, Element], dict[str, str]]:
        inside: dict[str, Element] = {}
        outside: dict[str, str] = {}
        assert self.model is not None
        for each in list(self.model.iterchildren(f"{{{XFORMS}}}instance"))[1:]:
            name, source = each.get("id") or "", each.get("src") or ""
            if name in inside or name in outside:
                self.faults.append(f"Two lists of the form have the id “{name}”.")
            if source:
                if not source.startswith(SOURCES):
                    self.faults.append(f"The list “{name}” is to come from {source[:80]}, which is not supported.")
                outside[name] = source
            else:
                wrapped = etree.Element("instance")
                if len(each):
                    wrapped.append(self._plain(each[0], space(each[0])))
                inside[name] = wrapped
        return inside, outside

    def _texts(self) -> tuple[dict[str, dict[str, dict[str, Any]]], str]:
        found: dict[str, dict[str, dict[str, Any]]] = {}
        default = ""
        for translation in self.root.iter(f"{{{XFORMS}}}translation"):
            language = translation.get("lang") or ""
            default = language if "default" in translation.attrib or not default else default
            found[language] = {
                text.get("id", ""): {value.get("form") or "": parts.words_in(value) for value in text}
                for text in translation
            }
        return found, default

    def _files(self, external: dict[str, str]) -> Iterator[str]:
        for source in external.values():
            if not source.startswith("jr://instance/"):
                yield source.rpartition("/")[2]
        for bind in self._binds().values():
            for expression in bind.expressions():
                yield from parts.files_pulled(expression)

    def _settings(self) -> Iterator[Setting]:
        for each in self.root.iter("{*}setvalue", "{*}setgeopoint", "{*}recordaudio", "{*}setlocation"):
            name, events = local(each), frozenset((each.get("event") or "").split())
            if unknown := events - EVENTS:
                self.faults.append(f"The event “{sorted(unknown)[0]}” is not supported.")
            if name != "setvalue":
                if space(each) != ODK:
                    self.faults.append(f"The action {name} must be in ODK's namespace ({ODK}).")
                else:
                    self.notes.append(f"{name}: a browser does not do this by itself; the answer stays as it is.")
                continue
            above = each.getparent()
            asked = parts.absolute(above.get("ref") or above.get("nodeset") or "") if above is not None else ""
            path = parts.absolute(each.get("ref") or each.get("bind") or "", asked)
            yield Setting(events, path, each.get("value") or words(each), "value" not in each.attrib, asked)

    def _refuse_outside(self) -> None:
        if any(map(is_entity, self.root.iter("{*}entity"))):
            self.faults.append("It saves entities (save_to, entities sheet), which are outside of what is supported.")
        for each in self.root.iter(f"{{{XFORMS}}}submission"):
            if each.get("base64RsaPublicKey"):
                self.faults.append("It asks for encrypted answers (public_key), which are not supported.")
            if each.get("action"):
                self.notes.append("submission_url: answers go where the form was fetched, not to another address.")

    def _checked(self, made: Form) -> set[str]:
        """Report every path that leads nowhere and every expression that cannot be read; return the functions used."""
        used: set[str] = set()
        known = {parts.path_of(each) for each in made.blank.iter(etree.Element)}
        known |= {parts.path_of(each, below) for below, turn in made.turns.items() for each in turn.iter(etree.Element)}
        for each in every(made.body):
            if each.path and each.path not in known:
                self.faults.append(f"The question {each.path} is not among the answers.")
        for path, bind in made.binds.items():
            if path not in known:
                self.notes.append(f"A rule names {path}, which is not among the answers.")
            for expression in bind.expressions():
                used |= self._functions(expression)
        for expression in parts.expressions_of(made):
            used |= self._functions(expression)
        return used

    def _functions(self, expression: str) -> set[str]:
        try:
            return rewritten(expression).functions
        except Unreadable as fault:
            self.faults.append(str(fault))
            return set()
