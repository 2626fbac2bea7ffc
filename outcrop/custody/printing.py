"""The passport on paper."""

from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui import figures
from outcrop.credentials import api as credentials
from outcrop.custody import papers
from outcrop.custody.passport import BarPassport, SourceLine
from outcrop.custody.sankey import source_name
from outcrop.kernel.text import Text
from outcrop.kernel.tiers import Tier


def passport_pdf(passport: BarPassport, *, language: str, on: date) -> bytes:
    """Return a passport as one page, open or full as it was made; the signed open layer is attached to it."""
    signed = papers.signed_paper(passport.bar)
    with translation.override(language):
        values = _page(passport, language, on)
        if signed is not None:
            values |= {
                "qr": credentials.qr_svg(credentials.qr_text(signed)),
                "check": _check(),
                "signed": _signed(signed),
            }
    if signed is None:
        return documents.render_pdf(documents.template("passport"), values, language)
    # Sealed as well as signed: a PDF that carries a credential and no seal would verify as altered.
    return credentials.render_paper(credential=signed, template="passport", values=values, language=language)


def _page(passport: BarPassport, language: str, on: date) -> dict[str, Any]:
    shown, full = passport.shown, passport.tier > Tier.PUBLIC
    page: dict[str, Any] = {
        "country": packs.current().country.name,
        "issuer": passport.bar.lot.place.agency.name,
        "title": _("Passport of a bar, opened with its key") if full else _("Passport of a bar"),
        "number": passport.bar.number,
        "figures": _figures(shown),
        "rows": _rows(shown, language),
        "checks_heading": _("What was checked"),
        "checks": [
            {"label": check.label, "value": check.sentence, "ok": check.state != "wait"}
            for check in shown.get("checks", ())
        ],
        "foot": _foot(full, on),
    }
    if passport.sources:
        page["layers_heading"] = _("Where it comes from")
        page["layers"] = [_layer(line, language) for line in passport.sources]
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
    rows = [
        {"label": _("Districts"), "value": ", ".join(_plain(d, language) for d in shown.get("districts", ()))},
        {"label": _("Marks"), "value": ", ".join(_plain(m.text, language) for m in shown.get("marks", ()))},
    ]
    if "poured_on" in shown:
        rows.append({"label": _("Poured"), "value": figures.day(shown["poured_on"])})
    if "place" in shown:
        rows.append({"label": _("Place"), "value": shown["place"]})
    for name, label in (("mass", _("Gross mass")), ("fineness", _("Fineness")), ("loss", _("Melting loss"))):
        if shown.get(name):
            rows.append({"label": label, "value": figures.quantity(shown[name])})
    return rows


def _layer(line: SourceLine, language: str) -> dict[str, Any]:
    right, mark = line.shown.get("right"), line.shown.get("mark")
    stood = [_plain(mark.text, language)] if mark else []
    if right is not None:
        stood.append(f"{_plain(right.licence_class, language)} {right.number}")
    share = f"{figures.number(line.share.ppm / 10_000, 1)} ± {figures.number(line.share.u_ppm / 10_000, 1)} %"
    return {"label": source_name(line), "share": line.share.ppm, "value": share, "note": " · ".join(stood)}


def _plain(text: Text, language: str) -> str:
    return text.into(language, "en")


def _check() -> dict[str, Any]:
    return {
        "heading": _("Check this bar"),
        "text": _("Point a phone's camera at the code. No account is needed."),
        "address": "/verify",
    }


def _signed(signed: credentials.Credential) -> dict[str, Any]:
    return {"heading": _("Signed"), "rows": [{"label": _("By"), "value": signed.key.name}]}


def _foot(full: bool, on: date) -> str:
    told = (
        _("Names and shares are for whoever holds the bar's key. Shares with their uncertainty, k = 2.") if full else ""
    )
    return f"{told} {_('As of %(day)s.') % {'day': figures.day(on)}}".strip()
