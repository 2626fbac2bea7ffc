"""Custody places."""

from django.db import models

from outcrop.commons.fields import TextsField
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Place(models.Model):
    """
    A counter or furnace where metal is in somebody's keeping: a buying centre, a smelting house.

    :ivar code: stands in the numbers of its lots and bars
    :ivar agency: whose posts weigh and pour here
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.CharField(max_length=60, unique=True)
    code = models.CharField(max_length=12, unique=True)
    name = TextsField()
    area_path = models.CharField(max_length=200)
    agency = models.ForeignKey("posts.Agency", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.name)

    @property
    def ref(self) -> Ref:
        """The place as others point at it."""
        return Ref("custody.place", self.id)
