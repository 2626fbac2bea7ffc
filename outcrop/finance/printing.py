"""A plan on paper, and what a test of recovery says in words and figures."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui import figures
from outcrop.commons.ui.figures import day, number
from outcrop.commons.ui.templatetags.ui import money
from outcrop.finance.balance import Next, Span
from outcrop.finance.recovery import Found
from outcrop.finance.season import Plan
from outcrop.finance.section import section


def plan_pdf(plan: Plan, *, name: str, on: date, language: str) -> bytes:
    """Return a plan as PDF. It says on its face that it promises nothing."""
    with translation.override(language):
        country = packs.current().country
        head = [_("Month"), _("Income"), _("Costs"), _("Owed"), _("Left, from"), _("to")]
        rows = [
            [
                figures.month(each.month) + (f" {_('closed season')}" if each.closed else ""),
                span_money(Span(Decimal(each.income_low), Decimal(each.income_high))),
                _money(each.costs),
                _money(each.owed),
                _money(each.low),
                _money(each.high),
            ]
            for each in plan.months
        ]
        values: dict[str, Any] = {
            "country": country.name,
            "issuer": country.department,
            "title": _("Cash plan of a season"),
            "number": name or _("Own plan"),
            "also": _("Made on %(day)s") % {"day": day(on)},
            "lead": promise(),
            "parts": [
                {"heading": _("Twelve months"), "table": {"head": head, "rows": rows, "numbers": [1, 2, 3, 4, 5]}},
                {"heading": _("What to look at"), "items": [*_looks(plan), section().closed.words]},
            ],
        }
        return documents.render_pdf(documents.template("sheet"), values, language)


def promise() -> str:
    """Return what every plan says of itself."""
    return _(
        "This is no promise: it shows what would be left if months are as they were, from a bad year to a good one."
    )


def _looks(plan: Plan) -> list[str]:
    month = figures.month(plan.lowest.month)
    told = _("Least is left at the end of %(month)s: %(left)s.") % {"month": month, "left": _money(plan.lowest.low)}
    lean = ", ".join(figures.month(each.month) for each in plan.lean)
    return [told, _("Lean months: %(months)s") % {"months": lean or "–"}]


def _money(minor: Any) -> str:
    step = packs.current().country.money.step
    return money(packs.money(round(Decimal(minor) / step) * step))


def span_money(span: Span) -> str:
    """Return a range of money; one figure where both ends are the same."""
    low, high = _money(span.low), _money(span.high)
    return low if low == high else f"{low} – {high}"


def _grams(span: Span) -> str:
    return f"{number(span.low, 3)} – {number(span.high, 3)} g"


def recovery_told(found: Found) -> dict[str, Any]:
    """Return what a test says, each figure as a range with its source and mark."""
    loss = found.loss
    point = loss.recovery.point or Decimal(0)
    return {
        "test": found.test,
        "loss": loss,
        "into": f"{number(loss.into.value, 3)} ± {number(loss.into.u, 3)} g",
        "out": f"{number(loss.out.value, 3)} ± {number(loss.out.u, 3)} g",
        "recovery": f"{number(loss.recovery.low * 100, 1)} – {number(loss.recovery.high * 100, 1)} %",
        "point": f"{number(point * 100, 1)} %",
        "lost": _grams(loss.lost),
        "open": _grams(loss.open) if loss.open else "",
        "worth": span_money(found.worth) if found.worth else "",
        "price": found.price,
        "rows": [_row(words, each) for words, each in found.rows],
    }


def _row(words: Any, each: Next) -> dict[str, Any]:
    percent = each.method.percent
    return {
        "words": words,
        "method": each.method,
        "percent": f"{number(percent.low, 0)} – {number(percent.high, 0)} %" if percent else "",
        "more": _grams(each.more) if each.more else "",
        "less": each.more is not None and each.more.low < 0,
        "worth": span_money(each.worth) if each.worth else "",
        "cost": span_money(each.cost) if each.cost else "",
        "equipment": span_money(Span(each.method.equipment.low, each.method.equipment.high))
        if each.method.equipment
        else "",
        "tonnes": _tonnes(each),
    }


def _tonnes(each: Next) -> str:
    if each.tonnes is None:
        return ""
    soon, late = (None if one is None else number(one, 1) for one in each.tonnes)
    if soon is None:
        return _("by these figures never")
    if late is None:
        return _("from %(soon)s tonnes of ore, perhaps never") % {"soon": soon}
    return _("between %(soon)s and %(late)s tonnes of ore") % {"soon": soon, "late": late}
