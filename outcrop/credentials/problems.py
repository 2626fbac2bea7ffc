"""What can go wrong with papers."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class PassphraseMissing(Problem):
    """Production signs nothing without a passphrase of its own."""

    code, status = "credentials.passphrase-missing", 503
    message = _("Papers cannot be signed: this service was started without the passphrase of its keys.")
    remedy = _("Whoever runs it sets OUTCROP_KEY_PASSPHRASE, at least %(shortest)s characters, and starts it again.")


class PassphraseWrong(Problem):
    """The key file does not open with it."""

    code, status = "credentials.passphrase-wrong", 503
    message = _("The signing key %(key)s does not open with the passphrase of this service.")
    remedy = _("Whoever runs it starts it again with the passphrase under which the key was made.")


class KeyLost(Problem):
    """The private half is gone."""

    code, status = "credentials.key-lost", 503
    message = _("The signing key %(key)s is not on this machine.")
    remedy = _("Bring var/keys back from its own backup, or let the issuer begin a new key; old papers stay good.")


class IssuerUnknown(Problem):
    """No such agency."""

    code, status = "credentials.issuer-unknown", 422
    message = _("There is no agency %(issuer)s that could sign papers.")
    remedy = _("Name an agency of the country pack.")


class TooMuchForTheCode(Problem):
    """The compact form does not fit."""

    code, status = "credentials.too-much-for-the-code", 422
    message = _("The facts do not fit the code on the paper: %(size)s characters, and there is room for %(limit)s.")
    remedy = _("Give fewer or shorter facts to the compact form.")


class NothingToChange(Problem):
    """The credential is already in that state, or can no longer change."""

    code, status = "credentials.nothing-to-change", 409
    message = _("The paper %(number)s is %(state)s; that cannot be changed so.")
    remedy = _("A revoked paper stays revoked: issue a new one.")


class NothingToVerify(Problem):
    """The form came empty."""

    code, status = "credentials.nothing-to-verify", 422
    message = _("There is nothing to check.")
    remedy = _("Choose a file or photograph, paste the text of a code, or type a number.")


class TooBusy(Problem):
    """Files are looked at a few at a time, so that a crowd of them stops nothing else."""

    code, status = "credentials.too-busy", 503
    message = _("Too many files are being checked at this moment.")
    remedy = _("Try again in a minute, or point a phone's camera at the code: that needs no file.")


class BundleRefused(Problem):
    """The trust bundle cannot be used."""

    code, status = "credentials.bundle-refused", 422
    message = _("The trust bundle cannot be used: %(reason)s")
    remedy = _("Fetch a new one from the country's own service, and compare its fingerprint with the one on its page.")


class PaperMissing(Problem):
    """No print in that language."""

    code, status = "credentials.paper-missing", 404
    message = _("There is no printed form of this paper.")
    remedy = _("Ask the office that issued it.")
