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
            models.CheckConstraint(
                name="collector_licence_ends_after_it_begins", condition=models.Q(end__gt=models.F("start"))
            ),
        )


class Purchase(models.Model):
    """
    A lot bought over the counter.

    :ivar seller: who stood at the counter, agreed and was paid
    :ivar enterprise: the enterprise from whose ground it comes, where there is one
    :ivar sold_for: the enterprise for which its leader sold; None where a person sold her own part
    :ivar royalty: what the law asks; None where the law that we hold does not say
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
    sold_for = models.UUIDField(null=True, db_index=True)
    rung = models.CharField(max_length=40)
    mark = models.CharField(max_length=12)
    paper = models.OneToOneField(OriginPaper, on_delete=models.PROTECT, null=True, related_name="+")
    right = models.UUIDField(null=True)
    lot = models.UUIDField(unique=True)
    gross_ug = models.BigIntegerField()
    fineness_ppm = models.IntegerField()
    contained_ug = models.BigIntegerField()
    contained_u_ug = models.BigIntegerField()
    price = models.ForeignKey(Price, on_delete=models.PROTECT, related_name="+")
    currency = models.CharField(max_length=3)
    value = models.BigIntegerField()
    royalty = models.BigIntegerField(null=True)
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


class SaleConfirmation(models.Model):
    """The seller said: yes, this was me. It takes nothing from her: she can still dispute the sale."""

    id = models.UUIDField(primary_key=True, default=new_id)
    purchase = models.OneToOneField(Purchase, on_delete=models.PROTECT, related_name="confirmation")
    person = models.UUIDField()
    at = models.DateTimeField()


class DisputeOutcome(models.TextChoices):
    """Where a dispute stands."""

    OPEN = "open"
    SELLER_RIGHT = "seller-right"
    SALE_STANDS = "sale-stands"


class SaleDispute(models.Model):
    """
    Somebody says of a sale in her name: this was not me, or this is not what happened.

    :ivar purchase: the sale at a counter that she disputes; or
    :ivar paper: the entry in a collector's book, which is a sale to the collector
    :ivar freeze: the share of the lot that is held until it is decided
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    purchase = models.OneToOneField(Purchase, on_delete=models.PROTECT, null=True, related_name="dispute")
    paper = models.OneToOneField(OriginPaper, on_delete=models.PROTECT, null=True, related_name="dispute")
    person = models.UUIDField()
    why = models.CharField(max_length=30)
    words = models.TextField(blank=True)
    freeze = models.UUIDField(null=True)
    opened_at = models.DateTimeField()
    answer_due = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="dispute_of_a_sale_or_a_paper",
                condition=models.Q(purchase__isnull=True, paper__isnull=False)
                | models.Q(purchase__isnull=False, paper__isnull=True),
            ),
        )

    @property
    def decided(self) -> "DisputeDecision | None":
        """How it was decided, or None while it is open."""
        return getattr(self, "decision", None)

    @property
    def outcome(self) -> str:
        """Where it stands."""
        return self.decided.outcome if self.decided else DisputeOutcome.OPEN


class DisputeDecision(models.Model):
    """How a dispute was decided, with reasons that the seller understands."""

    id = models.UUIDField(primary_key=True, default=new_id)
    dispute = models.OneToOneField(SaleDispute, on_delete=models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=20, choices=DisputeOutcome)
    reasons = models.TextField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
