"""What can go wrong when the law is asked."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class VariableUnknown(Problem):
    """The pack's law has no such variable."""

    code, status = "law.variable-unknown", 422
    message = _("The law of this pack does not know “%(name)s”.")
    remedy = _("Ask for one of: %(known)s.")


class FactMissing(Problem):
    """The law asks for a fact that was not given."""

    code, status = "law.fact-missing", 422
    message = _("To say what the law asks here, one fact is missing: %(label)s.")
    remedy = _("Give “%(name)s” and ask again.")


class FactNotAsked(Problem):
    """A given fact is not one that the law takes."""

    code, status = "law.fact-not-asked", 422
    message = _("The law of this pack does not take “%(name)s” as a fact: it works it out itself, or does not know it.")
    remedy = _("Leave it out. Facts are: %(known)s.")


class FactInvalid(Problem):
    """A fact is not of the kind that the law takes."""

    code, status = "law.fact-invalid", 422
    message = _("“%(value)s” cannot be the value of: %(label)s.")
    remedy = _("Give %(wanted)s.")


class ChoiceUnknown(Problem):
    """A fact names a choice that the law does not have."""

    code, status = "law.choice-unknown", 422
    message = _("“%(value)s” is not one of the choices for: %(label)s.")
    remedy = _("Choose one of: %(known)s.")


class LawSilent(Problem):
    """The day lies before the first law that the pack holds."""

    code, status = "law.silent", 422
    message = _("The law in this pack says nothing about “%(label)s” on %(on)s.")
    remedy = _("Check the date. The earliest day it speaks of is %(earliest)s.")


class AmountTooLarge(Problem):
    """The result does not fit."""

    code, status = "law.amount-too-large", 422
    message = _("The amounts of this case are too large to be reckoned exactly.")
    remedy = _("Check the figures: one of them is likely to be mistyped.")


class BundleUnknown(Problem):
    """No law is kept under that hash."""

    code, status = "law.bundle-unknown", 404
    message = _("No law is kept under the mark %(hash)s, so the decision cannot be reckoned again.")
    remedy = _("Restore the database from a backup that holds it, or take the pack's files of that day.")


class LawUnreadable(Problem):
    """The pack's law has faults."""

    code, status = "law.unreadable", 500
    message = _("The law of this pack cannot be read: %(fault)s")
    remedy = _("Run “outcrop pack check”, which lists every fault, and mend the files.")
