"""Sample rights of the demonstration: asked for, decided and granted like any other, each step by its post."""

import math
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from shapely.geometry import Polygon

from outcrop.cadastre import neighbours, services
from outcrop.cadastre.models import Application, MiningRight
from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, Capacity, HeldPost
from outcrop.kernel.strictyaml import read_yaml
from outcrop.kernel.text import Text
from outcrop.procedures import api as procedures
from outcrop.registry.api import EnterpriseView

_METRES = 111_320
_MOST_STEPS = 30


def load(*, act: Act) -> None:
    """Grant the rights of ``seeds/ground.yaml``."""
    file: Path = packs.current().root / "seeds" / "ground.yaml"
    if not file.exists() or MiningRight.objects.filter(application__isnull=False).exists():
        return
    told: dict[str, Any] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told["rights"]:
        holder = neighbours.sample_enterprise(row["holder"])
        if holder is not None:
            past = timedelta(days=row["days_ago"])
            then = replace(act, at=act.at - past, on=act.on - past, submission=None)
            _decided(_asked(row, holder, then), told, then)


def _asked(row: dict[str, Any], holder: EnterpriseView, act: Act) -> Application:
    leader = holder.leaders[0]
    asking = replace(act, by=Actor(person=leader, capacities=frozenset({Capacity("leader", holder.id)})))
    draft = services.begin_application(enterprise=holder.id, class_key=row["class"], act=asking)
    services.bring_parcel(application=draft, shape=_plot(row), brought_as="file", act=asking)
    return services.submit_application(application=draft, act=asking)


def _plot(row: dict[str, Any]) -> Polygon:
    """Return a plot that is not quite a rectangle, as plots are."""
    lon, lat = row["lon"], row["lat"]
    east, north = row["east_m"] / _METRES / math.cos(math.radians(lat)), row["north_m"] / _METRES
    return Polygon(
        [
            (lon, lat),
            (lon + east, lat + north * 0.08),
            (lon + east * 0.94, lat + north),
            (lon + east * 0.3, lat + north * 0.96),
            (lon - east * 0.05, lat + north * 0.7),
        ]
    )


def _decided(application: Application, told: dict[str, Any], act: Act) -> None:
    reasons = Text.read(told["reasons"]).into(get_language() or "en", *packs.current().country.languages)
    for _step in range(_MOST_STEPS):
        case = procedures.case_for(application.ref)
        steps = procedures.history(case, on=act.on) if case and case.is_open else []
        step = next((each for each in steps if each.state == "now"), None)
        if step is None or step.task is None:
            return
        procedures.decide(
            task=step.task,
            outcome=told["decisions"][step.element],
            reasons=reasons,
            answers=told["answers"].get(step.element, {}),
            act=replace(act, by=_holder(step.duty, application.area_path)),
        )


def _holder(duty: str, area_path: str) -> Actor:
    """Return somebody who held the post with a duty when the sample was decided."""
    post = posts.post_for(duty=duty, area_path=area_path)
    assert post is not None  # or the case would not have come here
    user, _new = User.objects.get_or_create(
        username=f"sample-{post.id.hex}", defaults={"display_name": str(post.title), "is_sample": True, "password": "!"}
    )
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    return Actor(user=user.id, posts=(held,))
