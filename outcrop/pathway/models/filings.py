"""Documents that were filed by hand for a step, and what was decided about them. Rows are added, never changed."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.pathway.models.owners import LOCAL


class Source(models.TextChoices):
    """How what was filed reached the house."""

    SCREEN = "screen", _("on a screen")
    PAPER = "paper", _("on the paper form")
    PHONE = "phone", _("told on the telephone")


class Outcome(models.TextChoices):
    """What the owner of the step said of a document."""

    CONFIRMED = "confirmed", _("confirmed")
    REFUSED = "refused", _("refused")


class Filing(models.Model):
    """
    A document that a leader or an officer filed for a step of an enterprise.

    :ivar counts_at_once: as the pack said on the day of filing
    :ivar owner_agency: the step's owner on that day: its post confirms
    :ivar filed_by: the user who sent it; ``for_person`` is the member in whose name, alone or under a mandate
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, related_name="+")
    area_path = models.CharField(max_length=200)
    step = models.CharField(max_length=40)
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    words = models.CharField(max_length=400, blank=True)
    counts_at_once = models.BooleanField()
    owner_agency = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)
    source = models.CharField(max_length=8, choices=Source, default=Source.SCREEN)
    filed_by = models.UUIDField(null=True)
    for_person = models.UUIDField(null=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, null=True, related_name="+")
    mandate = models.CharField(max_length=40, blank=True)
    filed_on = models.DateField()
    filed_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("enterprise", "step"), name="filing_of_step"),)
        constraints = (models.CheckConstraint(name="filing_confirmed_by_a_local_owner", condition=LOCAL),)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The filing as others point at it."""
        return Ref("pathway.filing", self.id)

    @property
    def decided(self) -> "FilingDecision | None":
        """What was decided, if anything was."""
        return getattr(self, "decision", None)

    @property
    def state(self) -> str:
        """``counts``, ``waiting`` or ``refused``."""
        if self.decided is not None:
            return "counts" if self.decided.outcome == Outcome.CONFIRMED else "refused"
        return "counts" if self.counts_at_once else "waiting"

    @property
    def counts_since(self) -> date | None:
        """The day from which it counts, if it does."""
        if self.state != "counts":
            return None
        return self.decided.on if self.decided is not None and not self.counts_at_once else self.filed_on


class FilingDecision(models.Model):
    """The owner of the step confirmed or refused a document, with reasons."""

    id = models.UUIDField(primary_key=True, default=new_id)
    filing = models.OneToOneField(Filing, models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=10, choices=Outcome)
    reasons = models.TextField(blank=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    by = models.UUIDField()
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="filing_refused_with_reasons", condition=Q(outcome="confirmed") | ~Q(reasons="")
            ),
        )
