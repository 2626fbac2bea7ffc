"""Institutions, their posts, and who holds them."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from outcrop.commons.fields import TextsField
from outcrop.kernel.ids import new_id


class AgencyKind(models.TextChoices):
    """What an institution is to the road out of informality."""

    STATE = "state"
    MINERS = "miners"
    MARKET = "market"
    ASSURANCE = "assurance"
    OVERSIGHT = "oversight"
    PARTNER = "partner"
    ENFORCEMENT = "enforcement"


#: Institutions of these kinds can hold no duty: partners support, and enforcement has no part in the register.
WITHOUT_DUTIES = (AgencyKind.PARTNER, AgencyKind.ENFORCEMENT)


class Agency(models.Model):
    """An institution: an office of the State, a federation, a bank, an auditor."""

    key = models.CharField(max_length=80, primary_key=True)
    name = TextsField()
    kind = models.CharField(max_length=12, choices=AgencyKind)
    area_path = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="agency_kind_known", condition=models.Q(kind__in=AgencyKind.values)),
        )

    def __str__(self) -> str:
        return str(self.name)


class Post(models.Model):
    """A place in an agency with its duties, in an area."""

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.CharField(max_length=60)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="posts")
    agency_kind = models.CharField(max_length=12)
    title = TextsField()
    area_path = models.CharField(max_length=200, blank=True)
    duties = ArrayField(models.CharField(max_length=80), default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("agency", "key"), name="post_once_in_its_agency"),
            models.CheckConstraint(
                name="post_without_duties_where_none_are_due",
                condition=~models.Q(agency_kind__in=[k.value for k in WITHOUT_DUTIES]) | models.Q(duties=[]),
            ),
        )

    def __str__(self) -> str:
        return str(self.title)


class Holding(models.Model):
    """Somebody holds a post from a day on, up to but not including another."""

    id = models.UUIDField(primary_key=True, default=new_id)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="holdings")
    user: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField(db_index=True)
    start = models.DateField()
    end = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="holding_ends_after_it_begins",
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
            ),
        )
