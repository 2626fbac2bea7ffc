"""A season's cash plan, and what a method was found to lose."""

from django.db import models

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class CashPlan(models.Model):
    """
    A plan of twelve months as it was told. Rows are never changed: a better plan is another one.

    :ivar start: the first day of its first month
    :ivar opening: what there is at the beginning, in minor units
    :ivar months: for each month what was typed: ``low`` and ``high`` income (None: from past sales), and ``costs``
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    start = models.DateField()
    opening = models.BigIntegerField()
    months = models.JSONField()
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("person", "-at"), name="plan_of_person"),)

    @property
    def ref(self) -> Ref:
        """The plan as others point at it."""
        return Ref("finance.plan", self.id)


class RecoveryTest(models.Model):
    """
    What a team weighed and assayed of its own method. Rows are never changed.

    :ivar told: values and expanded uncertainties (k = 2) as typed, decimals as text: see ``balance.Weighed``
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    method = models.CharField(max_length=120)
    told = models.JSONField()
    at = models.DateTimeField()
    on = models.DateField()

    @property
    def ref(self) -> Ref:
        """The test as others point at it."""
        return Ref("finance.recovery-test", self.id)
