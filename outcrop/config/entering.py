"""
Entering as somebody: in the demonstration, and only there, a visitor chooses who to be.

The address exists only where ``OUTCROP_MODE`` is not production; see ``urls.py``.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from outcrop.commons.accounts.api import User
from outcrop.commons.acting import act_of
from outcrop.commons.guards import open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.kernel.text import Text
from outcrop.registry import api as registry

from . import story
from .story import NOBODY, SAMPLE

#: What each role comes to do, in the order of the journey.
ROLES: dict[str, tuple[Any, Any]] = {
    "miner": (_("Miner"), _("Read the road, confirm a membership, see what was sold in my name.")),
    "leader": (_("Leader of an enterprise"), _("Bring members together, ask for ground, sell for the enterprise.")),
    "holder": (_("Leader who holds a right"), _("Show the right, sell from it, hand it back.")),
    "crusher": (_("Member of an enterprise"), _("Vote in secret, read the book, call an assembly with others.")),
    "carrier": (_("Another member of the same enterprise"), _("Vote too, so that there is something to count.")),
    "washer": (_("Tailings washer"), _("No paper, a shared phone: hear my rights and sell lawfully what I wash.")),
    "agent": (_("Agent"), _("File for people who ask me to, under their mandate.")),
    "secretary": (_("Secretary of the federation"), _("Call the members together, keep the papers.")),
    "trader": (_("Trader"), _("Keep the book of a licensed collector and sell from it.")),
    "officer": (_("Local officer"), _("Join people at the office and certify where a lot comes from.")),
    "village-head": (_("Head of the citizens' meeting"), _("Bring the meeting's word into a file.")),
    "bag-governor": (_("Head of the citizens' meeting"), _("Bring the meeting's word into a file.")),
    "environment": (_("Environment officer"), _("Give the opinion on land and water.")),
    "cadastre": (_("Cadastre officer"), _("Conclude whether the ground is free.")),
    "assembly": (_("Local assembly"), _("Decide on the land.")),
    "governor": (_("Governor"), _("Sign the contract.")),
    "next-governor": (
        _("Governor after the election"),
        _("Receive the post from the department, with all that lies in it."),
    ),
    "price-desk": (_("Price desk"), _("Name the price of the day.")),
    "verifier": (_("Verifier of instruments"), _("Verify scales and analysers.")),
    "plant": (_("Processing plant"), _("Treat ore on its owner's account and give her the receipt.")),
    "clerk": (_("Buying-centre clerk"), _("Weigh, assay, buy, melt and pour.")),
    "partner": (_("Partner"), _("Help with one step for a time, see nothing else, and hand over.")),
    "inspector": (_("Inspector"), _("Inspect by lot and by risk, and help the person first.")),
    "department": (_("National department"), _("See the whole, and hear disputed sales.")),
    "commissioner": (_("Human-rights commissioner"), _("Hear, outside the mining offices, what people say is wrong.")),
    "ombudsperson": (
        _("Ombudsperson"),
        _("Hear what names a high post, and look at what is done to whoever complained."),
    ),
    "labour-inspector": (_("Labour inspector"), _("Hear about pay, danger and children at work.")),
    "rescuer": (_("Rescuer"), _("Read what was reported, send help, and write down what was done.")),
    "nurse": (_("Nurse"), _("Offer a health check, and write down how many came.")),
    "union": (_("Union secretary"), _("Hear about pay and safety, outside the mining offices.")),
    "bank": (_("Bank"), _("Offer loans, read only what was released, answer, write down what is paid back.")),
    "insurer": (_("Insurer"), _("Offer insurance and answer who asks for it.")),
    "auditor": (_("Auditor"), _("See where a bar comes from, and what was checked.")),
}


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody whom a visitor can be."""

    key: str
    label: Any
    does: Any
    who: str
    where: Text | None


def roles() -> list[Role]:
    """Return the roles whose sample user exists, in the order of the journey."""
    users = {
        u.username.removeprefix(SAMPLE): u for u in User.objects.filter(is_sample=True, username__startswith=SAMPLE)
    }
    return [
        Role(key, label, does, str(users[key]), _post_of(users[key]))
        for key, (label, does) in ROLES.items()
        if key in users
    ]


def _post_of(user: User) -> Text | None:
    held = posts.Holding.objects.filter(user=user.id).select_related("post__agency").first()
    return held.post.agency.name if held else None


@open_to_all("a visitor of the demonstration chooses who to be")
@require_GET
def choose(request: HttpRequest) -> HttpResponse:
    """Show the roles."""
    return render(request, "config/enter.html", {"roles": roles(), "chapters": story.chapters()})


@open_to_all("a visitor of the demonstration chooses who to be")
@require_POST
def enter(request: HttpRequest, role: str) -> HttpResponse:
    """Become the sample user of a role, or nobody again, and begin at the page that was asked for."""
    page = request.GET.get("page", "")
    page = page if url_has_allowed_host_and_scheme(page, allowed_hosts=None) else ""
    logout(request)
    if role == NOBODY:
        return HttpResponseRedirect(page or "/")
    user = User.objects.filter(username=SAMPLE + role, is_sample=True).first()
    if user is None:
        raise NotFound()
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    registry.prove(request, at=act_of(request).at)  # a sample person has no code that anybody knows
    return HttpResponseRedirect(page or "/start")
