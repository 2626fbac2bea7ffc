"""Which markets are open to a subject, which requirement closes the others, and what each really bought."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from outcrop.assurance.crosswalk import Row, Sheet
from outcrop.assurance.section import Market
from outcrop.assurance.subjects import section

#: With fewer sellers nobody is told what was bought: a reader could work out whose it was.
LEAST_SELLERS = 5


@dataclass(frozen=True, slots=True)
class Bought:
    """
    What a market bought in a year.

    :ivar grams: of fine metal
    """

    lots: int
    grams: Decimal
    sellers: int


Provider = Callable[[str, int], Bought | None]
_bought: list[Provider] = []


def plug_bought(provider: Provider) -> None:
    """Have the context that buys tell what was bought through a channel in a year; called in its ``wiring.py``."""
    _bought[:] = [provider]


@dataclass(frozen=True, slots=True)
class Door:
    """
    A market as it stands for a subject.

    :ivar closing: requirements that close it
    :ivar unread: standards that it asks and whose requirements nobody has read, so that nothing can be said
    :ivar bought: None where nobody told, or too few sold to tell without telling who
    """

    market: Market
    closing: tuple[Row, ...]
    unread: tuple[str, ...]
    bought: Bought | None
    too_few: bool
    year: int

    @property
    def open(self) -> bool:
        """Whether everything that it asks is met or shown."""
        return not self.closing and not self.unread


def doors(sheets: list[Sheet], *, on: date) -> list[Door]:
    """Return every market of the pack as it stands for whoever has these sheets; what it bought is of last year."""
    return [_door(market, sheets, on.year - 1) for market in section().markets]


def _door(market: Market, sheets: list[Sheet], year: int) -> Door:
    by_key = {sheet.standard.book.key: sheet for sheet in sheets}
    closing: list[Row] = []
    unread: list[str] = []
    for asked in market.asks:
        sheet = by_key.get(asked.standard)
        if sheet is None or sheet.standard.book.standard.structure_only:
            unread.append(asked.standard)
            continue
        rows = [row for row in sheet.rows if not asked.requirements or row.requirement.id in asked.requirements]
        closing += [row for row in rows if not row.good]
    bought = _bought[0](market.channel, year) if market.channel and _bought else None
    too_few = bought is not None and 0 < bought.sellers < LEAST_SELLERS
    return Door(market, tuple(closing), tuple(unread), None if too_few else bought, too_few, year)
