"""By-laws, assemblies, motions and votes; who belongs to a federation and leads it."""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class FederationMember(models.Model):
    """
    A person or an enterprise in a federation, by its own word.

    :ivar body: the federation, as ``bodies.federation_id`` gives it
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    body = models.UUIDField(db_index=True)
    person = models.ForeignKey("registry.Person", models.PROTECT, null=True, related_name="+")
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="federated_person_or_enterprise",
                condition=Q(person__isnull=True, enterprise__isnull=False)
                | Q(person__isnull=False, enterprise__isnull=True),
            ),
            models.UniqueConstraint(
                fields=("body", "person"), condition=Q(until=None, person__isnull=False), name="federated_person_once"
            ),
            models.UniqueConstraint(
                fields=("body", "enterprise"),
                condition=Q(until=None, enterprise__isnull=False),
                name="federated_enterprise_once",
            ),
        )


class FederationLead(models.Model):
    """A person whom the members of a federation elected to lead it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    body = models.UUIDField(db_index=True)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("body", "person"), condition=Q(until=None), name="leads_federation_once"),
        )


class CalledBy(models.TextChoices):
    """Who called an assembly."""

    LEADERS = "leaders", _("the leaders")
    TENTH = "tenth", _("a tenth of the members")


class Assembly(models.Model):
    """
    An assembly of a body, from its notice on. Rows are never changed.

    :ivar on: its day; members of that day vote
    :ivar until: the last day on which votes are taken
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=60, unique=True)
    body = models.UUIDField(db_index=True)
    called_by = models.CharField(max_length=8, choices=CalledBy)
    purpose = models.CharField(max_length=1000)
    place = models.CharField(max_length=120, blank=True)
    on = models.DateField()
    until = models.DateField()
    called_on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="assembly_ends_after_it_begins", condition=Q(until__gte=models.F("on"))),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The assembly as others point at it."""
        return Ref("assemblies.assembly", self.id)


class MotionKind(models.TextChoices):
    """What a motion is about."""

    DECISION = "decision", _("a decision")
    BYLAWS = "bylaws", _("new by-laws")
    ELECTION = "election", _("who leads")
    SPENDING = "spending", _("spending of the premium")


class Motion(models.Model):
    """
    A question that an assembly answers. Rows are never changed.

    :ivar told: by-laws: ``text``, ``rules`` and ``readers``; election: ``seats``; spending: ``minor``, how much at most
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    assembly = models.ForeignKey(Assembly, models.PROTECT, related_name="motions")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=MotionKind)
    question = models.CharField(max_length=400)
    secret = models.BooleanField()
    told = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("assembly", "position"), name="motion_has_its_place"),
            models.CheckConstraint(name="election_is_secret", condition=~Q(kind="election") | Q(secret=True)),
        )

    @property
    def ref(self) -> Ref:
        """The motion as others point at it."""
        return Ref("assemblies.motion", self.id)


class Candidacy(models.Model):
    """A member stands for election, by her own word. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    motion = models.ForeignKey(Motion, models.PROTECT, related_name="candidacies")
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("motion", "person"), name="stands_once"),)


class Turnout(models.Model):
    """
    A member has voted. Nothing here says what, when or in which order: ids are drawn at random.

    :ivar member: the person, or in a federation the person or enterprise
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    motion = models.ForeignKey(Motion, models.PROTECT, related_name="turnout")
    member = models.UUIDField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("motion", "member"), name="one_member_one_vote"),)


class SealedBallot(models.Model):
    """A ballot of a secret vote, sealed to a key outside the database; gone once counted. All are equally long."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    motion = models.ForeignKey(Motion, models.PROTECT, related_name="box")
    sealed = models.BinaryField()


class OpenVote(models.Model):
    """A vote that everybody in the room sees. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    motion = models.ForeignKey(Motion, models.PROTECT, related_name="open_votes")
    member = models.UUIDField()
    choice = models.CharField(max_length=40)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("motion", "member"), name="open_vote_once"),)


class Result(models.Model):
    """
    What came out, with the rule it was held to. Rows are never changed.

    :ivar members: how many could vote
    :ivar counts: votes for each choice
    :ivar needed: how many had to vote for the vote to count
    :ivar elected: the persons elected, where it was an election
    :ivar words: the words of the ballots counted, in the order of the alphabet
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    motion = models.OneToOneField(Motion, models.PROTECT, related_name="result")
    members = models.PositiveIntegerField()
    voted = models.PositiveIntegerField()
    counts = models.JSONField()
    needed = models.PositiveIntegerField()
    percent = models.PositiveSmallIntegerField()
    quorate = models.BooleanField()
    carried = models.BooleanField()
    elected = ArrayField(models.UUIDField(), default=list)
    words = ArrayField(models.CharField(max_length=60), default=list)
    on = models.DateField()


class Bylaws(models.Model):
    """
    A version of a body's by-laws, adopted by a vote. Rows are never changed.

    :ivar rules: ``section.Rules``
    :ivar readers: persons who may read the book without being members
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    body = models.UUIDField()
    version = models.PositiveSmallIntegerField()
    text = models.TextField()
    rules = models.JSONField()
    readers = ArrayField(models.UUIDField(), default=list)
    adopted_by = models.OneToOneField(Motion, models.PROTECT, related_name="+")
    since = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("body", "version"), name="bylaws_version_once"),)


class Minutes(models.Model):
    """
    What was said at an assembly, and who was there. Rows are never changed; a correction is another row.

    :ivar attended: members who were there
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    assembly = models.ForeignKey(Assembly, models.PROTECT, related_name="minutes")
    text = models.TextField(blank=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    attended = ArrayField(models.UUIDField(), default=list)
    on = models.DateField()
    at = models.DateTimeField()


class Call(models.Model):
    """
    Members ask for an assembly; leaders do not see it before the tenth is reached.

    :ivar needed: how many members make the tenth, when it was begun
    :ivar assembly: the assembly that it became
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    body = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=10, choices=MotionKind)
    question = models.CharField(max_length=400)
    purpose = models.CharField(max_length=1000)
    needed = models.PositiveIntegerField()
    ends_on = models.DateField()
    assembly = models.OneToOneField(Assembly, models.PROTECT, null=True, related_name="call")


class CallVoice(models.Model):
    """One of those who call. :ivar mark: keyed hash of the member; the key lies outside and goes with the call"""

    id = models.UUIDField(primary_key=True, default=uuid4)
    call = models.ForeignKey(Call, models.PROTECT, related_name="voices")
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("call", "mark"), name="calls_once"),)
