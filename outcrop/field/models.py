"""Forms and their versions, drafts, submissions with their files, devices, and what is held."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text


class FormVersion(models.Model):
    """
    A form as it was at one version; it never changes, another one is another version.

    :ivar origin: ``pack`` or ``department``
    :ivar xform: the XForm, as phones get it
    :ivar source: the document in which it was written
    :ivar remarks: what pyxform and our reader said about it
    """

    PACK, DEPARTMENT = "pack", "department"

    id = models.UUIDField(primary_key=True, default=new_id)
    form_id = models.CharField(max_length=200)
    version = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=300)
    origin = models.CharField(max_length=12)
    xform = models.TextField()
    digest = models.CharField(max_length=64)
    source = models.UUIDField(null=True)
    remarks = ArrayField(models.TextField(), default=list)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("form_id", "version"), name="form_version_once"),)

    def __str__(self) -> str:
        return f"{self.form_id} {self.version}".strip()

    @property
    def named(self) -> Text:
        """Its title in the languages in which the country gives it."""
        from outcrop.field.showing import title_of  # which reads the forms of this module

        return title_of(self)

    @property
    def ref(self) -> Ref:
        """The version as others point at it."""
        return Ref("field.form", self.id)


class FormFile(models.Model):
    """A file that comes with a form: a list of places, a picture."""

    id = models.UUIDField(primary_key=True, default=new_id)
    form = models.ForeignKey(FormVersion, models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    document = models.UUIDField()
    digest = models.CharField(max_length=64)
    md5 = models.CharField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("form", "name"), name="form_file_once"),)


class FormEnd(models.Model):
    """From when a version is offered no more. Answers that phones still hold are taken."""

    form = models.OneToOneField(FormVersion, models.PROTECT, primary_key=True, related_name="end")
    at = models.DateTimeField()
    by = models.UUIDField(null=True)


class Device(models.Model):
    """A phone that collects for a post; its token is kept as a SHA-256 digest only."""

    id = models.UUIDField(primary_key=True, default=new_id)
    label = models.CharField(max_length=80)
    post = models.UUIDField()
    area_path = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    enrolled_at = models.DateTimeField()
    enrolled_by = models.UUIDField(null=True)
    revoked_at = models.DateTimeField(null=True)

    @property
    def ref(self) -> Ref:
        """The device as others point at it."""
        return Ref("field.device", self.id)


class Draft(models.Model):
    """A form that somebody fills in a browser; gone when it is sent or thrown away."""

    id = models.UUIDField(primary_key=True, default=new_id)
    form = models.ForeignKey(FormVersion, models.PROTECT, related_name="drafts")
    user = models.UUIDField(db_index=True)
    xml = models.TextField()
    language = models.CharField(max_length=60, blank=True)
    page = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    kept_at = models.DateTimeField()


class DraftFile(models.Model):
    """A photograph or recording of a draft."""

    id = models.UUIDField(primary_key=True, default=new_id)
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    document = models.UUIDField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("draft", "name"), name="draft_file_once"),)


class Submission(models.Model):
    """
    One set of answers.

    :ivar instance_id: made by whoever filled the form; the same one again is the same answers
    :ivar channel: ``collect``, ``browser`` or ``program``
    :ivar area_path: the area of the post for which it was collected
    :ivar expects: names of the files that belong to it
    :ivar faults: what a phone let through that the form's own rules do not, by address
    """

    COLLECT, BROWSER, PROGRAM = "collect", "browser", "program"

    id = models.UUIDField(primary_key=True, default=new_id)
    form = models.ForeignKey(FormVersion, models.PROTECT, related_name="submissions")
    instance_id = models.CharField(max_length=200, unique=True)
    replaces = models.CharField(max_length=200, blank=True)
    xml = models.TextField()
    digest = models.CharField(max_length=64)
    channel = models.CharField(max_length=10)
    area_path = models.CharField(max_length=200, blank=True, db_index=True)
    post = models.UUIDField(null=True)
    user = models.UUIDField(null=True)
    device = models.ForeignKey(Device, models.PROTECT, null=True, related_name="+")
    expects = ArrayField(models.CharField(max_length=200), default=list)
    faults = models.JSONField(default=dict)
    received_at = models.DateTimeField()
    received_on = models.DateField()

    class Meta:
        indexes = (models.Index(F("form"), F("received_at").desc(), F("id").desc(), name="submissions_of_form"),)

    @property
    def ref(self) -> Ref:
        """The submission as others point at it."""
        return Ref("field.submission", self.id)


class Attachment(models.Model):
    """A file of a submission; it may arrive in a later request."""

    id = models.UUIDField(primary_key=True, default=new_id)
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=200)
    document = models.UUIDField()
    digest = models.CharField(max_length=64)
    received_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("submission", "name"), name="attachment_once"),)


class Consumed(models.Model):
    """Says that a submission is whole and its consumer has taken it: once."""

    submission = models.OneToOneField(Submission, models.PROTECT, primary_key=True, related_name="consumed")
    at = models.DateTimeField()


class Held(models.Model):
    """
    What was sent and could not be taken, as it came.

    :ivar document: the bytes of the request's body
    :ivar code: of the problem that it met
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    received_at = models.DateTimeField()
    area_path = models.CharField(max_length=200, blank=True)
    post = models.UUIDField(null=True)
    user = models.UUIDField(null=True)
    device = models.ForeignKey(Device, models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=10)
    content_type = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField()
    document = models.UUIDField()
    digest = models.CharField(max_length=64, db_index=True)
    code = models.CharField(max_length=80)
    says = models.TextField()

    @property
    def ref(self) -> Ref:
        """What is held, as others point at it."""
        return Ref("field.held", self.id)


class HeldAnswer(models.Model):
    """What the department did with it: tried again, or set aside with its reason."""

    ACCEPTED, REFUSED, ASIDE = "accepted", "refused", "aside"

    id = models.UUIDField(primary_key=True, default=new_id)
    held = models.ForeignKey(Held, models.PROTECT, related_name="answers")
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    outcome = models.CharField(max_length=10)
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, related_name="+")
    says = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("held",), condition=Q(outcome__in=("accepted", "aside")), name="held_answered_once"
            ),
        )
