"""What the gallery shows: invented figures and one form with faults."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from shapely.geometry import Point, box, mapping

from outcrop.commons.packs import api as packs
from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField
from outcrop.commons.ui.svgmap import Mark
from outcrop.kernel.problems import Door, Problem
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text

SPOTS = (
    *((30, 60, "live"), (32, 57, "live"), (47, 62, "live"), (49, 59, "live"), (63, 55, "live"), (77, 60, "live")),
    *((40, 45, "deciding"), (69, 66, "deciding"), (58, 40, "deciding")),
)
SPRITE, ICONS = Path(__file__).parent / "static" / "ui" / "icons.svg", re.compile(r'symbol id="(\w+)"')


class SampleForm(Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Name of the enterprise"), help_text=_("As its members say it."))
    mass = NumberField(label=_("Gross mass after melting"), unit=_("g"), help_text=_("As the scale shows it."))
    born = DayMonthYearField(label=_("Date of birth"), help_text=_("For example 27 3 1986."))
    role = forms.ChoiceField(
        label=_("What do you do at the site?"),
        choices=[("dig", _("I dig")), ("crush", _("I crush ore")), ("pan", _("I pan or wash"))],
        widget=HintedRadios({"dig": _("In a pit, a shaft or a tunnel"), "pan": _("Also tailings that others left")}),
    )
    tools = forms.MultipleChoiceField(
        label=_("Which of these do you use?"), choices=[("pan", _("Pan")), ("sluice", _("Sluice"))], required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    office = forms.ChoiceField(label=_("Office"), choices=[("", _("Choose")), ("n", _("North")), ("s", _("South"))])
    paper = forms.FileField(label=_("Photo of the card"), required=False)
    reasons = forms.CharField(
        label=_("Reasons, in words that the applicant understands"), widget=forms.Textarea({"rows": 4})
    )
    agreed = forms.BooleanField(label=_("I have read this, or it was read to me."))


class SampleRefusal(Problem):
    """A refusal as the gallery shows it."""

    code, status = "look.sample", 409
    message = _("The parcel crosses a live right by %(area)s ha.")
    remedy = _("Redraw the boundary, or ask the holder for consent.")


def samples() -> dict[str, Any]:
    """Return everything that the gallery's template names."""
    wrong = SampleForm(
        {
            "name": "",
            "mass": "1,250",
            "born_day": "31",
            "born_month": "2",
            "born_year": "2026",
            "office": "",
            "reasons": "",
        }
    )
    wrong.is_valid()
    return {
        "icons": ICONS.findall(SPRITE.read_text(encoding="utf-8")),
        "form": SampleForm(auto_id="blank_%s"),
        "wrong": wrong,
        "refusal": SampleRefusal(
            area="0.31", next_door=Door(_("Ask the holder"), "/look", _("Federation, north branch"))
        ),
        "mass": Quantity(Decimal("38.42"), "g", Decimal("0.02")),
        "fineness": Quantity(Decimal(853), "[ppth]", Decimal(4)),
        "price": packs.money(41_238_000),
        "value": packs.money(1_351_369_000),
        "levy": packs.money(-67_568_400),
        "net": packs.money(1_283_800_600),
        "on": date(2026, 5, 14),
        "soon": date(2026, 5, 16),
        "late": date(2026, 5, 11),
        "at": datetime(2026, 5, 14, 2, 30, tzinfo=UTC),
        "marks": sample_marks(),
        "foreign": Text({"la": "Lorem ipsum dolor"}, frozenset({"la"})),
        "unsure": Text({"en": "Parcel and boundary"}, frozenset({"en"})),
    }


def sample_marks() -> list[Mark]:
    """Scatter a few invented rights over the country."""
    west, south, east, north = packs.current().country.bounds
    wide, high = east - west, north - south
    spots = [(Point(west + wide * x / 100, south + high * y / 100), kind) for x, y, kind in SPOTS]
    closed = box(west + wide * 0.55, south + high * 0.2, west + wide * 0.65, south + high * 0.32)
    return [Mark(closed, "closed"), *(Mark(point, kind) for point, kind in spots)]


def sample_ground() -> dict[str, Any]:
    """Return the same invented rights as a moving map takes them."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": n,
                "geometry": mapping(mark.shape),
                "properties": {
                    "state": mark.kind,
                    "title": f"TL-{n:04}",
                    "url": "/look",
                    "facts": [[str(_("Area")), "4.2 ha"]],
                },
            }
            for n, mark in enumerate(sample_marks())
        ],
    }
