"""What happens to a person's record. No row here is ever changed: corrections and withdrawals are new rows."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Reader(models.TextChoices):
    """In which capacity somebody read."""

    POST = "post"
    AGENT = "agent"
    PERSON = "person"


class Reading(models.Model):
    """
    Somebody else was shown a part of a person's record: one row for each person and request.

    :ivar verb: the permission under which it was read; ``duty`` is the duty of the post that gave it
    :ivar user: who it was, for a court; no page shows it, since duties belong to posts
    :ivar shown_from: the first day on which the person sees this reading; empty where she sees it at once
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="readings")
    part = models.CharField(max_length=20)
    verb = models.CharField(max_length=80)
    duty = models.CharField(max_length=80, blank=True)
    reader = models.CharField(max_length=8, choices=Reader)
    post = models.UUIDField(null=True)
    agent = models.UUIDField(null=True)
    mandate = models.CharField(max_length=40, blank=True)
    user = models.UUIDField()
    at = models.DateTimeField()
    on = models.DateField()
    shown_from = models.DateField(null=True)

    class Meta:
        indexes = (models.Index(fields=("person", "-at"), name="reading_of_person"),)
        constraints = (
            models.CheckConstraint(
                name="reading_by_a_post_names_it", condition=~Q(reader="post") | Q(post__isnull=False)
            ),
            models.CheckConstraint(
                name="reading_by_an_agent_names_her",
                condition=~Q(reader="agent") | (Q(agent__isnull=False) & ~Q(mandate="")),
            ),
        )


class Demand(models.Model):
    """
    An authority demanded a record under law, and a named post gave it or refused it.

    A refused demand points at nobody: which number was asked for is not kept, so that refusals are no list of people.

    :ivar given: keys of the parts that were given
    :ivar sealed: what was given, word for word, sealed under the person's key
    :ivar secret_until: the first day on which the person sees it; empty where she sees it at once
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    person = models.ForeignKey("registry.Person", models.PROTECT, null=True, related_name="demands")
    authority = models.CharField(max_length=200)
    article = models.CharField(max_length=300)
    refused = models.BooleanField(default=False)
    given = ArrayField(models.CharField(max_length=20), default=list)
    sealed = models.BinaryField(default=b"")
    secret_until = models.DateField(null=True)
    secrecy_article = models.CharField(max_length=300, blank=True)
    post = models.UUIDField()
    area_path = models.CharField(max_length=200, blank=True)
    user = models.UUIDField()
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="demand_given_of_somebody_or_refused",
                condition=Q(refused=True, person=None, given=[]) | (Q(refused=False, person__isnull=False)),
            ),
            models.CheckConstraint(
                name="demand_secret_by_an_article",
                condition=Q(secret_until=None) | (~Q(secrecy_article="") & Q(secret_until__gt=F("on"))),
            ),
        )

    @property
    def ref(self) -> Ref:
        """The demand as others point at it."""
        return Ref("registry.demand", self.id)


class Fact(models.Model):
    """
    A field of a record got another value from a day on; the value before stays here.

    :ivar sealed: both values, under the person's own key: whoever may destroy the key makes the history unreadable
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="facts")
    field = models.CharField(max_length=20)
    sealed = models.BinaryField()
    how = models.CharField(max_length=8)
    post = models.UUIDField(null=True)
    agent = models.UUIDField(null=True)
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("person", "field", "at"), name="fact_of_field"),)


class Correction(models.Model):
    """
    A person asked the office to correct a field that says who she is.

    :ivar sealed: what stands, what she says is right, and why
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="corrections")
    field = models.CharField(max_length=20)
    sealed = models.BinaryField()
    agent = models.UUIDField(null=True)
    at = models.DateTimeField()
    on = models.DateField()
    answer_due = models.DateField()

    @property
    def ref(self) -> Ref:
        """The request as others point at it."""
        return Ref("registry.correction", self.id)


class CorrectionAnswer(models.Model):
    """The office's answer to a correction, with its reasons."""

    correction = models.OneToOneField(Correction, models.PROTECT, primary_key=True, related_name="answer")
    accepted = models.BooleanField()
    sealed = models.BinaryField()
    post = models.UUIDField()
    user = models.UUIDField()
    at = models.DateTimeField()
    on = models.DateField()


class ConsentState(models.TextChoices):
    """What was said about a purpose."""

    GIVEN = "given"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class Consent(models.Model):
    """
    A person said yes or no to one purpose; the latest row holds.

    :ivar agent: who said it for her under a mandate; such a yes counts once she confirmed it herself
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=ConsentState)
    agent = models.UUIDField(null=True)
    mandate = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("person", "purpose", "-at"), name="consent_of_person"),)
        constraints = (
            models.CheckConstraint(
                name="consent_confirmed_by_herself", condition=~Q(state="confirmed") | Q(agent=None)
            ),
            models.CheckConstraint(
                name="consent_by_an_agent_under_a_mandate", condition=Q(agent=None) | ~Q(mandate="")
            ),
        )
