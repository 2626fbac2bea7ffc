"""What can go wrong on the road, said to a person."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NoSuchStep(Problem):
    """The road has no step of that key."""

    code, status = "pathway.no-such-step", 404
    message = _("The road has no step “%(step)s”.")
    remedy = _("Open the road and choose the step there.")


class TakesNoDocument(Problem):
    """What fulfils the step is found by itself."""

    code, status = "pathway.takes-no-document", 409
    message = _("No document is filed for this step: what fulfils it is found by itself.")
    remedy = _("Look at the step to see what is still missing, and who helps.")


class AlreadyDecided(Problem):
    """Somebody decided meanwhile."""

    code, status = "pathway.already-decided", 409
    message = _("This was decided already.")
    remedy = _("Open it again to read what was decided. A new document can be filed at any time.")


class ReasonsWanted(Problem):
    """A refusal needs words."""

    code, status = "pathway.reasons-wanted", 422
    message = _("A refusal needs reasons that the person understands.")
    remedy = _("Write in a sentence what is missing and what would be enough.")


class OwnerNotLocal(Problem):
    """Partners, funders and buyers support a step; they never own one."""

    code, status = "pathway.owner-not-local", 422
    message = _("%(name)s cannot own a step: partners, funders and buyers support one for a time.")
    remedy = _("Name an office of the State, a body of the miners or the enterprise itself as owner.")
