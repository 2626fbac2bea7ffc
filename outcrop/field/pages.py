"""A form as pages: the questions of one group or turn of a repeat on each, then whether to add another turn."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from outcrop.field.definition import Group, Question
from outcrop.field.filling import Filling
from outcrop.field.xml import local

Element = Any
#: Questions on one page at most, so that a long group stays light.
MOST = 20


@dataclass
class Asked:
    """One question on a page, or with ``heading`` the title of a group within it."""

    question: Question | None
    node: Element
    heading: str = ""


@dataclass
class Page:
    """
    One page.

    :ivar key: names the page while the answers before it stay as they are
    :ivar trail: titles of the groups around its questions, outer ones first
    :ivar again: the repeat and its parent, where the page asks whether to add another turn
    """

    key: str
    trail: tuple[str, ...]
    asked: list[Asked] = field(default_factory=list)
    again: tuple[Group, Element] | None = None


def pages_of(filling: Filling) -> list[Page]:
    """Return the pages of a form as its answers are now; those without a question that counts are left out."""
    return list(_walked(filling, filling.form.body, filling.root, "/" + local(filling.root), ()))


def _found(parent: Element, above: str, path: str) -> Element | None:
    """Return the answer at a path below a node whose own path is ``above``."""
    found: Element | None = parent
    for name in path.removeprefix(above).strip("/").split("/"):
        if found is None or not name:
            break
        wanted = name.rpartition(":")[2]
        found = next((each for each in found if local(each) == wanted), None)
    return found


def _walked(
    filling: Filling, body: tuple[Question | Group, ...], parent: Element, above: str, trail: tuple[str, ...]
) -> Iterator[Page]:
    run: list[Asked] = []
    for each in body:
        if isinstance(each, Question):
            node = _found(parent, above, each.path)
            if node is not None and filling.counts(node):
                run.append(Asked(each, node))
            continue
        yield from _pages(filling, run, trail)
        run = []
        if each.repeat:
            yield from _repeated(filling, each, parent, above, trail)
        else:
            yield from _grouped(filling, each, parent, above, trail)
    yield from _pages(filling, run, trail)


def _pages(filling: Filling, run: list[Asked], trail: tuple[str, ...]) -> Iterator[Page]:
    for start in range(0, len(run), MOST):
        part = run[start : start + MOST]
        yield Page(filling.address_of(part[0].node), trail, part)


def _grouped(filling: Filling, group: Group, parent: Element, above: str, trail: tuple[str, ...]) -> Iterator[Page]:
    node = _found(parent, above, group.path) if group.path else parent
    if node is None or not filling.counts(node):
        return
    title = filling.say(group.label, node)
    inner = (*trail, title) if title else trail
    if "field-list" in group.appearance.split():
        yield from _pages(filling, list(_flat(filling, group.inside, node, group.path or above)), inner)
    else:
        yield from _walked(filling, group.inside, node, group.path or above, inner)


def _flat(filling: Filling, body: tuple[Question | Group, ...], parent: Element, above: str) -> Iterator[Asked]:
    """Yield the questions of a group that is shown on one page, with the titles of the groups in it."""
    for each in body:
        if isinstance(each, Question):
            node = _found(parent, above, each.path)
            if node is not None and filling.counts(node):
                yield Asked(each, node)
        elif not each.repeat:
            node = _found(parent, above, each.path) if each.path else parent
            if node is None or not filling.counts(node):
                continue
            inside = list(_flat(filling, each.inside, node, each.path or above))
            if inside and (title := filling.say(each.label, node)):
                yield Asked(None, node, title)
            yield from inside


def _repeated(filling: Filling, repeat: Group, parent: Element, above: str, trail: tuple[str, ...]) -> Iterator[Page]:
    inner = _found(parent, above, repeat.path.rpartition("/")[0])
    inner = parent if inner is None else inner
    shown = 0
    for number, turn in enumerate(filling.turns(repeat, inner), 1):
        if not filling.counts(turn):
            continue
        shown += 1
        title = filling.say(repeat.label, turn) or local(turn).replace("_", " ")
        yield from _turn_pages(filling, repeat, turn, (*trail, f"{title} {number}"))
    if not repeat.count and not repeat.fixed and filling.counts(inner) and (shown or _wanted(filling, repeat, inner)):
        title = filling.say(repeat.label, inner) or repeat.path.rpartition("/")[2].replace("_", " ")
        key = f"{filling.address_of(inner)}+{repeat.path}"
        yield Page(key, (*trail, title), again=(repeat, inner))


def _turn_pages(filling: Filling, repeat: Group, turn: Element, trail: tuple[str, ...]) -> Iterator[Page]:
    if "field-list" in repeat.appearance.split():
        yield from _pages(filling, list(_flat(filling, repeat.inside, turn, repeat.path)), trail)
    else:
        yield from _walked(filling, repeat.inside, turn, repeat.path, trail)


def _wanted(filling: Filling, repeat: Group, parent: Element) -> bool:
    """Say whether a repeat that has no turn yet could be begun."""
    turns = filling.turns(repeat, parent)
    return not turns
