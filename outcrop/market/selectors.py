"""Questions about what was bought."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.market.ladder import section
from outcrop.market.models import Purchase


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the slip in the reader's language."""

    key: str
    label: Any
    money: Money
    ppm: int | None


def sales_count(enterprise: UUID, *, on: date) -> int:
    """Count an enterprise's sales up to a day."""
    return Purchase.objects.filter(enterprise=enterprise, bought_on__lte=on).count()


def sales_of(seller: UUID) -> QuerySet[Purchase]:
    """Return a person's sales, newest first."""
    return Purchase.objects.filter(seller=seller).select_related("dispute", "price").order_by("-bought_at", "-id")


def purchase_of_lot(lot: UUID) -> Purchase | None:
    """Return the purchase that brought a lot in, or None."""
    return Purchase.objects.filter(lot=lot).first()


def shown_lines(lines: list[dict[str, Any]], currency: str) -> list[ShownLine]:
    """Return the lines of a sum with their words."""
    return [ShownLine(each["key"], _label(each["key"]), Money(each["minor"], currency), each["ppm"]) for each in lines]


def _label(key: str) -> Any:
    if key.startswith("deduction."):
        wanted = key.removeprefix("deduction.")
        return next((each.name for each in section().deductions if each.key == wanted), Text({"en": wanted}))
    return {"value": _("Value"), "royalty": _("Royalty"), "net": _("You get")}[key]


def lot_ref(purchase: Purchase) -> Ref:
    """Return the lot that was bought, as a pointer."""
    return Ref("custody.lot", purchase.lot)
