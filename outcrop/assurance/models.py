"""
What is kept of standards met and missed: subjects, evidence, inspections, findings and what follows them, reports.

Nothing here has a place for a person beside the officials and leaders who act: a finding names what was found, never
who. Whatever is history only grows.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref

LONG, KEY, NUMBER, AREA = 4000, 60, 40, 200


class Outcome(models.TextChoices):
    """How a requirement was found."""

    PASS = "pass"
    PROGRESS = "progress"
    FAIL = "fail"
    NOT_SEEN = "not-seen"


class AgeBand(models.TextChoices):
    """All that is kept of the age of whoever was found to need protection."""

    UNKNOWN = "unknown"
    UNDER_15 = "under-15"
    UNDER_18 = "15-to-17"


class Subject(models.Model):
    """
    An enterprise or a site, as standards look at it.

    :ivar ref: the id that the registry gave it
    :ivar number: an enterprise's number; a site has none that is shown
    """

    ENTERPRISE, SITE = "enterprise", "site"

    id = models.UUIDField(primary_key=True, default=new_id)
    kind = models.CharField(max_length=12)
    ref = models.UUIDField(unique=True)
    number = models.CharField(max_length=NUMBER, blank=True)
    area_path = models.CharField(max_length=AREA)
    since = models.DateField()

    class Meta:
        constraints = (models.CheckConstraint(name="subject_kind_known", condition=Q(kind__in=("enterprise", "site"))),)

    @property
    def pointer(self) -> Ref:
        """The subject as others point at it."""
        return Ref(f"registry.{self.kind}", self.ref)


class Evidence(models.Model):
    """Something shown once, for every standard that takes it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=KEY)
    words = models.TextField(blank=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    shown_on = models.DateField()
    filed_at = models.DateTimeField()
    filed_by = models.UUIDField(null=True)

    class Meta:
        indexes = (models.Index(fields=("subject", "kind", "-shown_on"), name="evidence_latest"),)


class Plan(models.Model):
    """
    Visits planned and sealed.

    :ivar salt: keeps the commitment from being guessed; told when the seal is opened
    :ivar frame: how many subjects could have been drawn
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    area_path = models.CharField(max_length=AREA, blank=True)
    salt = models.CharField(max_length=64)
    commitment = models.CharField(max_length=64)
    frame = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)
    first_day = models.DateField()
    last_day = models.DateField()


class Visit(models.Model):
    """
    One visit of a plan, hidden from the district until its day.

    :ivar drawn: by ``lot`` or by ``risk``
    :ivar parts: what the score is made of, each part with its points
    """

    LOT, RISK = "lot", "risk"

    id = models.UUIDField(primary_key=True, default=new_id)
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="visits")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="visits")
    area_path = models.CharField(max_length=AREA)
    day = models.DateField()
    place_in_day = models.PositiveSmallIntegerField()
    drawn = models.CharField(max_length=4)
    score = models.PositiveIntegerField()
    parts = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("plan", "subject"), name="visited_once_in_a_plan"),)
        indexes = (models.Index(fields=("day", "place_in_day"), name="visit_of_day"),)


class Inspection(models.Model):
    """A visit as it was made, after MD.07 of the regional data standard: when, by which post, why, with what result."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="inspections")
    visit = models.OneToOneField(Visit, models.PROTECT, null=True, related_name="inspection")
    area_path = models.CharField(max_length=AREA)
    day = models.DateField()
    post = models.UUIDField()
    purpose = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)


class Finding(models.Model):
    """
    How one requirement was found. Never who: there is no place for a name, and an age is a band.

    :ivar protects: ``child`` or ``victim`` where a person needs protection before anything else
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="findings")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="findings")
    area_path = models.CharField(max_length=AREA)
    standard = models.CharField(max_length=KEY)
    requirement = models.CharField(max_length=KEY)
    outcome = models.CharField(max_length=10, choices=Outcome)
    note = models.TextField(blank=True)
    protects = models.CharField(max_length=8, blank=True)
    age_band = models.CharField(max_length=10, choices=AgeBand, blank=True)
    day = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("inspection", "standard", "requirement"), name="found_once_a_visit"),
            models.CheckConstraint(name="age_band_only_where_protected", condition=Q(age_band="") | ~Q(protects="")),
        )


class Action(models.Model):
    """
    What is to be done about a finding, by whom and by when.

    :ivar owner: ``subject`` (the enterprise or those at the site) or a post
    :ivar asks: ``improvement`` that can be measured, or ``closure``
    :ivar rule: the standard's own rule for the day, or empty where the standard names none and the pack's holds
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    finding = models.OneToOneField(Finding, models.PROTECT, related_name="action")
    area_path = models.CharField(max_length=AREA)
    what = models.TextField()
    measure = models.CharField(max_length=300)
    owner = models.CharField(max_length=8)
    owner_post = models.UUIDField(null=True)
    asks = models.CharField(max_length=12)
    rule = models.CharField(max_length=KEY, blank=True)
    begun_on = models.DateField()
    due = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="action_has_an_owner",
                condition=Q(owner="subject", owner_post=None) | Q(owner="post", owner_post__isnull=False),
            ),
        )

    @property
    def last(self) -> "Step | None":
        """The last thing that happened."""
        return self.steps.order_by("-at", "-id").first()

    @property
    def state(self) -> str:
        """Where it stands: open, improved, closed or escalated."""
        last = self.last
        return last.kind if last else "open"


class Step(models.Model):
    """What happened to an action."""

    IMPROVED, CLOSED, ESCALATED = "improved", "closed", "escalated"

    id = models.UUIDField(primary_key=True, default=new_id)
    action = models.ForeignKey(Action, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=10)
    words = models.TextField()
    to_post = models.UUIDField(null=True)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Referral(models.Model):
    """Somebody was handed on to a protection service. Its file is the service's; all that is kept is that it was."""

    id = models.UUIDField(primary_key=True, default=new_id)
    finding = models.OneToOneField(Finding, models.PROTECT, related_name="referral")
    service = models.CharField(max_length=KEY)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Acknowledgement(models.Model):
    """The service said that it has taken somebody on."""

    id = models.UUIDField(primary_key=True, default=new_id)
    referral = models.OneToOneField(Referral, models.PROTECT, related_name="acknowledgement")
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Measure(models.Model):
    """
    What a named post decided against a pit or an employer, after the person was handed on. Never against a community.

    :ivar household: how those who lose income through it live meanwhile
    """

    PIT, EMPLOYER = "pit", "employer"

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="measures")
    against = models.CharField(max_length=10)
    what = models.TextField()
    reasons = models.TextField()
    household = models.TextField()
    post = models.UUIDField()
    until = models.DateField()
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="measure_against_pit_or_employer", condition=Q(against__in=("pit", "employer"))
            ),
        )


class SiteStatus(models.Model):
    """How a site stands from a day on, who decided it and why; it only grows (MD.10 of the data standard)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="statuses")
    area_path = models.CharField(max_length=AREA)
    standard = models.CharField(max_length=KEY)
    status = models.CharField(max_length=KEY)
    start = models.DateField()
    why = models.TextField()
    inspection = models.ForeignKey(Inspection, models.PROTECT, null=True, related_name="+")
    post = models.UUIDField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Statement(models.Model):
    """What an enterprise says of one requirement, in its own words. The last one counts until a report is signed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="statements")
    standard = models.CharField(max_length=KEY)
    requirement = models.CharField(max_length=KEY)
    says = models.CharField(max_length=10)
    words = models.TextField()
    commitment = models.TextField(blank=True)
    until = models.DateField(null=True)
    evidence = ArrayField(models.UUIDField(), default=list)
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Report(models.Model):
    """
    An enterprise's own report, signed: statements, evidence and commitments as they stood.

    :ivar content: the report as canonical JSON (RFC 8785), whose digest the credential holds
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=NUMBER, unique=True)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="reports")
    area_path = models.CharField(max_length=AREA)
    content = models.TextField()
    digest = models.CharField(max_length=64)
    credential = models.UUIDField()
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    @property
    def ref(self) -> Ref:
        """The report as others point at it."""
        return Ref("assurance.report", self.id)


class Comment(models.Model):
    """What a buyer or inspector says of a report: beside it, never in it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    report = models.ForeignKey(Report, models.PROTECT, related_name="comments")
    requirement = models.CharField(max_length=130, blank=True)
    words = models.TextField()
    post = models.UUIDField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class PracticeTold(models.Model):
    """
    How ore is treated at a subject in a year, and how much metal was won so.

    :ivar metal_mg: fine metal in milligrams; None where nobody told
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="practices")
    year = models.PositiveSmallIntegerField()
    practice = models.CharField(max_length=KEY)
    metal_mg = models.BigIntegerField(null=True)
    basis = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="metal_not_negative", condition=Q(metal_mg=None) | Q(metal_mg__gte=0)),
        )
