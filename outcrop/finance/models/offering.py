"""What providers offer, who asks for it, and what she released for that."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.posts.api import AgencyKind
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Kind(models.TextChoices):
    """What is offered."""

    SAVINGS = "savings", _("savings group")
    HEALTH = "health", _("health insurance")
    ACCIDENT = "accident", _("accident insurance")
    SOCIAL = "social", _("social insurance")
    LEASING = "leasing", _("leasing of equipment")
    ACCOUNT = "account", _("bank account")
    LOAN = "loan", _("loan")


LENDING = (Kind.LEASING, Kind.LOAN)
INSURING = (Kind.HEALTH, Kind.ACCIDENT, Kind.SOCIAL)
SAVING = (Kind.SAVINGS, Kind.ACCOUNT)
#: Who can provide: banks, insurers and lessors of the market, savings unions of the miners, funds of the State.
#: Partners and funders hold no desk; and whoever provides owns no step by it.
PROVIDERS = (AgencyKind.MARKET, AgencyKind.MINERS, AgencyKind.STATE)


class Offer(models.Model):
    """
    What a provider offers, from a day on up to but not including another. Once made only its end moves, and only
    earlier.

    :ivar costs: what it costs, in plain words
    :ivar law: the law or licence that it rests on
    :ivar area_path: where it is offered; empty for the whole country
    :ivar yearly_ppm: the yearly rate of a loan or lease as the contract names it, in parts per million
    :ivar fee_ppm: what is taken of the sum when it is paid out
    :ivar premium: what an insurance or account costs a month, in minor units
    :ivar most: the most that is lent
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    agency = models.ForeignKey("posts.Agency", models.PROTECT, related_name="+")
    agency_kind = models.CharField(max_length=12)
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=120)
    costs = models.CharField(max_length=400)
    conditions = models.CharField(max_length=1000)
    law = models.CharField(max_length=300)
    area_path = models.CharField(max_length=200, blank=True)
    start = models.DateField()
    end = models.DateField()
    yearly_ppm = models.PositiveIntegerField(null=True)
    fee_ppm = models.PositiveIntegerField(default=0)
    premium = models.BigIntegerField(null=True)
    most = models.BigIntegerField(null=True)
    most_months = models.PositiveSmallIntegerField(null=True)
    made_by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("agency", "end"), name="offer_of_agency"),)
        constraints = (
            models.CheckConstraint(name="offer_ends_after_it_begins", condition=Q(end__gte=F("start"))),
            models.CheckConstraint(
                name="offer_by_those_who_may", condition=Q(agency_kind__in=[kind.value for kind in PROVIDERS])
            ),
            models.CheckConstraint(
                name="lending_names_its_rate",
                condition=~Q(kind__in=[kind.value for kind in LENDING])
                | Q(yearly_ppm__isnull=False, most__isnull=False, most_months__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> Ref:
        """The offer as others point at it."""
        return Ref("finance.offer", self.id)

    @property
    def lends(self) -> bool:
        """Whether it is a loan or a lease."""
        return self.kind in LENDING

    @property
    def insures(self) -> bool:
        """Whether it is an insurance."""
        return self.kind in INSURING

    def holds(self, on: date) -> bool:
        """Say whether it is offered on a day."""
        return self.start <= on < self.end


class Request(models.Model):
    """
    A person asks for an offer, for herself or for the enterprise that she leads. Rows are never changed.

    :ivar wish: the sum asked for, in minor units, and over how many months, where it is lent
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="requests")
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    wish = models.BigIntegerField(null=True)
    months = models.PositiveSmallIntegerField(null=True)
    words = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("person", "-at"), name="request_of_person"),)

    @property
    def ref(self) -> Ref:
        """The request as others point at it."""
        return Ref("finance.request", self.id)


class Release(models.Model):
    """
    What a person released to one provider for one request: as she saw it on that day, and nothing that came later.

    :ivar parts: which parts of her record
    :ivar sealed: the file itself, sealed under her key; unreadable once the key is destroyed
    :ivar until: the first day on which it may be read no more
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    request = models.OneToOneField(Request, models.PROTECT, related_name="release")
    parts = ArrayField(models.CharField(max_length=12), default=list)
    sealed = models.BinaryField()
    until = models.DateField()
    at = models.DateTimeField()


class Withdrawal(models.Model):
    """She took a release back; from then on it is read no more."""

    id = models.UUIDField(primary_key=True, default=new_id)
    release = models.OneToOneField(Release, models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    on = models.DateField()
