"""Parcels, applications, rights to ground, the ground register, crossings, zones and imports."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.fields import BoxField, GistIndex, ShapeField, TextsField
from outcrop.kernel.ids import new_id
from outcrop.kernel.period import Period
from outcrop.kernel.refs import Ref


class Parcel(models.Model):
    """
    A piece of ground with its boundary. Never changed: another boundary is another parcel.

    :ivar hectares: on the ellipsoid
    :ivar digest: SHA-256 of the shape in its normal form, so that the same ground is found again
    :ivar as_brought: the boundary as it came, where it had to be mended; ``fault`` says why
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    shape = ShapeField()
    box = BoxField()
    hectares = models.DecimalField(max_digits=14, decimal_places=4)
    digest = models.CharField(max_length=64, db_index=True)
    as_brought = ShapeField(null=True)
    fault = models.CharField(max_length=200, blank=True)
    area_path = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        indexes = (GistIndex(fields=["box"], name="parcel_box"),)


class Application(models.Model):
    """
    An enterprise asks for ground.

    :ivar draft_shape: the boundary while it can still be drawn again; with the submission it becomes a parcel
    :ivar answer: what the register said when it was submitted, in the form of ``GroundAnswer.facts``
    """

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("with the office")
        GRANTED = "granted", _("granted")
        REFUSED = "refused", _("refused")
        WITHDRAWN = "withdrawn", _("withdrawn")

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=60, unique=True, null=True)  # noqa: DJ001 - a draft has none, and none is not a number
    applicant = models.UUIDField(db_index=True)
    applicant_person = models.UUIDField(null=True)
    class_key = models.CharField(max_length=40)
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, null=True, related_name="applications")
    draft_shape = ShapeField(null=True)
    brought_as = models.CharField(max_length=20, blank=True)
    area_path = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    answer = models.JSONField(default=dict)
    case_id = models.UUIDField(null=True)
    case_number = models.CharField(max_length=60, blank=True)
    begun_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    closed_on = models.DateField(null=True)
    why_closed = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="application_submitted_is_complete",
                condition=Q(state="draft") | Q(number__isnull=False, parcel__isnull=False, submitted_at__isnull=False),
            ),
        )
        indexes = (models.Index(fields=("area_path", "-submitted_at"), name="application_of_area"),)

    def __str__(self) -> str:
        return self.number or "draft"

    @property
    def ref(self) -> Ref:
        """The application as others point at it."""
        return Ref("cadastre.application", self.id)


class GroundEntry(models.Model):
    """
    One line of the ground register, never changed: a parcel came under a right.

    ``previous`` names the line up to which the register was looked through before. It is unique, so that of two who
    looked at the same register only one can write: whoever forgets the lock fails here.
    """

    class How(models.TextChoices):
        """How it came in."""

        GRANT = "grant", _("granted")
        IMPORT = "import", _("taken over from an older register")

    number = models.BigIntegerField(primary_key=True)
    previous = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="following")
    parcel = models.OneToOneField(Parcel, on_delete=models.PROTECT, related_name="entry")
    how = models.CharField(max_length=10, choices=How)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="ground_entry_follows_the_one_before",
                condition=Q(number=1, previous__isnull=True) | Q(previous__isnull=False, previous=F("number") - 1),
            ),
        )


class ImportRun(models.Model):
    """A file of rights taken over in one transaction, with what became of each row."""

    id = models.UUIDField(primary_key=True, default=new_id)
    mapping = models.CharField(max_length=80)
    file_name = models.CharField(max_length=200)
    file_digest = models.CharField(max_length=64)
    report_digest = models.CharField(max_length=64)
    counts = models.JSONField(default=dict)
    at = models.DateTimeField()


class MiningRight(models.Model):
    """
    A right to ground: granted here, or taken over from an older register.

    :ivar copy: 1; 2 and more where a source enters the same number again
    :ivar holder: the enterprise that holds it; None for imported rights, whose holder is ``holder_name``
    :ivar start: its first day; ``end`` is the first day on which it no longer holds by its stated term
    :ivar state: as last decided; what it is on a day, ``selectors.standing`` says
    :ivar source_digest: SHA-256 of the row that it was taken over from
    """

    class State(models.TextChoices):
        """What it is."""

        LIVE = "live", _("live")
        SUSPENDED = "suspended", _("suspended")
        REVOKED = "revoked", _("revoked")
        EXPIRED = "expired", _("expired")
        HANDED_BACK = "handed-back", _("handed back")
        TO_BE_CONFIRMED = "to-be-confirmed", _("to be confirmed with the agency")

    id = models.UUIDField(primary_key=True, default=new_id)
    entry = models.OneToOneField(GroundEntry, on_delete=models.PROTECT, related_name="right")
    number = models.CharField(max_length=60)
    copy = models.PositiveSmallIntegerField(default=1)
    class_key = models.CharField(max_length=40)
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="rights")
    area_path = models.CharField(max_length=200, blank=True)
    place_name = models.CharField(max_length=200, blank=True)
    minerals = TextsField(null=True)
    holder = models.UUIDField(null=True, db_index=True)
    holder_name = models.CharField(max_length=200, blank=True)
    holder_register_number = models.CharField(max_length=60, blank=True)
    start = models.DateField()
    end = models.DateField(null=True)
    state = models.CharField(max_length=16, choices=State, default=State.LIVE)
    application = models.OneToOneField(Application, on_delete=models.PROTECT, null=True, related_name="right")
    granted_by = models.UUIDField(null=True)
    granted_on = models.DateField(null=True)
    imported_by = models.ForeignKey(ImportRun, on_delete=models.PROTECT, null=True, related_name="rights")
    source = models.CharField(max_length=80, blank=True)
    source_digest = models.CharField(max_length=64, blank=True)
    import_notes = models.JSONField(default=list)
    credential = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("number", "copy"), name="right_number_once"),
            models.CheckConstraint(
                name="right_granted_or_imported",
                condition=Q(
                    holder__isnull=False, application__isnull=False, granted_on__isnull=False, imported_by__isnull=True
                )
                | Q(holder__isnull=True, application__isnull=True, imported_by__isnull=False),
            ),
            models.CheckConstraint(
                name="right_ends_after_it_begins", condition=Q(end__isnull=True) | Q(end__gt=F("start"))
            ),
        )
        indexes = (
            models.Index(fields=("class_key", "number"), name="right_of_class"),
            models.Index(fields=("area_path", "number"), name="right_of_area"),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The right as others point at it."""
        return Ref("cadastre.right", self.id)

    @property
    def period(self) -> Period:
        """Its stated term."""
        return Period(self.start, self.end)

    @property
    def imported(self) -> bool:
        """Whether it was taken over from an older register."""
        return self.imported_by_id is not None


class RightStatus(models.Model):
    """What was decided about a right's state, from a day on, with reasons. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    right = models.ForeignKey(MiningRight, on_delete=models.PROTECT, related_name="statuses")
    state = models.CharField(max_length=16, choices=MiningRight.State)
    from_on = models.DateField()
    end = models.DateField(null=True)
    reasons = models.TextField(blank=True)
    decided_by = models.UUIDField(null=True)
    post = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("right", "from_on", "recorded_at"), name="status_of_right"),)


class Crossing(models.Model):
    """
    Ground that two rights share, found when rights were taken over. Between classes that exclude each other it is an
    open conflict, which bars new grants there until somebody decides it; under another law it is no fault.
    """

    class Kind(models.TextChoices):
        """What it is."""

        ENTERED_TWICE = "entered-twice", _("entered twice")
        OVERLAP = "overlap", _("overlap")
        SLIVER = "sliver", _("sliver")
        ANOTHER_LAW = "another-law", _("under another law")

    class State(models.TextChoices):
        """Whether somebody has to decide it."""

        OPEN = "open", _("open")
        RESOLVED = "resolved", _("resolved")
        NO_FAULT = "no-fault", _("no fault")

    id = models.UUIDField(primary_key=True, default=new_id)
    one = models.ForeignKey(MiningRight, on_delete=models.PROTECT, related_name="crossings_as_one")
    other = models.ForeignKey(MiningRight, on_delete=models.PROTECT, related_name="crossings_as_other")
    kind = models.CharField(max_length=14, choices=Kind)
    hectares = models.DecimalField(max_digits=14, decimal_places=6)
    shape = ShapeField()
    box = BoxField()
    state = models.CharField(max_length=10, choices=State)
    found_on = models.DateField()
    resolved_on = models.DateField(null=True)
    resolved_by = models.UUIDField(null=True)
    reasons = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("one", "other"), name="crossing_once"),
            models.CheckConstraint(
                name="crossing_resolved_with_reasons",
                condition=~Q(state="resolved") | (Q(resolved_on__isnull=False) & ~Q(reasons="")),
            ),
        )
        indexes = (
            GistIndex(fields=["box"], name="crossing_open_box", condition=Q(state="open")),
            models.Index(fields=("state", "kind"), name="crossing_by_state"),
        )


class Zone(models.Model):
    """Ground with a rule of its own: closed to mining, protected, or allotted to small-scale mining."""

    class Kind(models.TextChoices):
        """What the rule is."""

        CLOSED = "closed", _("closed to mining")
        PROTECTED = "protected", _("protected")
        ALLOTTED = "allotted", _("allotted to small-scale mining")

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name = TextsField()
    shape = ShapeField()
    box = BoxField()
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    source = models.CharField(max_length=300)
    application = models.OneToOneField(Application, on_delete=models.PROTECT, null=True, related_name="allotment")

    class Meta:
        indexes = (GistIndex(fields=["box"], name="zone_box"),)

    def __str__(self) -> str:
        return str(self.name)
