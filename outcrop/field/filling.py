"""
Filling a form: answers, what of them counts now, and what is sent in the end.

The same rules as on a phone (ODK XForms Specification): what is calculated is calculated anew after each answer; what
is not relevant counts as empty, keeps what was typed in case it becomes relevant again, and is not sent.
"""

import copy
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

from lxml import etree

from outcrop.field import parts
from outcrop.field.definition import Bind, Form, Group, Question, Words
from outcrop.field.lists import File, Lists
from outcrop.field.xml import OPENROSA, local, read_xml
from outcrop.field.xpath import Evaluator, Faulty, Unreadable, rewritten
from outcrop.field.xpath.functions import UNSTEADY
from outcrop.field.xpath.values import day_text, moment_text, number_text, text_of, truth_of

Element = Any

_KEPT, _TURN = "{urn:outcrop:field}kept", "{urn:outcrop:field}no-turn"
#: Rounds of calculation after which a form that never settles is left as it is.
ROUNDS = 12
MOST_TURNS = 200
NOTHING = Bind()


class TooManyTurns(Exception):
    """A repeat was asked for more often than is kept."""


class Filling(Lists):
    """
    One form being filled.

    :param xml: what was answered before, as ``kept`` gave it; a new form if empty
    :param now: this instant, in the country's zone
    :param language: the form's language in which its words are wanted
    :param file: gives the bytes of a file that came with the form, or None
    """

    def __init__(
        self, form: Form, *, now: datetime, xml: bytes = b"", language: str = "", file: File = lambda _: None
    ) -> None:
        super().__init__(form, file)
        self.language = language if language in form.texts else form.language
        self.root: Element = read_xml(xml) if xml else copy.deepcopy(form.blank)
        self.evaluate = Evaluator(self.root, self, now=now, spaces=form.spaces)
        self._now = now
        self.complaints: list[str] = []
        if not xml:
            self._happens({"odk-instance-first-load", "odk-instance-load", "xforms-ready"})
            self._preload("start")
            # What a form begins with counts as a first turn of each of its repeats.
            for node in self._turns():
                self._happens({"odk-new-repeat"}, node)
        self.settle()

    # --- answers ---

    def node(self, address: str) -> Element | None:
        """Return the answer at an address that ``address_of`` gave, or None if there is none any more."""
        names = address.split("/")[1:]
        found = self.root if names and names[0] == local(self.root) else None
        for name in names[1:]:
            word, _mark, rest = name.partition("[")
            index = rest.rstrip("]")
            same = [each for each in found if local(each) == word] if found is not None else []
            n = int(index) - 1 if index.isdigit() else 0
            found = same[n] if n < len(same) else None
        return found

    def address_of(self, node: Element) -> str:
        """Return where an answer stands, turns of repeats numbered from one."""
        steps = []
        for each in [node, *node.iterancestors()][::-1]:
            path = parts.path_of(each)
            n = 1 + sum(1 for _n in each.itersiblings(each.tag, preceding=True))
            steps.append(f"{local(each)}[{n}]" if path in self.form.repeats else local(each))
        return "/" + "/".join(steps)

    def answer(self, node: Element, text: str) -> None:
        """Write one answer; what follows from it is settled by ``settle``."""
        before = node.text or ""
        node.text = text or None
        if before != text:
            self._happens({"xforms-value-changed"}, asked_by=parts.path_of(node), near=node)

    def bind(self, node: Element) -> Bind:
        """Return the rules of an answer."""
        return self.form.binds.get(parts.path_of(node), NOTHING)

    def turns(self, repeat: Group, parent: Element) -> list[Element]:
        """Return the turns of a repeat below one parent."""
        name = repeat.path.rpartition("/")[2]
        return [each for each in parent if local(each) == name.rpartition(":")[2]]

    def add_turn(self, repeat: Group, parent: Element) -> Element:
        """Begin another turn of a repeat. :raises TooManyTurns: if it has as many as are kept"""
        turns = self.turns(repeat, parent)
        if len(turns) >= MOST_TURNS:
            raise TooManyTurns
        made = copy.deepcopy(self.form.turns[repeat.path])
        if turns:
            turns[-1].addnext(made)
        else:
            self._put_in_place(made, parent, repeat)
        self._happens({"odk-new-repeat"}, made)
        return made

    def _put_in_place(self, made: Element, parent: Element, repeat: Group) -> None:
        """Put a first turn where the blank form has it."""
        blank = parts.nodes_at(self.form.blank, repeat.path)
        after = [local(each) for each in blank[0].itersiblings()] if blank else ["meta"]
        following = next((each for each in parent if local(each) in after), None)
        if following is None:
            parent.append(made)
        else:
            following.addprevious(made)

    # --- what follows ---

    def settle(self) -> None:
        """Calculate what is calculated and find out what is relevant, until nothing changes any more."""
        self.complaints.clear()
        for _round in range(ROUNDS):
            changed = self._counted()
            changed = self._relevance() or changed
            if not self._calculated() and not changed:
                return

    def _counted(self) -> bool:
        changed = False
        for repeat in self.form.repeats.values():
            if not repeat.count:
                continue
            for parent in self._parents(repeat):
                # The count is an answer beside the repeat, or of a form around it.
                wanted = self._value(repeat.count, parent)
                number = float(text_of(wanted)) if text_of(wanted).replace(".", "", 1).isdigit() else 0
                number = max(0, min(int(number), MOST_TURNS))
                turns = self.turns(repeat, parent)
                for each in turns[number:]:
                    parent.remove(each)
                for _n in range(len(turns), number):
                    self.add_turn(repeat, parent)
                changed = changed or len(turns) != number
        return changed

    def _parents(self, repeat: Group) -> list[Element]:
        return parts.nodes_at(self.root, repeat.path.rpartition("/")[0])

    def _relevance(self) -> bool:
        changed = False
        for path, bind in self.form.binds.items():
            if bind.relevant:
                for node in parts.nodes_at(self.root, path):
                    counts = truth_of(self._value(bind.relevant, node))
                    changed = self._set_aside(node, counts) or changed
        return changed

    def _set_aside(self, node: Element, counts: bool) -> bool:
        """Empty what does not count and give back what counts again; say whether anything changed."""
        changed = False
        was = _TURN not in node.attrib
        if counts and not was:
            del node.attrib[_TURN]
            changed = True
        elif not counts and was:
            node.set(_TURN, "")
            changed = True
        if changed:
            for leaf in [each for each in node.iter(etree.Element) if not len(each)]:
                if self.counts(leaf):
                    leaf.text = leaf.attrib.pop(_KEPT, leaf.text)
                elif leaf.text:
                    leaf.set(_KEPT, leaf.text)
                    leaf.text = None
        return changed

    def counts(self, node: Element) -> bool:
        """Say whether an answer and all around it are relevant."""
        return not any(_TURN in each.attrib for each in [node, *node.iterancestors()])

    def _calculated(self) -> bool:
        changed = False
        for path, bind in self.form.binds.items():
            if not bind.calculate:
                continue
            once = bool(self._steadiness(bind.calculate))
            for node in parts.nodes_at(self.root, path):
                if not self.counts(node) or (once and node.text):
                    continue
                made = self._typed(self._value(bind.calculate, node), bind.type)
                if made != (node.text or ""):
                    node.text = made or None
                    changed = True
        return changed

    @staticmethod
    def _steadiness(expression: str) -> set[str]:
        return rewritten(expression).functions & UNSTEADY

    @staticmethod
    def _typed(value: Any, kind: str) -> str:
        """Write a calculated value as its type wants it."""
        if isinstance(value, float) and value == value:
            if kind == "date":
                return day_text(value)
            if kind == "dateTime":
                return moment_text(value)
            if kind in ("int", "integer"):
                return str(int(value)) if abs(value) < 1e15 else number_text(value)
        if isinstance(value, float) and value != value:
            return ""
        return text_of(value)

    def _value(self, expression: str, node: Element) -> Any:
        try:
            return self.evaluate.value(expression, node)
        except (Faulty, Unreadable) as fault:
            self.complaints.append(str(fault))
            return ""

    def _happens(
        self, events: set[str], turn: Element | None = None, *, asked_by: str = "", near: Element | None = None
    ) -> None:
        for setting in self.form.settings:
            if not setting.events & events or (asked_by and setting.asked_by != asked_by):
                continue
            if turn is not None and setting.asked_by and setting.asked_by != parts.path_of(turn):
                continue
            for node in self.targets(setting.path, turn if turn is not None else near):
                said = setting.value if setting.literal else self._value(setting.value, node)
                node.text = self._typed(said, self.bind(node).type) or None

    def targets(self, path: str, near: Element | None) -> list[Element]:
        """Return the answers at a path, only those of the same turns as a node if one is named."""
        found = parts.nodes_at(self.root, path)
        if near is None:
            return found
        around = [each for each in [near, *near.iterancestors()] if parts.path_of(each) in self.form.repeats]
        shared = [each for each in around if path.startswith(parts.path_of(each) + "/")]
        return [each for each in found if not shared or shared[0] in each.iterancestors()]

    def _turns(self) -> Iterator[Element]:
        for path in self.form.repeats:
            yield from parts.nodes_at(self.root, path)

    def _preload(self, moment: str) -> None:
        for path, bind in self.form.binds.items():
            kind, _mark, params = bind.preload.partition(":")
            made = {
                "timestamp": self._now.isoformat(timespec="milliseconds") if params == moment else "",
                "date": self._now.date().isoformat() if moment == "start" else "",
                "uid": f"uuid:{uuid4()}" if moment == "start" else "",
                "property": "outcrop:browser" if moment == "start" and params == "deviceid" else "",
            }.get(kind, "")
            for node in parts.nodes_at(self.root, path) if made else ():
                node.text = made

    # --- what is asked, and in which words ---

    def required(self, node: Element) -> bool:
        """Say whether an answer is needed."""
        rule = self.bind(node).required
        return bool(rule) and truth_of(self._value(rule, node))

    def readonly(self, node: Element) -> bool:
        """Say whether an answer is shown and not asked."""
        rule = self.bind(node).readonly
        return bool(self.bind(node).calculate) or (bool(rule) and truth_of(self._value(rule, node)))

    def fits(self, node: Element) -> bool:
        """Say whether an answer keeps its rule; an empty one does."""
        rule = self.bind(node).constraint
        return not rule or not node.text or truth_of(self._value(rule, node))

    def say(self, words: Words, node: Element, shape: str = "") -> str:
        """Return a label or hint in the form's language, with the answers that stand in it."""
        if words.ref:
            return self.itext(text_of(self._value(words.ref, node)), shape, node)
        return "".join(
            part if isinstance(part, str) else text_of(self._value(part[0], node)) for part in words.parts
        ).strip()

    def itext(self, name: str, shape: str = "", node: Element | None = None) -> str:
        """Return a translated text in the language in use, else in the form's own."""
        for language in (self.language, self.form.language):
            shapes = self.form.texts.get(language, {}).get(name)
            if shapes and shape in shapes:
                return self.say(shapes[shape], self.root if node is None else node)
            if shapes and not shape:
                kept = [words for key, words in shapes.items() if key in ("long", "short", "guidance")]
                return self.say(kept[0], self.root if node is None else node) if kept else ""
        return ""

    def complaint(self, node: Element, *, missing: bool) -> str:
        """Return the form's own words for an answer that is missing or breaks its rule; empty if it has none."""
        bind = self.bind(node)
        text = bind.required_says if missing else bind.constraint_says
        if text.startswith("jr:itext("):
            return text_of(self._value(text, node))
        return text

    def choices(self, question: Question, node: Element) -> list[tuple[str, str]]:
        """Return the answers that a question offers now, each with its label."""
        found = [(choice.value, self.say(choice.label, node) or choice.value) for choice in question.choices]
        if question.items:
            nodes = self._value(question.items.nodes, node)
            for item in nodes if isinstance(nodes, list) else ():
                value = text_of(self._value(question.items.value, item))
                label = text_of(self._value(question.items.label, item))
                if question.items.translated:
                    label = self.itext(label)
                if value:
                    found.append((value, label or value))
        return list(dict(found).items())

    # --- what is kept and sent ---

    def kept(self) -> bytes:
        """Return the answers so far, to go on with later."""
        return bytes(etree.tostring(self.root, encoding="utf-8"))

    def instance_id(self) -> str:
        """Return the id of these answers; made where the form has not made one."""
        meta = self._meta()
        name = next((each for each in meta if local(each) == "instanceID"), None)
        if name is None:
            name = etree.SubElement(meta, self._beside(meta, "instanceID"))
        if not name.text:
            name.text = f"uuid:{uuid4()}"
        return str(name.text)

    def _meta(self) -> Element:
        found = next((each for each in self.root if local(each) == "meta"), None)
        if found is None:
            found = etree.SubElement(self.root, f"{{{OPENROSA}}}meta", nsmap={"orx": OPENROSA})
        return found

    @staticmethod
    def _beside(meta: Element, name: str) -> str:
        return f"{{{OPENROSA}}}{name}" if etree.QName(meta).namespace else name

    def sent(self) -> bytes:
        """Return the answers as they are sent: what does not count left out, ready for any OpenRosa server."""
        self._preload("end")
        self.instance_id()
        root = copy.deepcopy(self.root)
        for node in [each for each in root.iter(etree.Element) if _TURN in each.attrib]:
            if node.getparent() is not None:
                node.getparent().remove(node)
        for node in root.iter(etree.Element):
            for key in (_KEPT, _TURN, "{http://openrosa.org/javarosa}template"):
                node.attrib.pop(key, None)
        if self.form.space:
            for node in root.iter(etree.Element):
                if not etree.QName(node).namespace:
                    node.tag = f"{{{self.form.space}}}{node.tag}"
        etree.cleanup_namespaces(root, keep_ns_prefixes=["orx"])
        return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))

    def check(self) -> dict[str, str]:
        """Return what is wrong with the answers, by address: ``missing`` or ``broken``."""
        wrong: dict[str, str] = {}
        for node in self.root.iter(etree.Element):
            if len(node) or not self.counts(node):
                continue
            if not self.fits(node):
                wrong[self.address_of(node)] = "broken"
            elif not node.text and parts.path_of(node) in self.form.questions and self.required(node):
                wrong[self.address_of(node)] = "missing"
        return wrong
