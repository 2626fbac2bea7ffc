"""The paper of a right: a signed credential that holds its public layer, and a page in each language of the country."""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.cadastre import neighbours
from outcrop.cadastre.ground.checks import told
from outcrop.cadastre.models import Application, MiningRight
from outcrop.cadastre.publication import feature, shown
from outcrop.cadastre.register import class_of, section
from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.documents.api import corners, sketch
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.figures import day, hectares
from outcrop.credentials import api as credentials
from outcrop.credentials.api import Credential
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.text import Text

KIND = "right"
GRANT = "ground.contract"


def issue(right: MiningRight, *, act: Act) -> Credential:
    """Issue the paper of a right and print it, in the transaction of the grant."""
    public = shown(right, to=Tier.PUBLIC, on=act.on)
    made = credentials.issue(
        kind=KIND,
        subject=right.ref,
        number=right.number,
        claims=_claims(right, public),
        compact=_compact(right, public),
        valid=right.period,
        issuer=_issuer(right, act),
        holders=[right.holder] if right.holder else [],
        act=act,
    )
    MiningRight.objects.filter(id=right.id).update(credential=made.id)
    right.credential = made.id
    for language in packs.current().country.languages:
        credentials.print_paper(
            credential=made, template="right", values=values(right, language, act), language=language, act=act
        )
    return made


def credential_of(right: MiningRight) -> Credential | None:
    """Return the paper of a right, or None where it was taken over without one."""
    return credentials.credential(right.credential) if right.credential else None


def deciding_post(act: Act, area_path: str, duty: str = GRANT) -> HeldPost | None:
    """Return the post in which an actor decides: the one with the duty, else the most local that serves the area."""
    fit = act.by.posts_with(duty, area_path) or tuple(post for post in act.by.posts if post.serves(area_path))
    return max(fit, key=lambda post: len(post.area), default=None)


def _issuer(right: MiningRight, act: Act) -> str:
    if held := deciding_post(act, right.area_path):
        return held.agency
    post = posts.post_for(duty=GRANT, area_path=right.area_path)
    return post.agency_id if post else ""


def _claims(right: MiningRight, public: Any) -> dict[str, Any]:
    found = feature(public)
    claims = {
        name: value
        for name, value in public.as_json().items()
        if name not in ("number", "import_notes", "imported", "state")
    }
    return claims | ({"geometry": found["geometry"]} if found else {})


def _compact(right: MiningRight, public: Any) -> dict[str, Any]:
    return {
        name: value
        for name, value in {
            "class": right.class_key,
            "hectares": str(public.hectares) if public.hectares is not None else None,
            "area": (public.area or "").rpartition(".")[2].upper() or None,
        }.items()
        if value is not None
    }


def values(right: MiningRight, language: str, act: Act) -> dict[str, Any]:
    """Return what the page says: it goes to the holder, so it shows the boundary and her enterprise's name."""
    with translation.override(language):
        kind = class_of(right.class_key)
        kept = [
            *map(told, kind.conditions),
            _("If it is taken back, whoever checks this paper learns so, with the reason."),
        ]
        return {
            "title": f"{told(kind.name)}: {told(kind.word)}",
            "also": _other_language(kind.name, kind.word, language),
            "rows": _rows(right, kind.law),
            "valid": _valid(right),
            "parcel": _parcel(right),
            "conditions": {"heading": _("What goes with it"), "items": kept},
        }


def _valid(right: MiningRight) -> list[dict[str, Any]]:
    rows = [{"label": _("Holds from"), "value": day(right.start)}]
    if right.end:
        rows.append({"label": _("Last day"), "value": day(right.end - timedelta(days=1))})
    return rows


def _other_language(name: Text, word: Text, language: str) -> str:
    other = next((code for code in packs.current().country.languages if code != language), language)
    return f"{name.into(other)}: {word.into(other)}"


def _rows(right: MiningRight, law: Text) -> list[dict[str, Any]]:
    application: Application | None = right.application
    rows = [
        {"label": _("Holder"), "value": neighbours.holder_name(right)},
        {"label": _("Ground"), "value": hectares(right.parcel.hectares)},
        {"label": _("Where"), "value": area_names(right.area_path)},
        {"label": _("Under"), "value": told(law)},
        {"label": _("Line of the ground register"), "value": str(right.entry_id)},
    ]
    if application is not None and application.case_number:
        rows.append({"label": _("Decided in case"), "value": application.case_number})
    return rows


def place_name(path: str) -> Text:
    """Return an area's name in every language that it has."""
    area = areas.Area.objects.filter(path=path).defer("shape").first()
    return area.name if area else Text({"en": path or "–"})


def area_names(path: str) -> str:
    """Return an area with those above it, the country left out, in the reader's language."""
    names = []
    while "." in path:
        area = areas.Area.objects.filter(path=path).defer("shape").first()
        names += [told(area.name)] if area else []
        path = path.rpartition(".")[0]
    return ", ".join(names)


def _kind_told(key: Any) -> Any:
    found = section().get(str(key))
    return found.name if found else key


def _area_told(path: Any) -> str:
    """Return the names of an area that a paper gives by its path or, on the code, by the end of it."""
    whole = Q(path=path) | Q(path__iendswith=f".{path}")
    found = areas.Area.objects.filter(whole).values_list("path", flat=True).first()
    return area_names(found) if found else str(path)


#: How a paper's facts read to whoever checks it; its first and last day stand above them.
SAYS = {"class": _kind_told, "area": _area_told, "start": lambda _day: "", "end": lambda _day: ""}


def _parcel(right: MiningRight) -> dict[str, Any]:
    return {
        "heading": _("The parcel"),
        "sketch": sketch(right.parcel.shape),
        "caption": _("Corners on WGS 84; the area is that on the ellipsoid."),
        "corners": {
            "head": [_("Corner"), _("Latitude"), _("Longitude")],
            "rows": corners(right.parcel.shape),
            "numbers": [1, 2],
        },
    }
