"""What can be wrong with a pack."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class PackMissing(Problem):
    """No folder of that name holds a pack."""

    code, status = "packs.missing", 404
    message = _("There is no country pack called “%(pack)s”.")
    remedy = _("Name a folder under packs/ that holds a pack.toml, for example OUTCROP_PACK=testland.")


class PackInvalid(Problem):
    """A file of the pack does not have the shape it must have."""

    code, status = "packs.invalid", 500
    message = _("The country pack “%(pack)s” has faults: %(faults)s")
    remedy = _("Run “outcrop pack check %(pack)s”, which lists them all, and mend the files.")
