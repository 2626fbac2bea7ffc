"""Pouring: what is taken, what is refused, and what the database refuses by itself."""

from decimal import Decimal

from outcrop.custody import api as custody

from .conftest import House, check_constraints_now


def test_two_lots_of_different_enterprises_become_one_bar(house: House) -> None:
    lots = [house.lot(100, 850), house.lot(50, 900)]
    poured = house.pour(lots, 149.5, 866, loss="0.533")
    check_constraints_now()
    assert poured.bar.number.startswith("BR-AMB-2026-00001-")
    assert poured.bar.lot.contained_grams == Decimal("129.467")
    assert {custody.lot(lot.id).state for lot in lots} == {"consumed"}
    assert poured.bar.holder == house.place.ref
