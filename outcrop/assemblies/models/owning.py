"""Who owns, controls or finances a body, and whether an official does."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Interest(models.TextChoices):
    """What somebody has in a body; keys of the BODS 0.4 codelist ``interestType``."""

    SHARES = "shareholding", _("owns a part")
    PROFIT = "rightsToProfitOrIncome", _("has a part of what is earned")
    FINANCE = "rightsGrantedByContract", _("lent money, tools or goods for it")
    VOTES = "votingRights", _("has votes")
    NAMES = "appointmentOfBoard", _("names who leads")
    CONTROL = "otherInfluenceOrControl", _("has a say in another way")
    NOMINEE = "nominator", _("stands behind somebody who owns in name only")


class Party(models.TextChoices):
    """Who it is; ``nobody`` says that no one owns or controls more than the other members."""

    PERSON = "person", _("a person")
    ENTITY = "entity", _("a firm or an office")
    NOBODY = "nobody", _("nobody beyond the members, each alike")


class Stands(models.TextChoices):
    """What a party is to the trade, so that a partner, funder or buyer is shown as such."""

    NONE = "", _("none of these")
    BUYER = "buyer", _("buyer")
    FUNDER = "funder", _("funder")
    PARTNER = "partner", _("partner")


class OwnerStatement(models.Model):
    """
    What a body told of who owns, controls or finances it. Rows are never changed; ``record`` ties what replaces what.

    :ivar person: if the party is a person of the register
    :ivar name: the party's name as it was told
    :ivar share_min, share_max: per cent, inclusive
    :ivar ended: the day from which it is so no more, as told in a later statement
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    record = models.UUIDField(db_index=True)
    body = models.UUIDField(db_index=True)
    party = models.CharField(max_length=8, choices=Party)
    person = models.ForeignKey("registry.Person", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=160, blank=True)
    stands = models.CharField(max_length=8, choices=Stands, blank=True)
    interest = models.CharField(max_length=40, choices=Interest, blank=True)
    share_min = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    share_max = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    since = models.DateField(null=True)
    ended = models.DateField(null=True)
    source = models.CharField(max_length=200)
    told_by = models.UUIDField()
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="owner_has_a_name", condition=Q(party="nobody") | ~Q(name="")),
            models.CheckConstraint(
                name="share_is_a_range",
                condition=Q(share_min=None, share_max=None)
                | Q(share_min__gte=0, share_max__lte=100, share_max__gte=models.F("share_min")),
            ),
        )

    @property
    def ref(self) -> Ref:
        """The statement as others point at it."""
        return Ref("assemblies.owner-statement", self.id)


class OwnerFlag(models.Model):
    """
    An owner may hold a post of the State: a question to the department, never a finding. Rows are never changed.

    :ivar how: ``person`` where both are one person of the register, ``name`` where only the names are alike
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    statement = models.ForeignKey(OwnerStatement, models.PROTECT, related_name="flags")
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    how = models.CharField(max_length=8)
    on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("statement", "post"), name="owner_flagged_once"),)


class Settled(models.TextChoices):
    """What came of the question."""

    ASIDE = "aside", _("the official steps aside in all that concerns this body")
    SOLD = "gave-up", _("the owner gave the part up")
    OTHER = "other-person", _("it is another person")


class OwnerSettlement(models.Model):
    """The department's answer, with its reasons. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    flag = models.OneToOneField(OwnerFlag, models.PROTECT, related_name="settlement")
    outcome = models.CharField(max_length=12, choices=Settled)
    reasons = models.CharField(max_length=1000)
    by = models.UUIDField()
    on = models.DateField()
