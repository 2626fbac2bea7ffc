"""Whom the metal comes from: shares that add up, with an uncertainty reckoned by hand."""

import random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.custody import api as custody
from outcrop.custody.provenance import MILLION, Input, Source, shares

from .conftest import House, some_origin

A, B, C = (Source("registry.enterprise", UUID(int=n), None, "own-right") for n in (1, 2, 3))


def lot(step: int, grams: float, source: Source | None = None, *, made_by: int | None = None, u: float = 0.0) -> Input:
    made = str(UUID(int=made_by)) if made_by else None
    one = str(UUID(int=random.getrandbits(100)))
    return Input(str(UUID(int=step)), one, made, grams, u, source.written() if source else "")


def told(inputs: list[Input], step: int = 1) -> dict[Source, tuple[int, int]]:
    return {share.source: (share.ppm, share.u_ppm) for share in shares(inputs, step=UUID(int=step))}


def test_two_lots_share_by_their_metal() -> None:
    assert told([lot(1, 75, A), lot(1, 25, B)]) == {A: (750_000, 0), B: (250_000, 0)}


def test_the_error_of_a_share_is_reckoned_from_the_errors_of_all_lots() -> None:
    found = told([lot(1, 75, A, u=0.3), lot(1, 25, B, u=0.4)])
    # (0.25 × 0.3 + 0.75 × 0.4) / 100 = 0.375 %, the same for both since they add up to all
    assert found[A] == (750_000, 3750) and found[B] == (250_000, 3750)


def test_the_only_source_of_a_bar_is_certain_however_badly_it_was_weighed() -> None:
    assert told([lot(1, 75, A, u=9), lot(1, 25, A, u=9)]) == {A: (MILLION, 0)}


def test_a_bar_of_bars_mixes_what_they_were_mixed_of() -> None:
    first, second = [lot(2, 50, A), lot(2, 50, B)], [lot(3, 30, B), lot(3, 70, C)]
    top = [lot(1, 60, made_by=2), lot(1, 40, made_by=3)]
    assert {s: ppm for s, (ppm, _) in told([*first, *second, *top]).items()} == {A: 300_000, B: 420_000, C: 280_000}


def test_errors_go_through_every_melting() -> None:
    first = [lot(2, 50, A, u=1), lot(2, 50, B, u=1)]
    top = [lot(1, 60, made_by=2, u=0.6), lot(1, 40, C, u=0.4)]
    found = told([*first, *top])
    # below: (0.5 × 1 + 0.5 × 1)/100 = 1 %; above: 0.6 × 1 % + (0.2 × 0.6 + 0.3 × 0.4)/100
    assert found[A] == (300_000, 8400)
    # C is 40 %: (0.6 × 0.4 + 0.4 × 0.6)/100
    assert found[C] == (400_000, 4800)


def test_bar_and_slag_of_one_pour_that_meet_again_are_one_mix() -> None:
    below = [lot(2, 50, A, u=1), lot(2, 50, B, u=1)]
    apart, whole = [lot(1, 90, made_by=2), lot(1, 10, made_by=2)], [lot(1, 100, made_by=2)]
    assert told([*below, *apart]) == told([*below, *whole])


def test_lots_without_metal_do_not_stop_the_reckoning() -> None:
    assert {s: ppm for s, (ppm, _) in told([lot(1, 0, A), lot(1, 0, B)]).items()} == {A: 500_000, B: 500_000}


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 10**7)), min_size=1, max_size=40), st.integers(0, 20))
def test_shares_always_add_up_to_a_million(lots: list[tuple[int, int]], re_melted: int) -> None:
    inputs = [lot(2, grams / 1000, Source("x", UUID(int=who), None, "r"), u=0.01) for who, grams in lots]
    step = 2
    for level in range(re_melted):
        inputs += [lot(3 + level, 10 + level, made_by=step), lot(3 + level, 1, A)]
        step = 3 + level
    found = shares(inputs, step=UUID(int=step))
    assert sum(share.ppm for share in found) == MILLION
    assert all(share.ppm >= 0 and share.u_ppm >= 0 for share in found)


@pytest.mark.parametrize("scales", [(0, 1, 2, 3), (0, 0, 0, 0), (0, 1, 1, 1), (0, 0, 1, 1)])
def test_the_error_holds_whatever_the_readings_have_in_common(scales: tuple[int, ...]) -> None:
    """Against JCGM 101:2008: distributions drawn at random, where lots of one scale share its error."""
    chance = random.Random(7)
    lots = [(40.0, 0.8, A), (15.0, 0.3, B), (20.0, 0.4, B), (25.0, 0.5, C)]
    drawn = []
    for _ in range(10_000):
        off = [chance.gauss(0, 0.5) for _ in range(4)]
        grams = [value + u * off[scale] for (value, u, _), scale in zip(lots, scales, strict=True)]
        drawn.append(grams[0] / sum(grams))
    mean = sum(drawn) / len(drawn)
    spread = 2 * (sum((x - mean) ** 2 for x in drawn) / len(drawn)) ** 0.5
    stated = told([lot(1, value, source, u=u) for value, u, source in lots])[A][1] / MILLION
    assert spread <= stated * 1.02
    assert stated < 0.01


def test_a_bar_is_traced_through_the_rows(house: House) -> None:
    amber, birch = some_origin("Amber Partnership"), some_origin("Birch Diggers", area="tl.north.birch")
    first = house.pour([house.lot(100, 850, origin=amber), house.lot(100, 850, origin=birch)], 200, 850).bar
    second = house.pour([first.lot, house.lot(200, 850, origin=amber)], 400, 850).bar
    found = custody.trace(second)
    assert [(share.source.id, share.ppm) for share in found] == [(amber.source.id, 750_000), (birch.source.id, 250_000)]
    assert len(found[0].lots) == 2
    assert all(0 < share.u_ppm < 10_000 for share in found)


def test_a_lot_that_was_received_is_all_from_its_source(house: House) -> None:
    received = custody.lot(house.lot().id)
    (share,) = custody.trace(received)
    assert (share.ppm, share.u_ppm, share.lots) == (MILLION, 0, (received.id,))


@pytest.mark.parametrize("depth", [1, 40])
def test_a_long_chain_of_meltings_is_one_question_to_the_database(
    house: House,
    django_assert_num_queries,
    depth: int,
) -> None:
    bar = house.pour([house.lot()], 100, 850).bar
    for _ in range(depth - 1):
        bar = house.pour([bar.lot], 100, 850).bar
    with django_assert_num_queries(1):
        (share,) = custody.trace(bar)
    assert share.ppm == MILLION
