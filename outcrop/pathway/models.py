"""The steps as this deployment runs them, so that the database itself refuses a foreign owner."""

from django.db import models

from outcrop.pathway.section import OWNERS


class StepOwner(models.Model):
    """Which institution answers for a step of the road."""

    step = models.CharField(max_length=40, primary_key=True)
    agency = models.ForeignKey("posts.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    agency_key = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="step_owned_by_the_state_or_the_miners",
                condition=models.Q(owner_kind__in=[kind.value for kind in OWNERS]),
            ),
        )
