"""What a form looks up: its own lists, files that came with it, labels of choices."""

import copy
import csv
import io
from collections.abc import Callable
from typing import Any

from lxml import etree

from outcrop.field import parts
from outcrop.field.definition import Form, Question
from outcrop.field.xml import NotXml, local, read_xml

Element = Any
File = Callable[[str], bytes | None]


class Lists:
    """
    The part of a filling that answers what expressions look up.

    :param file: gives the bytes of a file that came with the form, or None
    """

    def __init__(self, form: Form, file: File) -> None:
        self.form, self.version, self._file = form, form.version, file
        self._tables: dict[str, list[dict[str, str]]] = {}
        self._lists: dict[str, Element | None] = {}

    def targets(self, path: str, near: Element | None) -> list[Element]:
        """Return the answers at a path, only those of the same turns as a node if one is named."""
        raise NotImplementedError

    def choices(self, question: Question, node: Element) -> list[tuple[str, str]]:
        """Return the answers that a question offers now, each with its label."""
        raise NotImplementedError

    def instance(self, name: str) -> Element | None:
        """Return a list of the form under an ``instance`` element."""
        if name in self.form.instances:
            return self.form.instances[name]
        if name not in self._lists:
            self._lists[name] = self._list(self.form.external.get(name, ""))
        return self._lists[name]

    def _list(self, source: str) -> Element | None:
        wrapped = etree.Element("instance")
        if source.startswith("jr://instance/"):
            wrapped.append(copy.deepcopy(self.form.blank))
            return wrapped
        name = source.rpartition("/")[2]
        if source.startswith("jr://file-csv/"):
            root = etree.SubElement(wrapped, "root")
            for row in self._table(name):
                item = etree.SubElement(root, "item")
                for key, value in row.items():
                    if key and key.isidentifier():
                        etree.SubElement(item, key).text = value
            return wrapped
        data = self._file(name) if name else None
        if data is None:
            return None
        try:
            root = read_xml(data)
        except NotXml:
            return None
        for each in root.iter(etree.Element):
            each.tag = local(each)
        wrapped.append(root)
        return wrapped

    def choice_name(self, value: str, question: str, at: Element) -> str:
        """Return the label of a choice of the question at a path."""
        path = parts.absolute(question, parts.path_of(at))
        asked = self.form.questions.get(path)
        if asked is None:
            return ""
        node = next(iter(self.targets(path, at)), at)
        return dict(self.choices(asked, node)).get(value, "")

    def pulled(self, file: str, column: str, key: str, value: str) -> str:
        """Return a cell of a file that came with the form: of the first row whose key column has the value."""
        name = file if "." in file else f"{file}.csv"
        return next((row.get(column) or "" for row in self._table(name) if row.get(key) == value), "")

    def _table(self, name: str) -> list[dict[str, str]]:
        if name not in self._tables:
            data = self._file(name) or b""
            text = data.decode("utf-8-sig", errors="replace")
            self._tables[name] = [
                {k: v or "" for k, v in row.items() if isinstance(k, str)} for row in csv.DictReader(io.StringIO(text))
            ]
        return self._tables[name]
