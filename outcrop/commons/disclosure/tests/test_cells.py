"""Counts for everybody: an attacker who knows the rule and every published figure learns no small one."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcrop.commons.disclosure.cells import Shown, protected

Counts = dict[tuple[str, str], int]


def tables(rows: int, columns: int, largest: int) -> st.SearchStrategy[Counts]:
    keys = [(f"r{r}", f"c{c}") for r in range(rows) for c in range(columns)]
    return st.lists(st.integers(0, largest), min_size=len(keys), max_size=len(keys)).map(
        lambda values: dict(zip(keys, values, strict=True))
    )


any_table = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(lambda size: tables(*size, 40))


def published(shown: Shown[str, str]) -> list[int]:
    parts = (shown.cells, shown.rows, shown.columns, {"": shown.total})
    return [value for part in parts for value in part.values() if value is not None]


@given(any_table, st.integers(2, 12))
@settings(max_examples=100, deadline=None)
def test_no_count_under_the_minimum_is_told(counts: Counts, least: int) -> None:
    assert all(value >= least for value in published(protected(counts, least=least)))


@given(any_table, st.integers(2, 12))
@settings(max_examples=100, deadline=None)
def test_what_is_told_is_true(counts: Counts, least: int) -> None:
    shown = protected(counts, least=least)
    assert all(value is None or value == counts[key] for key, value in shown.cells.items())
    for row, value in shown.rows.items():
        assert value is None or value == sum(n for (r, _c), n in counts.items() if r == row)
    for column, value in shown.columns.items():
        assert value is None or value == sum(n for (_r, c), n in counts.items() if c == column)
    assert shown.total is None or shown.total == sum(counts.values())


@given(any_table, st.integers(2, 12))
@settings(max_examples=100, deadline=None)
def test_taking_what_is_told_from_a_total_leaves_no_small_group(counts: Counts, least: int) -> None:
    """The plain attack: a total minus the published cells of its line."""
    shown = protected(counts, least=least)
    lines = [
        (total, [shown.cells[key] for key in shown.cells if key[side] == name])
        for side, totals in ((0, shown.rows), (1, shown.columns))
        for name, total in totals.items()
    ]
    lines += [(shown.total, list(shown.rows.values())), (shown.total, list(shown.columns.values()))]
    for total, cells in lines:
        if total is None or None not in cells:
            continue
        left = total - sum(each for each in cells if each is not None)
        assert cells.count(None) > 1, "one hidden cell beside a told total is told"
        assert left >= least


def tables_consistent_with(shown: Shown[str, str], largest: int) -> list[Counts]:
    """Every table of whole numbers, no cell above ``largest``, that would have been published like this one."""
    keys = list(shown.cells)
    spans = [[shown.cells[key]] if shown.cells[key] is not None else range(largest + 1) for key in keys]
    found = []
    for values in product(*spans):
        table = dict(zip(keys, values, strict=True))
        fits = all(
            total is None or total == sum(n for key, n in table.items() if key[side] == name)
            for side, totals in ((0, shown.rows), (1, shown.columns))
            for name, total in totals.items()
        )
        if fits and shown.total in (None, sum(values)):
            found.append(table)
    return found


@given(st.sampled_from([(2, 2), (1, 4), (2, 3)]).flatmap(lambda size: tables(*size, 3)))
@settings(max_examples=60, deadline=None)
def test_trying_every_possible_table_tells_no_hidden_cell_closely(counts: Counts) -> None:
    """The full attack, on tables small enough to try all: hidden cells and totals keep a range of ``least``."""
    least = 3
    shown = protected(counts, least=least)
    possible = tables_consistent_with(shown, 6)
    assert counts in possible
    for key, value in shown.cells.items():
        if value is None:
            seen = [table[key] for table in possible]
            assert max(seen) - min(seen) >= least, (key, shown)
    for row, value in shown.rows.items():
        if value is None:
            seen = [sum(n for (r, _c), n in table.items() if r == row) for table in possible]
            assert max(seen) - min(seen) >= least


@pytest.mark.parametrize("least", [5, 10])
def test_a_table_without_small_cells_is_told_whole(least: int) -> None:
    counts = {("women", "done"): 12, ("women", "waiting"): 30, ("men", "done"): 25, ("men", "waiting"): 11}
    shown = protected(counts, least=least)
    assert shown.hidden == 0 and shown.total == 78


def test_one_small_cell_takes_others_with_it() -> None:
    counts = {("women", "done"): 3, ("women", "waiting"): 30, ("men", "done"): 25, ("men", "waiting"): 40}
    shown = protected(counts, least=10)
    assert shown.cells["women", "done"] is None
    assert shown.hidden > 1


def test_a_table_without_anything_tells_nothing() -> None:
    assert protected({}, least=10).total is None
    assert protected({("a", "b"): 0}, least=10).hidden == 3


def test_a_table_the_size_of_a_country_is_told_in_a_moment() -> None:
    import time

    counts = {(str(r), str(c)): (r * 7 + c * 13) % 31 for r in range(30) for c in range(8)}
    began = time.perf_counter()
    protected(counts, least=10)
    assert time.perf_counter() - began < 20
