"""Prices, documents of origin, purchases and disputes."""

from decimal import Decimal

from django.db import models

from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money


class Price(models.Model):
    """
    A reference price: minor units of the country's currency for one gram of fine metal.

    :ivar observed_at: when the market named it, from which its age counts
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    per_gram = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    observed_at = models.DateTimeField()
    source = models.CharField(max_length=200)
    confidence = models.CharField(max_length=12)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="price_above_nothing", condition=models.Q(per_gram__gt=0)),)
        indexes = (models.Index(fields=("-observed_at",), name="price_latest"),)


class OriginKind(models.TextChoices):
    """A paper that says where a lot comes from."""

    CERTIFICATE = "origin-certificate"
    RECEIPT = "processing-receipt"
    BOOK = "collector-book"


class OriginPaper(models.Model):
    """
    A local certificate of origin, a processing receipt or an entry in a collector's book, good for one sale.

    :ivar most_ug: the most contained metal that it covers, in micrograms; None where it names no mass
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20, choices=OriginKind)
    seller = models.UUIDField(db_index=True)
    source_person = models.UUIDField(null=True)
    area_path = models.CharField(max_length=200)
    most_ug = models.BigIntegerField(null=True)
    issued_by = models.CharField(max_length=120)
    issued_on = models.DateField()
    valid_until = models.DateField()
    issued_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="origin_paper_ends_after_it_begins", condition=models.Q(valid_until__gt=models.F("issued_on"))
            ),
        )

    @property
    def most_grams(self) -> Decimal | None:
        """The most contained metal that it covers, in grams."""
        return None if self.most_ug is None else Decimal(self.most_ug) / 1_000_000


class CollectorLicence(models.Model):
    """A licence to collect and to keep a book that counts as origin."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.UUIDField(db_index=True)
    number = models.CharField(max_length=60, unique=True)
    issued_by = models.CharField(max_length=200)
    start = models.DateField()
    end = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="collector_licence_ends_after_it_begins", condition=models.Q(end__gt=models.F("start"))),
        )


class Purchase(models.Model):
    """
    A lot bought over the counter.

    :ivar lines: the sum as the seller saw it, each line with its key, values and minor units
    :ivar law: the law's answer as written (``law.Outcome.written()``), to be reckoned again
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    place = models.UUIDField(db_index=True)
    area_path = models.CharField(max_length=200)
    clerk = models.UUIDField()
    seller = models.UUIDField(db_index=True)
    enterprise = models.UUIDField(null=True, db_index=True)
    rung = models.CharField(max_length=40)
    mark = models.CharField(max_length=12)
    paper = models.OneToOneField(OriginPaper, on_delete=models.PROTECT, null=True, related_name="+")
    right = models.UUIDField(null=True)
    lot = models.UUIDField(unique=True)
    gross_mg = models.BigIntegerField()
    fineness_ppm = models.IntegerField()
    contained_ug = models.BigIntegerField()
    contained_u_ug = models.BigIntegerField()
    price = models.ForeignKey(Price, on_delete=models.PROTECT, related_name="+")
    currency = models.CharField(max_length=3)
    value = models.BigIntegerField()
    royalty = models.BigIntegerField()
    net = models.BigIntegerField()
    lines = models.JSONField()
    law = models.JSONField()
    paid_by = models.CharField(max_length=30)
    posting = models.UUIDField()
    bought_at = models.DateTimeField()
    bought_on = models.DateField()
    questionable = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="purchase_adds_up",
                condition=models.Q(contained_ug__gt=0, value__gt=0, net__gt=0, net__lte=models.F("value")),
            ),
        )
        indexes = (models.Index(fields=("seller", "-bought_at"), name="purchase_of_seller"),)

    @property
    def net_money(self) -> Money:
        """What the seller got."""
        return Money(self.net, self.currency)


class DisputeOutcome(models.TextChoices):
    """How a dispute ended."""

    OPEN = "open"
    SELLER_RIGHT = "seller-right"
    SALE_STANDS = "sale-stands"


class SaleDispute(models.Model):
    """The seller says: this was not me, or this is not what happened."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    purchase = models.OneToOneField(Purchase, on_delete=models.PROTECT, related_name="dispute")
    person = models.UUIDField()
    why = models.CharField(max_length=30)
    words = models.TextField(blank=True)
    freeze = models.UUIDField(null=True)
    opened_at = models.DateTimeField()
    answer_due = models.DateField()
    outcome = models.CharField(max_length=20, choices=DisputeOutcome, default=DisputeOutcome.OPEN)
    reasons = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.UUIDField(null=True)
