"""
Who owns what, so that the database itself refuses a foreign owner.

Each table here with ``owner_agency`` and ``owner_kind`` bears the trigger of ``migrations/0002``: the institution must
be one of the State or of the miners in ``posts_agency`` itself, whatever the row says of it.
"""

from django.db import models

from outcrop.pathway.section.parts import OWNERS

LOCAL = models.Q(owner_kind__in=[kind.value for kind in OWNERS])


class StepOwner(models.Model):
    """
    Which institution answers for a part of the road.

    :ivar step: the step's key, ``step/intervention``, ``stage:key`` or ``stage:key/intervention``
    :ivar agency: the institution where it is one; empty where each area has its own
    """

    step = models.CharField(max_length=90, primary_key=True)
    agency = models.ForeignKey("posts.Agency", on_delete=models.PROTECT, null=True, related_name="+")
    agency_key = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)

    class Meta:
        constraints = (models.CheckConstraint(name="step_owned_by_the_state_or_the_miners", condition=LOCAL),)
