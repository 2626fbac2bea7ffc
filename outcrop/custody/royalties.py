"""What was paid on a lot: asked of whoever sells above us, since custody knows no money."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class RoyaltyStatement:
    """
    The royalty of one lot.

    :param due: what the law asked on the day of the sale
    :param paid: what was withheld or paid of it
    :param reference: the number of the slip or posting
    """

    due: Money
    paid: Money
    on: date
    reference: str


Statement = Callable[[Ref], RoyaltyStatement | None]
_statement: list[Statement] = []


def plug_royalty_statement(statement: Statement) -> None:
    """Have the royalty of a lot told by this function; the last one plugged counts."""
    _statement[:] = [statement]


def royalty_of(lot: Ref) -> RoyaltyStatement | None:
    """Return the royalty of a lot, or None where none is known."""
    return _statement[0](lot) if _statement else None
