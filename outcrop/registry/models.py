"""Persons, the evidence of who they are, roles, enterprises, memberships and sites."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from outcrop.commons.fields import BoxField, GistIndex, ShapeField
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.registry.record.models import (
    Consent,
    ConsentState,
    Correction,
    CorrectionAnswer,
    Demand,
    Fact,
    Reader,
    Reading,
)

#: The rows of what happens to a record live beside its rules; Django looks for them here.
__all__ = [
    "Consent",
    "ConsentState",
    "Correction",
    "CorrectionAnswer",
    "Demand",
    "Enterprise",
    "Fact",
    "How",
    "IdentityEvidence",
    "Leadership",
    "Membership",
    "Person",
    "Reader",
    "Reading",
    "Reads",
    "RoleHeld",
    "Sex",
    "SignInTrouble",
    "Site",
    "Vouch",
]


class Sex(models.TextChoices):
    """As she says it; may be left empty."""

    WOMAN = "woman"
    MAN = "man"


class Reads(models.TextChoices):
    """Whether she reads, so that she is told in a way that reaches her."""

    YES = "yes"
    LITTLE = "little"
    NO = "no"


class How(models.TextChoices):
    """How somebody joined."""

    SELF = "self"
    OFFICE = "office"
    AGENT = "agent"


class Person(models.Model):
    """
    A person of the register, with no more about her than README.md gives a reason for.

    :ivar joined_by: the agent's person or the officer's user who wrote it down; empty when she did it herself
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80, blank=True)
    patronymic = models.CharField(max_length=80, blank=True)
    sort_key = models.CharField(max_length=600)
    sex = models.CharField(max_length=8, choices=Sex, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True)
    language = models.CharField(max_length=12)
    reads = models.CharField(max_length=8, choices=Reads, default=Reads.YES)
    phone = models.CharField(max_length=20, blank=True)
    phone_shared = models.BooleanField(default=False)
    area_path = models.CharField(max_length=200)
    identity_level = models.CharField(max_length=40)
    joined_on = models.DateField()
    joined_at = models.DateTimeField()
    joined_how = models.CharField(max_length=8, choices=How)
    joined_by = models.UUIDField(null=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=("area_path", "sort_key"), name="person_by_name"),)
        constraints = (
            models.CheckConstraint(
                name="person_born_in_living_memory", condition=Q(birth_year=None) | Q(birth_year__gte=1900)
            ),
            models.CheckConstraint(name="person_has_a_name", condition=~Q(given_name="")),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The person as others point at her."""
        return Ref("registry.person", self.id)


class IdentityEvidence(models.Model):
    """A card that somebody told or a post has seen. Its number is kept as a keyed hash and its last three signs."""

    TOLD, SEEN, STRUCK = "told", "seen", "struck"

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(Person, models.PROTECT, related_name="evidence")
    card = models.CharField(max_length=40)
    number_hash = models.CharField(max_length=64)
    last_signs = models.CharField(max_length=3)
    state = models.CharField(max_length=8, default=TOLD)
    told_on = models.DateField()
    seen_on = models.DateField(null=True)
    seen_by_post = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("card", "number_hash"), condition=~Q(state="struck"), name="card_belongs_to_one_person"
            ),
            models.CheckConstraint(
                name="card_seen_by_a_post",
                condition=~Q(state="seen") | Q(seen_on__isnull=False, seen_by_post__isnull=False),
            ),
        )


class Vouch(models.Model):
    """A member or a post was asked to confirm who a person is. It counts once she or the post confirmed it."""

    ASKED, CONFIRMED, DECLINED = "asked", "confirmed", "declined"

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(Person, models.PROTECT, related_name="vouches")
    way = models.CharField(max_length=40)
    voucher = models.ForeignKey(Person, models.PROTECT, null=True, related_name="vouches_asked_of")
    post = models.UUIDField(null=True, db_index=True)
    state = models.CharField(max_length=10, default=ASKED)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="vouch_by_member_or_post",
                condition=Q(voucher__isnull=False, post__isnull=True) | Q(voucher__isnull=True, post__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_vouches_for_herself", condition=Q(voucher=None) | ~Q(voucher=F("person"))
            ),
            models.UniqueConstraint(fields=("person", "voucher"), name="member_vouches_once"),
            models.UniqueConstraint(fields=("person", "post"), name="post_vouches_once"),
        )


class RoleHeld(models.Model):
    """What a person does in the trade, from a day on."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.ForeignKey(Person, models.PROTECT, related_name="roles")
    role = models.CharField(max_length=40)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "role"), condition=Q(until=None), name="role_held_once"),
        )


class Enterprise(models.Model):
    """
    People who mine together under a form of the country's law.

    :ivar mineral: what they dig, by its key in the pack; empty where they did not say
    """

    FORMING, FORMED, DISSOLVED = "forming", "formed", "dissolved"

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    form = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200)
    status = models.CharField(max_length=10, default=FORMING)
    founder = models.ForeignKey(Person, models.PROTECT, related_name="founded")
    founded_on = models.DateField()
    formed_on = models.DateField(null=True)
    dissolved_on = models.DateField(null=True)
    is_sample = models.BooleanField(default=False)
    mineral = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="enterprise_formed_on_a_day", condition=~Q(status="formed") | Q(formed_on__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The enterprise as others point at it."""
        return Ref("registry.enterprise", self.id)


class Membership(models.Model):
    """
    A person in an enterprise: invited, then confirmed or declined by herself, perhaps left.

    :ivar only_one_of: of which group of forms she can be in one at a time, as the pack said when she confirmed
    """

    INVITED, CONFIRMED, DECLINED, LEFT = "invited", "confirmed", "declined", "left"

    id = models.UUIDField(primary_key=True, default=new_id)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    state = models.CharField(max_length=10, default=INVITED)
    only_one_of = models.CharField(max_length=40, blank=True)
    invited_by = models.UUIDField(null=True)
    invited_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("enterprise", "person"), condition=Q(state__in=("invited", "confirmed")), name="member_once"
            ),
            models.UniqueConstraint(
                fields=("person", "only_one_of"),
                condition=Q(state="confirmed") & ~Q(only_one_of=""),
                name="one_enterprise_of_a_kind",
            ),
            models.CheckConstraint(
                name="membership_confirmed_since_a_day",
                condition=~Q(state__in=("confirmed", "left")) | Q(since__isnull=False),
            ),
        )


class Leadership(models.Model):
    """A member leads an enterprise: offered, then taken by herself, perhaps ended."""

    OFFERED, HELD, DECLINED, ENDED = "offered", "held", "declined", "ended"

    id = models.UUIDField(primary_key=True, default=new_id)
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="leaderships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="leaderships")
    state = models.CharField(max_length=10, default=OFFERED)
    offered_by = models.UUIDField(null=True)
    offered_at = models.DateTimeField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("enterprise", "person"), condition=Q(state__in=("offered", "held")), name="leads_once"
            ),
        )


class Site(models.Model):
    """
    A place where people are known to work. Its exact place is for handlers only, never public.

    :ivar name: as handlers call it
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=120)
    place = ShapeField()
    box = BoxField()
    area_path = models.CharField(max_length=200)
    known_since = models.DateField()
    reported_at = models.DateTimeField()
    reported_by = models.UUIDField(null=True)
    minerals = ArrayField(models.CharField(max_length=40), default=list)
    activities = ArrayField(models.CharField(max_length=40), default=list)
    is_sample = models.BooleanField(default=False)

    class Meta:
        indexes = (GistIndex(fields=["box"], name="site_box"),)

    @property
    def ref(self) -> Ref:
        """The site as others point at it."""
        return Ref("registry.site", self.id)


class SiteNumber(models.Model):
    """What another register calls a site, so that its next visit finds the same place."""

    id = models.UUIDField(primary_key=True, default=new_id)
    site = models.ForeignKey(Site, models.PROTECT, related_name="numbers")
    source = models.CharField(max_length=60)
    number = models.CharField(max_length=60)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("source", "number"), name="site_number_once"),)


class VisitsRun(models.Model):
    """An import of visits: which file, read how, with which report."""

    id = models.UUIDField(primary_key=True, default=new_id)
    source = models.CharField(max_length=60)
    file_name = models.CharField(max_length=200)
    file_digest = models.CharField(max_length=64)
    report_digest = models.CharField(max_length=64)
    counts = models.JSONField()
    at = models.DateTimeField()


class Visit(models.Model):
    """
    What somebody found at a site on a day; never changed. Where nobody knows, it says nothing: None is not False.

    :ivar onsite: whether somebody stood there; otherwise ``why_not`` says why it was told from elsewhere
    :ivar place_measured: whether the place was measured there
    :ivar people: how many worked there, as counted or told
    :ivar armed: whether armed people were there; ``armed_kinds`` tells non-state groups from security forces of the
        State and private ones, which OECD guidance (Annex II) treats apart
    :ivar interference: whether they took, taxed or forced
    :ivar others: further columns of the source, in its own words
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    site = models.ForeignKey(Site, models.PROTECT, related_name="visits")
    run = models.ForeignKey(VisitsRun, models.PROTECT, related_name="visits")
    source = models.CharField(max_length=60)
    number = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    on = models.DateField()
    told_by = models.CharField(max_length=120, blank=True)
    onsite = models.BooleanField(null=True)
    why_not = models.CharField(max_length=200, blank=True)
    place_measured = models.BooleanField(null=True)
    people = models.PositiveIntegerField(null=True)
    minerals = ArrayField(models.CharField(max_length=60), default=list)
    mercury = models.BooleanField(null=True)
    women = models.BooleanField(null=True)
    children = models.BooleanField(null=True)
    armed = models.BooleanField(null=True)
    armed_kinds = ArrayField(models.CharField(max_length=20), default=list)
    interference = models.BooleanField(null=True)
    status = models.CharField(max_length=20, blank=True)
    others = models.JSONField(default=dict)
    notes = ArrayField(models.TextField(), default=list)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("source", "number"), name="visit_once"),)
        indexes = (models.Index(fields=("site", "on"), name="visits_of_site"),)


class SignInTrouble(models.Model):
    """Failed tries to sign in, by the keyed hash of a number or an address, so that nobody guesses codes."""

    key = models.CharField(max_length=64, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()
    wait_until = models.DateTimeField(null=True)
