"""The demonstration's two communities, and the partner whose support ends next week."""

from datetime import timedelta
from importlib import import_module

from django.conf import settings

from outcrop.commons.accounts.api import User, actor_for
from outcrop.kernel.clock import civil_date
from outcrop.pathway import selectors
from outcrop.pathway.models import Plan, Support
from outcrop.registry import api as registry


def test_two_communities_stand_at_different_points_and_support_ends_next_week(db: None) -> None:
    demo, preparing = import_module("outcrop.config.demo"), import_module("outcrop.config.preparing")
    preparing._take_pack()
    act = preparing._act()
    demo.load(act=act)
    on = civil_date(settings.OUTCROP_CLOCK.now(), "UTC")
    done = []
    for leader in ("leader", "clay-leader"):
        enterprise = registry.sample_enterprise(leader)
        assert enterprise is not None
        done.append({each.step.key for each in selectors.road_of(enterprise.id, on=act.on) if each.state == "done"})
    assert done[0] < done[1]
    support = Support.objects.get(end__gt=act.on)  # another one has ended
    assert timedelta(days=6) <= support.end - on <= timedelta(days=8)
    partner = actor_for(User.objects.get(username="sample-partner"), on=act.on)
    assert partner.subjects("supporter") == {support.id}
    assert Plan.objects.count() == 2
