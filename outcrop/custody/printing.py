"""The passport on paper."""

from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from outcrop.commons.ui import figures
from outcrop.credentials import api as credentials
from outcrop.custody.passport import BarPassport, SourceLine
from outcrop.custody.sankey import source_name, up_to_tenth
from outcrop.kernel.text import Text

MOST_LAYERS = 6


def passport_pdf(passport: BarPassport, signed: credentials.Credential, *, language: str, on: date) -> bytes:
    """Return a passport as one sealed page, open or full as it was made; the signed open layer is inside."""
    with translation.override(language):
        told = [_("As of %(day)s.") % {"day": figures.day(on)}]
        if passport.sources:
            told.insert(0, _("Names and shares are for whoever holds the bar's key; ± is expanded, k = 2."))
        page = _page(passport, language) | {"foot": " ".join(told)}
    return credentials.render_paper(credential=signed, template="passport", values=page, language=language)


def _page(passport: BarPassport, language: str) -> dict[str, Any]:
    shown = passport.shown
    page: dict[str, Any] = {
        "title": _("Passport of a bar"),
        "number": passport.bar.number,
        "figures": _figures(shown),
        "rows": [row for row in _rows(shown, language) if row["value"]],
        "checks_heading": _("What was checked"),
        "checks": [
            {"label": check.label, "value": check.sentence, "ok": check.state == "ok"}
            for check in shown.get("checks", ())
        ],
    }
    if passport.sources:
        page |= {"layers_heading": _("Where it comes from"), "layers": _layers(passport.sources, language)}
    return page


def _figures(shown: Any) -> list[dict[str, Any]]:
    told = [{"value": str(shown.get("sources_count", "–")), "label": _("sources")}]
    told.append({"value": str(len(shown.get("districts", ()))), "label": _("districts of origin")})
    if "contained" in shown:
        told.append({"value": figures.quantity(shown["contained"]), "label": _("contained metal")})
    else:
        told.append({"value": _("closed") if shown.get("balance_closed") else "–", "label": _("balance")})
    return told


def _rows(shown: Any, language: str) -> list[dict[str, Any]]:
    poured = [figures.day(shown["poured_on"])] if "poured_on" in shown else []
    if "place" in shown:
        poured.append(_plain(shown["place"], language))
    measured = [figures.quantity(shown[name]) for name in ("mass", "fineness") if shown.get(name)]
    return [
        {"label": _("Districts"), "value": ", ".join(_plain(d, language) for d in shown.get("districts", ()))},
        {"label": _("Marks"), "value": ", ".join(_plain(m.text, language) for m in shown.get("marks", ()))},
        {"label": _("Poured"), "value": ", ".join(poured)},
        {"label": _("Mass and fineness"), "value": " · ".join(measured)},
        {"label": _("Melting loss"), "value": figures.quantity(shown["loss"]) if "loss" in shown else ""},
    ]


def _layers(lines: tuple[SourceLine, ...], language: str) -> list[dict[str, Any]]:
    shown, rest = lines[:MOST_LAYERS], lines[MOST_LAYERS:]
    layers = [_layer(line, language) for line in shown]
    if rest:
        ppm = sum(line.share.ppm for line in rest)
        label = ngettext("%(count)s other source", "%(count)s other sources", len(rest)) % {"count": len(rest)}
        layers.append({"label": label, "share": ppm, "value": f"{_tenths(ppm)} %"})
    return layers


def _layer(line: SourceLine, language: str) -> dict[str, Any]:
    right, mark = line.shown.get("right"), line.shown.get("mark")
    stood = [_plain(mark.text, language)] if mark else []
    if right is not None:
        stood.append(f"{_plain(right.licence_class, language)} {right.number}")
    value = f"{_tenths(line.share.ppm)} ± {_tenths(up_to_tenth(line.share.u_ppm))} %"
    return {"label": source_name(line), "share": line.share.ppm, "value": value, "note": " · ".join(stood)}


def _tenths(ppm: int) -> str:
    return figures.number(ppm / 10_000, 1)


def _plain(text: Text, language: str) -> str:
    return text.into(language, "en")
