"""Users, tokens and mandates."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models

from outcrop.kernel.ids import new_id


class UserManager(BaseUserManager["User"]):
    """Makes users."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        """Make a user; without a password nobody can sign in by one."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """
    Somebody who can sign in.

    Django's groups and permissions are columns that a library asks for; they open nothing here: rights come from posts,
    and the database lets nobody be a superuser. (docs/decisions/0141)

    :ivar person: the person of the register whom this account belongs to, if any
    :ivar display_name: how colleagues see the holder of a post; empty for a miner's account
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    username = models.CharField(max_length=60, unique=True)
    display_name = models.CharField(max_length=120, blank=True)
    person = models.UUIDField(null=True, unique=True)
    language = models.CharField(max_length=12, blank=True)
    is_active = models.BooleanField(default=True)
    is_sample = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"
    objects = UserManager()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(is_superuser=False), name="accounts_nobody_is_superuser"),
        )

    def __str__(self) -> str:
        return self.display_name or self.username


class AccessToken(models.Model):
    """A program's key to the API, kept as its SHA-256 digest only."""

    id = models.UUIDField(primary_key=True, default=new_id)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    digest = models.CharField(max_length=64, unique=True)
    label = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class Mandate(models.Model):
    """One person lets another act for her, for named verbs and a period; it shows on every act done under it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    principal = models.UUIDField(db_index=True)
    agent = models.UUIDField(db_index=True)
    verbs = ArrayField(models.CharField(max_length=80))
    how_given = models.CharField(max_length=40)
    start = models.DateField()
    end = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="mandate_between_two_persons",
                condition=~models.Q(principal=models.F("agent")),
            ),
        )
