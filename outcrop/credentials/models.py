"""What was issued, under which keys, and how it stands. Private keys are never here."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from outcrop.commons.fields import TextsField
from outcrop.credentials import bitstring
from outcrop.kernel.ids import new_id

THUMBPRINT = 43


class IssuerKey(models.Model):
    """
    The public half of a pair of keys. An issuer has one active key; the older ones stay, so that old papers stay good.

    :ivar kid: thumbprint of the key (RFC 7638)
    :ivar short: its first bytes, by which the compact form names it
    :ivar handovers: for the trust key, signed statements by which each older trust key names its follower
    """

    class State(models.TextChoices):
        """Whether it signs, has signed, or is not believed any more."""

        ACTIVE = "active"
        RETIRED = "retired"
        WITHDRAWN = "withdrawn"

    kid = models.CharField(max_length=THUMBPRINT, primary_key=True)
    short = models.CharField(max_length=12, unique=True)
    issuer = models.CharField(max_length=80, db_index=True)
    name = TextsField()
    algorithm = models.CharField(max_length=10)
    public_jwk = models.JSONField()
    start = models.DateField()
    end = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.ACTIVE)
    handovers = models.JSONField(default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("issuer",), condition=models.Q(state="active"), name="issuer_key_one_active"
            ),
            models.CheckConstraint(
                name="issuer_key_ends_after_it_begins",
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
            ),
            models.CheckConstraint(
                name="issuer_key_active_until_it_ends", condition=models.Q(state="active") ^ models.Q(end__isnull=False)
            ),
            models.CheckConstraint(
                name="issuer_key_holds_no_private_half", condition=~models.Q(public_jwk__has_key="d")
            ),
        )

    def __str__(self) -> str:
        return f"{self.issuer} {self.kid[:8]}"


class StatusList(models.Model):
    """A status list of an issuer; its number stands in every paper on it."""

    number = models.BigAutoField(primary_key=True)
    issuer = models.CharField(max_length=80, db_index=True)

    def __str__(self) -> str:
        return str(self.number)


class Credential(models.Model):
    """
    A signed paper. Only ``state`` ever changes, each time with a ``Change`` that says why.

    :ivar subject_kind, subject_id: what the paper is about, as a ref
    :ivar claims: its public layer, as it was signed
    :ivar token: the full form, as it was signed
    :ivar compact: the compact form, as it was signed
    :ivar holders: persons and enterprises who may fetch it, by opaque id
    """

    class State(models.TextChoices):
        """How it stands; whether its period has come or gone is another matter."""

        GOOD = "good"
        SUSPENDED = "suspended"
        REVOKED = "revoked"

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=40)
    number = models.CharField(max_length=60, db_index=True)
    subject_kind = models.CharField(max_length=60)
    subject_id: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField()
    issuer = models.CharField(max_length=80)
    key = models.ForeignKey(IssuerKey, on_delete=models.PROTECT, related_name="+")
    start = models.DateField()
    end = models.DateField(null=True)
    claims = models.JSONField()
    token = models.TextField()
    compact = models.BinaryField()
    holders = ArrayField(models.UUIDField(), default=list)
    list = models.ForeignKey(StatusList, on_delete=models.PROTECT, related_name="+")
    index = models.PositiveIntegerField()
    issued_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.GOOD)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("list", "index"), name="credential_alone_at_its_index"),
            models.CheckConstraint(name="credential_index_in_its_list", condition=models.Q(index__lt=bitstring.LENGTH)),
            models.CheckConstraint(
                name="credential_ends_after_it_begins",
                condition=models.Q(end__isnull=True) | models.Q(end__gte=models.F("start")),
            ),
            models.CheckConstraint(
                name="credential_state_known", condition=models.Q(state__in=["good", "suspended", "revoked"])
            ),
        )
        indexes = (
            models.Index(fields=("subject_id", "kind"), name="credential_about"),
            models.Index(fields=("list", "state"), condition=~models.Q(state="good"), name="credential_fallen"),
            GinIndex(fields=["holders"], name="credential_held_by"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class Change(models.Model):
    """A credential was revoked, suspended or reinstated."""

    id = models.UUIDField(primary_key=True, default=new_id)
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, related_name="changes")
    state = models.CharField(max_length=10, choices=Credential.State)
    reason = TextsField()
    at = models.DateTimeField()
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.credential_id} {self.state}"


class Print(models.Model):
    """A credential was put on paper."""

    id = models.UUIDField(primary_key=True, default=new_id)
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, related_name="prints")
    language = models.CharField(max_length=12)
    document = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("credential", "language", "-at"), name="print_newest"),)

    def __str__(self) -> str:
        return f"{self.credential_id} {self.language}"
