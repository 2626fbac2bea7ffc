"""
Postings and their lines, and what is frozen of them.

Rows are only ever added. The database sees to it that the lines of a posting add up to nothing in each currency, that
no more of a line is frozen than it holds, and that what is reversed or frozen is not reversed or frozen again.
"""

from django.db import models
from django.db.models import Q

from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref

ACCOUNT = r"^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$"


class Posting(models.Model):
    """
    Money that moved between accounts for one reason.

    :ivar kind: what sort of posting, a dotted key of the context that makes it
    :ivar lines: how many entries it has, so that none is added later
    :ivar reverses: the posting that this one takes back
    :ivar reason: why it was taken back, in neutral words without names
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=80)
    source_kind = models.CharField(max_length=60)
    source_id = models.UUIDField()
    on = models.DateField()
    recorded_at = models.DateTimeField()
    lines = models.PositiveSmallIntegerField()
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("source_kind", "source_id", "kind"), name="posting_once_for_each_source"),
            models.CheckConstraint(
                condition=Q(reverses__isnull=True, reason="") | (Q(reverses__isnull=False) & ~Q(reason="")),
                name="reversal_says_why",
            ),
        )

    @property
    def ref(self) -> Ref:
        """The pointer to it."""
        return Ref("ledger.posting", self.id)

    @property
    def source(self) -> Ref:
        """What it was made for."""
        return Ref(self.source_kind, self.source_id)


class Entry(models.Model):
    """
    One line of a posting.

    :ivar minor: debit above nothing, credit below
    :ivar on: the posting's day, repeated here for the index
    """

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveSmallIntegerField()
    on = models.DateField()
    account = models.CharField(max_length=120)
    minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    party_kind = models.CharField(max_length=60, blank=True)
    party_id = models.UUIDField(null=True)
    memo = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("posting", "position"), name="entry_has_its_place"),
            models.CheckConstraint(condition=~Q(minor=0), name="entry_moves_something"),
            models.CheckConstraint(condition=Q(account__regex=ACCOUNT), name="entry_account_is_a_dotted_key"),
            models.CheckConstraint(condition=Q(currency__regex=r"^[A-Z]{3}$"), name="entry_currency_is_iso_4217"),
            models.CheckConstraint(
                condition=Q(party_id__isnull=True, party_kind="") | (Q(party_id__isnull=False) & ~Q(party_kind="")),
                name="entry_party_is_whole",
            ),
        )
        indexes = (
            models.Index(fields=("account", "currency", "on", "id"), include=("minor",), name="entry_of_account"),
            models.Index(fields=("party_id", "account", "on", "id"), include=("minor",), name="entry_of_party"),
        )

    @property
    def amount(self) -> Money:
        """What it moves: debit above nothing, credit below."""
        return Money(self.minor, self.currency)

    @property
    def party(self) -> Ref | None:
        """Whose it is."""
        return Ref(self.party_kind, self.party_id) if self.party_id else None


class Hold(models.Model):
    """
    Money of one line that nobody may pay out until it is released: a disputed share, and its royalty.

    :ivar minor: how much of the line, always above nothing
    :ivar source_kind, source_id: what froze it, such as the dispute
    :ivar reason: in neutral words without names
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="holds")
    minor = models.BigIntegerField()
    source_kind = models.CharField(max_length=60)
    source_id = models.UUIDField()
    reason = models.CharField(max_length=500)
    on = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("entry", "source_kind", "source_id"), name="hold_once_for_each_source"),
            models.CheckConstraint(condition=Q(minor__gt=0), name="hold_freezes_something"),
            models.CheckConstraint(condition=~Q(reason=""), name="hold_says_why"),
        )

    @property
    def ref(self) -> Ref:
        """The pointer to it."""
        return Ref("ledger.hold", self.id)

    @property
    def source(self) -> Ref:
        """What froze it."""
        return Ref(self.source_kind, self.source_id)


class Release(models.Model):
    """The end of a hold."""

    hold = models.OneToOneField(Hold, on_delete=models.PROTECT, related_name="release")
    reason = models.CharField(max_length=500)
    on = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="release_says_why"),)
