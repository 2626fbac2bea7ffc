"""The questions of joining: their order, their forms, and what the answers add up to."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from outcrop.commons.acting import act_of, actor_of
from outcrop.registry import forms
from outcrop.registry.answers import Answers, CardShown, VouchingAsked
from outcrop.registry.models import How
from outcrop.registry.policies import RECEIVE
from outcrop.registry.section import section

HEADINGS = {
    "name": _("Who are you?"),
    "work": _("Your work"),
    "reach": _("How we reach you"),
    "card": _("Showing who you are"),
    "vouch": _("People who know you"),
    "mandate": _("Acting for her"),
}


def steps(told: dict[str, Any]) -> list[str]:
    """Return the pages that this person is led through, in order."""
    steps = ["name", "work", "reach", "card"]
    if section().vouching and told.get("card", {}).get("card_kind", forms.NO_CARD) == forms.NO_CARD:
        steps.append("vouch")
    return [*steps, "mandate"] if told["how"] == How.AGENT else steps


def after(name: str, told: dict[str, Any], *, checked: bool) -> str:
    """Return the page after one: the next without an answer, or the check of all when she came from there."""
    order = steps(told)
    if checked and all(each in told for each in order):
        return "check"
    later = order[order.index(name) + 1 :] if name in order else order
    return later[0] if later else "check"


def address(draft: UUID, name: str) -> str:
    """Return where a page of a draft is."""
    if name == "check":
        return reverse("registry:join-check", args=[draft])
    return reverse("registry:join-step", args=[draft, name])


def to(draft: UUID, name: str) -> HttpResponse:
    """Lead on to a page of a draft."""
    return HttpResponseRedirect(address(draft, name))


def back(draft: UUID, name: str, told: dict[str, Any]) -> str:
    """Return where the page before is."""
    order = [*steps(told), "check"]
    place = order.index(name)
    if place:
        return address(draft, order[place - 1])
    return reverse("registry:join") if told["how"] == How.SELF else reverse("registry:join-for")


def form(request: HttpRequest, name: str, told: dict[str, Any]) -> Any:
    """Return the form of a page, with what was answered before."""
    data, initial = request.POST if request.method == "POST" else None, told.get(name)
    if name == "work":
        posts = actor_of(request).posts_with(RECEIVE) if told["how"] == How.OFFICE else ()
        return forms.WorkForm(data, initial=initial, areas_within=[post.area for post in posts] or [""])
    if name == "card":
        return forms.CardForm(data, initial=initial, at_office=told["how"] == How.OFFICE)
    if name == "vouch":
        return forms.VouchForm(data, initial=initial, may_wait=True)
    if name == "name":
        return forms.NameForm(data, initial=initial, on=act_of(request).on)
    return {"reach": forms.ReachForm, "mandate": forms.MandateForm}[name](data, initial=initial)


def numbers(form: Any, told: dict[str, Any]) -> list[str]:
    """Return the numbers of those who shall vouch."""
    return list(form.numbers()) if isinstance(form, forms.VouchForm) else told.get("numbers", [])


def answers(told: dict[str, Any]) -> Answers:
    """Return what all pages add up to."""
    name, work, reach, card = (told[key] for key in ("name", "work", "reach", "card"))
    vouch = told.get("vouch", {}) if "vouch" in steps(told) else {}
    shown = None
    if card["card_kind"] != forms.NO_CARD:
        shown = CardShown(kind=card["card_kind"], number=card["card_number"], seen=bool(card.get("card_seen")))
    asked = None
    if vouch.get("way", forms.LATER) != forms.LATER:
        asked = VouchingAsked(way=vouch["way"], numbers=tuple(told.get("numbers", ())))
    answers = Answers(
        given_name=name["given_name"], area=work["area"], roles=tuple(work["roles"]), card=shown, vouching=asked
    )
    return replace(
        answers,
        family_name=name.get("family_name", ""),
        patronymic=name.get("patronymic", ""),
        sex="" if name["sex"] == forms.UNSAID else name["sex"],
        birth_year=name["birth_year"],
        language=reach["language"],
        reads=reach["reads"],
        phone=reach["phone"],
        phone_shared=reach["phone_shared"],
    )


def rows(draft: UUID, told: dict[str, Any]) -> list[tuple[Any, str, str]]:
    """Return label, answer and address to change it, for every question that was answered."""
    rows = []
    for name in steps(told):
        form = _unbound(name, told)
        for key, field in form.fields.items():
            value = told[name].get(key)
            if key.startswith(("number_", "witness_", "card_number")) and not value:
                continue
            rows.append((field.label, _shown(field, value), address(draft, name) + "?check"))
    return rows


def _unbound(name: str, told: dict[str, Any]) -> Any:
    office = told["how"] == How.OFFICE
    kinds: dict[str, Callable[[], Any]] = {
        "name": forms.NameForm,
        "work": forms.WorkForm,
        "reach": forms.ReachForm,
        "mandate": forms.MandateForm,
        "card": lambda: forms.CardForm(at_office=office),
        "vouch": lambda: forms.VouchForm(may_wait=True),
    }
    return kinds[name]()


def _shown(field: Any, value: Any) -> str:
    if isinstance(value, bool):
        return str(_("Yes") if value else _("No"))
    chosen = value if isinstance(value, list) else [value]
    labels: dict[str, str] = {}
    for key, label in getattr(field, "choices", ()):
        labels |= {k: str(v) for k, v in label} if isinstance(label, (list, tuple)) else {str(key): str(label)}
    if value in (None, "") and "" not in labels:
        return ""
    return ", ".join(labels.get(str(each), str(each)) for each in chosen if each is not None)
