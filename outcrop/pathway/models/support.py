"""Support of a named step for a period, its hand-over, and who acts on each step."""

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.fields import TextsField
from outcrop.commons.posts.api import AgencyKind
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.pathway.models.owners import LOCAL

#: Who supports a step for a time: partners and funders, and whoever buys or processes.
SUPPORTERS = (AgencyKind.PARTNER, AgencyKind.MARKET)


class Support(models.Model):
    """
    An institution supports one step, of an enterprise or of an area, from a day on up to but not including another.

    Once agreed only its end can change, and only to an earlier day: more time is another agreement.

    :ivar owner_agency: the step's owner, who agreed, and to whom it is handed over
    :ivar hand_over_days: how long before the end the hand-over is opened, as the pack said when it was agreed
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    agency = models.ForeignKey("posts.Agency", models.PROTECT, related_name="+")
    agency_kind = models.CharField(max_length=12)
    step = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200)
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    brings = models.CharField(max_length=400)
    owner_agency = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)
    start = models.DateField()
    end = models.DateField()
    hand_over_days = models.PositiveSmallIntegerField()
    agreed_on = models.DateField()
    agreed_at = models.DateTimeField()
    agreed_post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    ended_early_for = models.CharField(max_length=400, blank=True)

    class Meta:
        indexes = (models.Index(fields=("agency", "end"), name="support_of_agency"),)
        constraints = (
            models.CheckConstraint(name="support_owner_is_local", condition=LOCAL),
            models.CheckConstraint(
                name="support_by_those_who_may", condition=Q(agency_kind__in=[kind.value for kind in SUPPORTERS])
            ),
            models.CheckConstraint(name="support_ends_after_it_begins", condition=Q(end__gte=F("start"))),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The support as others point at it."""
        return Ref("pathway.support", self.id)

    @property
    def last_day(self) -> date:
        """The last day on which it holds."""
        return self.end - timedelta(days=1)

    @property
    def hand_over_opens(self) -> date:
        """The day on which the hand-over is opened: before the period ends, whenever it was agreed."""
        return max(self.start, self.end - timedelta(days=self.hand_over_days))

    def holds(self, on: date) -> bool:
        """Say whether it holds on a day."""
        return self.start <= on < self.end


class HandOverItem(models.Model):
    """A line of the check-list of a hand-over, in the words of the day on which support was agreed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    support = models.ForeignKey(Support, models.PROTECT, related_name="items")
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40)
    words = TextsField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("support", "key"), name="hand_over_item_once"),)


class Move(models.TextChoices):
    """What happened to a line of a hand-over."""

    GIVEN = "given", _("handed over")
    TAKEN = "taken", _("confirmed by the owner")
    RETURNED = "returned", _("not accepted")


class HandOverMove(models.Model):
    """
    The supporter handed a line over; or the owner of the step confirmed or did not accept it. Rows are only added.

    :ivar words: what was handed over, to whom; reasons where it was not accepted
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    item = models.ForeignKey(HandOverItem, models.PROTECT, related_name="moves")
    move = models.CharField(max_length=8, choices=Move)
    words = models.CharField(max_length=1000, blank=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    by = models.UUIDField()
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="hand_over_returned_with_reasons", condition=~Q(move="returned") | ~Q(words="")
            ),
        )


class StepAct(models.Model):
    """
    Somebody acted on a step: counted from the journal, without a name.

    :ivar whose: ``local``, ``national`` or ``partner``: see ``support/acting.py``
    :ivar entry: the journal's entry, so that it is counted once
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.UUIDField()
    step = models.CharField(max_length=40)
    whose = models.CharField(max_length=10)
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("step", "on"), name="act_on_step"),)
        constraints = (models.UniqueConstraint(fields=("entry", "step"), name="act_counted_once"),)
