"""Questions about what was bought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from outcrop.assurance import api as assurance
from outcrop.commons.ui.templatetags.ui import per_cent
from outcrop.kernel.money import Money
from outcrop.kernel.text import Text
from outcrop.market.ladder import section
from outcrop.market.models import DisputeOutcome, OriginKind, OriginPaper, Purchase


@dataclass(frozen=True, slots=True)
class ShownLine:
    """
    A line of the slip in the reader's language.

    :ivar note: its rate, and what must be said of it
    """

    key: str
    label: Any
    money: Money
    ppm: int | None
    note: str


def sales_count(enterprise: UUID, *, on: date) -> int:
    """Count the sales from an enterprise's ground up to a day."""
    return Purchase.objects.filter(enterprise=enterprise, bought_on__lte=on).count()


def first_sale_on(enterprise: UUID, *, on: date) -> date | None:
    """Return the day of the first sale from an enterprise's ground, up to a day; None if there is none."""
    rows = Purchase.objects.filter(enterprise=enterprise, bought_on__lte=on).order_by("bought_on")
    return rows.values_list("bought_on", flat=True).first()


def bought_through(channel: str, year: int) -> assurance.Bought | None:
    """
    Return what was bought through a channel in a year, or None where nothing was written down here.

    What was taken back after a dispute does not count.
    """
    rungs = [rung.key for rung in section().ladder if rung.channel == channel]
    rows = Purchase.objects.filter(rung__in=rungs, bought_on__year=year)
    stood = rows.exclude(dispute__decision__outcome=DisputeOutcome.SELLER_RIGHT)
    summed = stood.aggregate(lots=Count("id"), micrograms=Sum("contained_ug"), sellers=Count("seller", distinct=True))
    if not summed["lots"]:
        return None
    grams = Decimal(summed["micrograms"] or 0) / 1_000_000
    return assurance.Bought(lots=summed["lots"], grams=grams, sellers=summed["sellers"])


def sales_of(seller: UUID) -> QuerySet[Purchase]:
    """Return the sales in a person's name, newest first."""
    rows = Purchase.objects.filter(seller=seller)
    return rows.select_related("dispute__decision", "confirmation", "price").order_by("-bought_at", "-id")


@dataclass(frozen=True, slots=True)
class SoldInMonth:
    """
    What was sold in a month, by the slips.

    :ivar month: its first day
    :ivar net: what the seller got in all
    :ivar slips: numbers of the slips
    """

    month: date
    net: Money
    slips: tuple[str, ...]


def sold_by_month(*, since: date, until: date, seller: UUID, enterprise: UUID | None = None) -> list[SoldInMonth]:
    """
    Return what a person sold for herself, by month, from a day up to another; or what was sold for an enterprise.

    A sale that is disputed, or was taken back after a dispute, does not count.
    """
    rows = Purchase.objects.filter(bought_on__gte=since, bought_on__lt=until)
    mine = rows.filter(sold_for=enterprise) if enterprise else rows.filter(seller=seller, sold_for=None)
    stood = mine.filter(Q(dispute=None) | Q(dispute__decision__outcome=DisputeOutcome.SALE_STANDS))
    months: dict[date, list[tuple[str, int, str]]] = {}
    for on, number, net, currency in stood.order_by("bought_on", "number").values_list(
        "bought_on", "number", "net", "currency"
    ):
        months.setdefault(on.replace(day=1), []).append((number, net, currency))
    return [
        SoldInMonth(month, Money(sum(net for _, net, _ in sold), sold[0][2]), tuple(number for number, _, _ in sold))
        for month, sold in months.items()
    ]


def sales_for(enterprises: frozenset[UUID], *, besides: UUID) -> QuerySet[Purchase]:
    """Return what others sold for some enterprises, for their members to see, newest first."""
    rows = Purchase.objects.filter(sold_for__in=enterprises).exclude(seller=besides)
    return rows.select_related("dispute__decision", "price").order_by("-bought_at", "-id")


def entries_about(person: UUID) -> QuerySet[OriginPaper]:
    """Return what collectors entered in their books in a person's name, newest first."""
    rows = OriginPaper.objects.filter(source_person=person, kind=OriginKind.BOOK)
    return rows.select_related("dispute__decision").order_by("-issued_at", "-id")


def bought_at(place: UUID, *, on: date) -> QuerySet[Purchase]:
    """Return what a place bought on a day, newest first."""
    rows = Purchase.objects.filter(place=place, bought_on=on)
    return rows.select_related("dispute__decision").order_by("-bought_at", "-id")


def purchase_of_lot(lot: UUID) -> Purchase | None:
    """Return the purchase that brought a lot in, or None."""
    return Purchase.objects.filter(lot=lot).first()


def shown_lines(lines: list[dict[str, Any]], currency: str, *, remarks: Mapping[str, str]) -> list[ShownLine]:
    """
    Return the lines of a sum with their words.

    :param remarks: by key of a line, what must be said of it besides its rate
    """
    return [_shown(each, currency, remarks.get(each["key"], "")) for each in lines]


def _shown(line: Mapping[str, Any], currency: str, remark: str) -> ShownLine:
    key, ppm = line["key"], line["ppm"]
    note = " · ".join(words for words in (per_cent(ppm) if ppm else "", remark) if words)
    return ShownLine(key, _label(key), Money(line["minor"], currency), ppm, note)


def _label(key: str) -> Any:
    if key.startswith("deduction."):
        wanted = key.removeprefix("deduction.")
        return next((each.name for each in section().deductions if each.key == wanted), Text({"en": wanted}))
    return {"value": _("Value"), "royalty": _("Royalty"), "net": _("You get")}[key]
