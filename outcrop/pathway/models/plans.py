"""Plans of interventions, what became of each, and what was measured."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.pathway.models.owners import LOCAL


class Plan(models.Model):
    """
    A plan for a community, a site or an enterprise.

    :ivar owner_agency: the institution whose post made it and keeps it
    :ivar site: the site that it is for, known to handlers only
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=160)
    area_path = models.CharField(max_length=200)
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    site = models.UUIDField(null=True)
    owner_agency = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)
    made_on = models.DateField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="plan_owner_is_local", condition=LOCAL),
            models.CheckConstraint(name="plan_for_one_thing", condition=Q(enterprise=None) | Q(site=None)),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The plan as others point at it."""
        return Ref("pathway.plan", self.id)

    @property
    def public(self) -> bool:
        """Whether everybody may read it: a community's plan is; an enterprise's and a site's are not."""
        return self.enterprise_id is None and self.site is None


class PlanItem(models.Model):
    """
    An intervention of a plan. Never changed: what becomes of it are moves and measurements.

    :ivar finding: what it answers, in words; ``finding_ref`` points to it where another context holds it
    :ivar owner_enterprise: the enterprise itself as owner; else ``owner_agency`` names an institution
    :ivar baseline: the indicator before, ``target`` what it shall be on ``measured_by``, both in ``unit``
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="items")
    what = models.CharField(max_length=300)
    step = models.CharField(max_length=40, blank=True)
    finding = models.CharField(max_length=600)
    finding_ref = models.CharField(max_length=120, blank=True)
    owner_agency = models.CharField(max_length=80, blank=True)
    owner_kind = models.CharField(max_length=12)
    owner_enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    start = models.DateField()
    due = models.DateField()
    indicator = models.CharField(max_length=200)
    unit = models.CharField(max_length=20, blank=True)
    baseline = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    target = models.DecimalField(max_digits=18, decimal_places=4)
    measured_by = models.DateField()
    entered_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="plan_item_owner_is_local", condition=LOCAL),
            models.CheckConstraint(
                name="plan_item_has_one_owner",
                condition=Q(owner_agency="", owner_enterprise__isnull=False, owner_kind="miners")
                | (~Q(owner_agency="") & Q(owner_enterprise__isnull=True)),
            ),
            models.CheckConstraint(name="plan_item_due_after_start", condition=Q(due__gte=F("start"))),
        )

    @property
    def last_move(self) -> "PlanMove | None":
        """What became of it last; the selector has fetched the moves in order."""
        return next(reversed(self.moves.all()), None)

    @property
    def state(self) -> str:
        """``planned``, ``begun``, ``done`` or ``dropped``."""
        return self.last_move.move if self.last_move else "planned"

    @property
    def measured(self) -> "PlanMeasurement | None":
        """The latest measurement."""
        return next(reversed(self.measurements.all()), None)

    @property
    def reached(self) -> bool | None:
        """Whether the target was reached, from the baseline's side; None where nothing was measured."""
        if self.measured is None:
            return None
        falls = self.baseline is not None and self.target < self.baseline
        value: Decimal = self.measured.value
        return value <= self.target if falls else value >= self.target


class PlanMove(models.Model):
    """An intervention was begun, done or dropped. Rows are only added."""

    class Move(models.TextChoices):
        """What became of it."""

        BEGUN = "begun", _("begun")
        DONE = "done", _("done")
        DROPPED = "dropped", _("dropped")

    id = models.UUIDField(primary_key=True, default=new_id)
    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="moves")
    move = models.CharField(max_length=8, choices=Move)
    words = models.CharField(max_length=600, blank=True)
    by = models.UUIDField(null=True)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.CheckConstraint(name="plan_item_dropped_with_reasons", condition=~Q(move="dropped") | ~Q(words="")),
        )


class PlanMeasurement(models.Model):
    """The indicator was measured. Rows are only added."""

    id = models.UUIDField(primary_key=True, default=new_id)
    item = models.ForeignKey(PlanItem, models.PROTECT, related_name="measurements")
    value = models.DecimalField(max_digits=18, decimal_places=4)
    how = models.CharField(max_length=300)
    by = models.UUIDField(null=True)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("on", "at", "id")
