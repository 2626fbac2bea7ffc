"""Campaigns: what people are told, and how many were reached by which means."""

from datetime import date
from uuid import UUID

from django.db import transaction

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.learning import problems
from outcrop.learning.events import CampaignBegun, ReachNoted
from outcrop.learning.models import Campaign, Reach
from outcrop.learning.policies import TRAIN
from outcrop.learning.reach import RANGES


@transaction.atomic
@audited("learning.begin-campaign")
def begin_campaign(*, title: str, says: str, area: str, article: str, act: Act) -> Campaign:
    """
    Begin to tell people something.

    :param area: code of an area that the actor's post serves
    :param article: last part of the address of the article that goes with it, or empty
    :raises AreaNotServed: if the post does not serve the area
    """
    found = areas.get(area)
    if found is None or not act.by.posts_with("learning.train", found.path):
        raise problems.AreaNotServed(field="area")
    made = Campaign.objects.create(
        number=next_number(kind="LR", office=found.path.rpartition(".")[2], year=act.on.year),
        title=" ".join(title.split())[:120], says=" ".join(says.split())[:400], article=article[:110],
        area_path=found.path, start=act.on, at=act.at, by_id=act.by.user,
    )  # fmt: skip
    publish(CampaignBegun(campaign=made.ref, number=made.number, area=found.path, says=made.says), act=act)
    return made


@transaction.atomic
@audited("learning.note-reach")
def note_reach(*, campaign: UUID, means: str, band: int, on: date, act: Act) -> Reach:
    """
    Write down about how many were told on a day, by one means.

    :param band: lower bound of the range
    :raises ReachNotPossible: if there is no such means or range, or the day is still to come or before the campaign
    """
    found = Campaign.objects.get(id=campaign)
    TRAIN.require(act.by, found)
    if means not in Reach.Means.values or band not in RANGES or not found.start <= on <= act.on:
        raise problems.ReachNotPossible(start=found.start, field="on")
    made = Reach.objects.create(campaign=found, means=means, band=band, on=on, at=act.at, by_id=act.by.user)
    publish(
        ReachNoted(campaign=found.ref, reach=Ref("learning.reach", made.id), means=means, band=band, on=on), act=act
    )
    return made
