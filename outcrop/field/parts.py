"""The parts of an XForm's body: questions, groups, labels, choices."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from outcrop.field.definition import Choice, Form, Group, ItemSet, Question, Words, every
from outcrop.field.xml import ODK, XFORMS, local, space, words

Element = Any
#: Controls by the name of their element.
KINDS = ("input", "select", "select1", "rank", "upload", "trigger", "range", "secret")
_LABELS = {"label", "hint", "help", "item", "itemset", "value", "alert", "output", "copy"}
_ACTIONS = {"setvalue", "setgeopoint", "recordaudio", "action"}
_ITEXT = re.compile(r"^\s*jr:itext\((.*)\)\s*$", re.DOTALL)
_PULLED = re.compile(r"pulldata\(\s*['\"]([^'\"]+)['\"]")


def absolute(path: str, within: str = "") -> str:
    """Return a path without spaces, from the root on."""
    path = "".join(path.split())
    if path.startswith("/") or not within:
        return path
    steps = within.split("/")
    for step in path.split("/"):
        if step == "..":
            steps.pop()
        elif step not in (".", "", "current()"):
            steps.append(step)
    return "/".join(steps)


def path_of(element: Element, below: str = "") -> str:
    """Return the path of an answer, names only; ``below`` is the path of a root that stands alone."""
    names = [local(each) for each in [element, *element.iterancestors()][::-1]]
    return "/".join([below, *names[1:]]) if below else "/" + "/".join(names)


def nodes_at(root: Element, path: str) -> list[Element]:
    """Return the answers at a path of names."""
    names = [name.rpartition(":")[2] for name in path.split("/")[1:]]
    if not names or names[0] != local(root):
        return []
    found = [root]
    for name in names[1:]:
        found = [child for each in found for child in each if local(child) == name]
    return found


def words_in(element: Element | None) -> Words:
    """Return what a label, hint or translated value says."""
    if element is None:
        return Words()
    if ref := element.get("ref"):
        match = _ITEXT.match(ref)
        return Words(ref=match.group(1)) if match else Words(parts=((ref,),))
    parts: list[str | tuple[str]] = [element.text or ""]
    for child in element:
        if local(child) == "output":
            parts.append((child.get("value") or child.get("ref") or "''",))
        else:
            parts.append(words(child))
        parts.append(child.tail or "")
    kept = tuple(part for part in parts if part)
    return Words(parts=kept)


def files_pulled(expression: str) -> Iterator[str]:
    """Yield the names of the files that an expression looks into."""
    for name in _PULLED.findall(expression):
        yield name if "." in name else f"{name}.csv"


def body_of(element: Element, faults: list[str], notes: list[str], within: str = "") -> Iterator[Question | Group]:
    """Yield the parts of a body or group."""
    for each in element:
        name = local(each)
        if name in _LABELS or name in _ACTIONS:
            continue
        path = absolute(each.get("ref") or each.get("nodeset") or "", within)
        if name in KINDS:
            yield _question(each, name, path, faults)
        elif name in ("group", "repeat"):
            yield from _group(each, name, path, faults, notes, within)
        elif space(each) in (XFORMS, ODK):
            faults.append(f"The control “{name}” is not supported.")
        else:
            notes.append(f"{name}: of another language than XForms, and left out.")


def _child(element: Element, name: str) -> Element | None:
    return next((each for each in element if local(each) == name), None)


def _group(
    element: Element, name: str, path: str, faults: list[str], notes: list[str], within: str
) -> Iterator[Question | Group]:
    # A group around nothing but a repeat gives it its label.
    inner = [each for each in element if local(each) not in _LABELS and local(each) not in _ACTIONS]
    if name == "group" and len(inner) == 1 and local(inner[0]) == "repeat":
        yield _repeat(inner[0], element, faults, notes, within)
    elif name == "repeat":
        yield _repeat(element, element, faults, notes, within)
    else:
        inside = tuple(body_of(element, faults, notes, path or within))
        yield Group(path, words_in(_child(element, "label")), inside, appearance=element.get("appearance") or "")


def _repeat(element: Element, named: Element, faults: list[str], notes: list[str], within: str) -> Group:
    path = absolute(element.get("nodeset") or "", within)
    count = next((value for key, value in element.attrib.items() if etree.QName(key).localname == "count"), "")
    fixed = any(etree.QName(key).localname == "noAddRemove" for key in element.attrib)
    label = words_in(_child(named, "label"))
    inside = tuple(body_of(element, faults, notes, path))
    return Group(path, label, inside, repeat=True, count=count, fixed=fixed, appearance=named.get("appearance") or "")


def _question(element: Element, kind: str, path: str, faults: list[str]) -> Question:
    if not path:
        faults.append(f"A question of the kind “{kind}” does not say where its answer goes.")
    sets = [each for each in element if local(each) == "itemset"]
    query = element.get("query")
    if query:
        faults.append(f"{path} offers choices from outside the form (query), which is not supported.")
    choices = tuple(
        Choice(words(_child(item, "value")), words_in(_child(item, "label")))
        for item in element
        if local(item) == "item"
    )
    return Question(
        kind=kind,
        path=path,
        label=words_in(_child(element, "label")),
        hint=words_in(_child(element, "hint")),
        appearance=element.get("appearance") or "",
        takes=element.get("mediatype") or "",
        choices=choices,
        items=_items(sets[0]) if sets else None,
        start=element.get("start") or "",
        end=element.get("end") or "",
        step=element.get("step") or "",
    )


def _items(element: Element) -> ItemSet:
    label, value = _child(element, "label"), _child(element, "value")
    shown = (label.get("ref") if label is not None else "") or "."
    match = _ITEXT.match(shown)
    given = (value.get("ref") if value is not None else "") or "."
    return ItemSet(element.get("nodeset") or "", given, match.group(1) if match else shown, bool(match))


def expressions_of(form: Form) -> Iterator[str]:
    """Yield every expression of a form's body, texts and settings."""
    for each in every(form.body):
        yield from _in_words(each.label)
        if isinstance(each, Group):
            yield from filter(None, [each.count])
        else:
            yield from _in_words(each.hint)
            for choice in each.choices:
                yield from _in_words(choice.label)
            if each.items:
                yield from (each.items.nodes, each.items.value, each.items.label)
    for texts in form.texts.values():
        for shapes in texts.values():
            for said in shapes.values():
                yield from _in_words(said)
    yield from (setting.value for setting in form.settings if not setting.literal)


def _in_words(said: Words) -> Iterator[str]:
    if said.ref:
        yield said.ref
    yield from (part[0] for part in said.parts if isinstance(part, tuple) and part[0] != "''")
