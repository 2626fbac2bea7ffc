"""
Tables of counts for everybody: no cell under the minimum, and none that can be worked out from the others.

Small cells are hidden first; then others beside them, until whoever knows every published cell and total can tell no
hidden one more closely than within ``least``. A table with its totals is a flow from the rows to the columns and back
through the grand total; how far a hidden cell can move while all published ones stay is a largest flow in what is left
(L. H. Cox, "Network models for complementary cell suppression", Journal of the American Statistical Association 90,
1995). The range found is exact for whole numbers.
"""

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

R = TypeVar("R", bound=Hashable)
C = TypeVar("C", bound=Hashable)
Node = tuple[str, object]
Edge = tuple[Node, Node]
_FROM, _TO = ("source", None), ("sink", None)
_GRAND: Edge = (_TO, _FROM)


@dataclass(frozen=True, slots=True)
class Shown(Generic[R, C]):
    """A table as everybody may see it; None where a count is hidden."""

    cells: dict[tuple[R, C], int | None]
    rows: dict[R, int | None]
    columns: dict[C, int | None]
    total: int | None

    @property
    def hidden(self) -> int:
        """How many of its counts are hidden."""
        return sum(each is None for part in (self.cells, self.rows, self.columns) for each in part.values())


def protected(counts: Mapping[tuple[R, C], int], *, least: int) -> Shown[R, C]:
    """
    Return a table of counts, by row and column, with its totals, as everybody may see it.

    :param counts: whole numbers, 0 or more; a pair that is left out counts as 0
    :param least: the smallest count that is told, and the least width of what can be concluded about a hidden one
    """
    rows, columns = _unique(r for r, _ in counts), _unique(c for _, c in counts)
    net = _Net(least)
    for r in rows:
        for c in columns:
            net.add((("row", r), ("column", c)), counts.get((r, c), 0))
        net.add((_FROM, ("row", r)), sum(counts.get((r, c), 0) for c in columns))
    for c in columns:
        net.add((("column", c), _TO), sum(counts.get((r, c), 0) for r in rows))
    net.add(_GRAND, sum(counts.values()))
    net.protect()
    return Shown(
        {(r, c): net.shown((("row", r), ("column", c))) for r in rows for c in columns},
        {r: net.shown((_FROM, ("row", r))) for r in rows},
        {c: net.shown((("column", c), _TO)) for c in columns},
        net.shown(_GRAND),
    )


def _unique(keys: Iterable[R]) -> list[R]:
    return list(dict.fromkeys(keys))


@dataclass
class _Net:
    """The table as a flow that goes round: each count is an edge, and what enters a node leaves it."""

    least: int
    flow: dict[Edge, int] = field(default_factory=dict)
    concealed: set[Edge] = field(default_factory=set)

    def add(self, edge: Edge, value: int) -> None:
        """Add a count, hidden at once where it is too small."""
        self.flow[edge] = value
        if value < self.least:
            self.concealed.add(edge)

    def shown(self, edge: Edge) -> int | None:
        """Return a count as everybody sees it."""
        return None if edge in self.concealed else self.flow[edge]

    def protect(self) -> None:
        """Hide more until no hidden count can be told closely."""
        while (loose := self._told_too_closely()) is not None:
            beside = self._cheapest_way_round(loose) - self.concealed
            left = self.flow.keys() - self.concealed
            if not left:
                return  # all of it is hidden, and there is nothing to conclude from
            self.concealed |= beside or {min(left, key=lambda edge: (self.flow[edge], str(edge)))}

    def _told_too_closely(self) -> Edge | None:
        for edge in sorted(self.concealed, key=lambda edge: (self.flow[edge], str(edge))):
            tail, head = edge
            up = self._movable(head, tail, without=edge, most=self.least)
            if up < self.least:
                down = min(self.flow[edge], self._movable(tail, head, without=edge, most=self.least - up))
                if up + down < self.least:
                    return edge
        return None

    def _movable(self, start: Node, goal: Node, *, without: Edge, most: int) -> int:
        """Return how much can be moved from one node to another through hidden counts, up to so much."""
        moved: dict[Edge, int] = dict.fromkeys(self.concealed, 0)
        done = 0
        while done < most:
            way = self._way(start, goal, without, moved)
            if way is None:
                break
            room = [self.flow[e] + moved[e] for e, forward in way if not forward]
            step = min([most - done, *room])
            for e, forward in way:
                moved[e] += step if forward else -step
            done += step
        return done

    def _way(self, start: Node, goal: Node, without: Edge, moved: Mapping[Edge, int]) -> list[tuple[Edge, bool]] | None:
        before: dict[Node, tuple[Node, Edge, bool] | None] = {start: None}
        queue = deque([start])
        while queue and goal not in before:
            here = queue.popleft()
            for edge in self.concealed - {without}:
                tail, head = edge
                if tail == here and head not in before:
                    before[head] = (here, edge, True)
                    queue.append(head)
                elif head == here and tail not in before and self.flow[edge] + moved[edge] > 0:
                    before[tail] = (here, edge, False)
                    queue.append(tail)
        if goal not in before:
            return None
        way: list[tuple[Edge, bool]] = []
        node = goal
        while (last := before[node]) is not None:
            node, edge, forward = last
            way.append((edge, forward))
        return way

    def _cheapest_way_round(self, loose: Edge) -> set[Edge]:
        """Return the counts on the cheapest cycle through a hidden one: those to hide so that it can move."""
        tail, goal = loose[1], loose[0]
        order = count()
        queue: list[tuple[int, int, Node, frozenset[Edge]]] = []
        heappush(queue, (0, next(order), tail, frozenset[Edge]()))
        seen: set[Node] = set()
        while queue:
            cost, _turn, here, used = heappop(queue)
            if here == goal:
                return set(used)
            if here in seen:
                continue
            seen.add(here)
            for edge, value in self.flow.items():
                if edge == loose or here not in edge:
                    continue
                there = edge[1] if edge[0] == here else edge[0]
                price = 0 if edge in self.concealed else value + 1
                heappush(queue, (cost + price, next(order), there, used | {edge}))
        return set()
