"""What can go wrong with forms and answers."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class FormNotTaken(Problem):
    """pyxform or our reader refuses a form; its reasons are in English, as both give them."""

    code, status = "field.form-not-taken", 422
    message = _("The form %(name)s is not taken: %(reasons)s")
    remedy = _("Correct the file and bring it again. docs/reference/field-forms.md lists what is supported.")


class FormFilesMissing(Problem):
    """The form looks into files that did not come with it."""

    code, status = "field.form-files-missing", 422
    message = _("The form needs files that did not come with it: %(files)s.")
    remedy = _("Bring them together with the form.")


class VersionExists(Problem):
    """A version was brought again with other content."""

    code, status = "field.version-exists", 409
    message = _("The form %(form)s has a version “%(version)s” already, with other content.")
    remedy = _("Give it a new version in its sheet “settings” and bring it again.")


class FormUnknown(Problem):
    """Answers to a form or version that nobody brought."""

    code, status = "field.form-unknown", 404
    message = _("There is no form %(form)s of version “%(version)s” here.")
    remedy = _("Nothing is lost: the answers are held, and the department can bring the form and try again.")


class SubmissionMalformed(Problem):
    """What was sent cannot be read as answers."""

    code, status = "field.submission-malformed", 400
    message = _("The answers cannot be read: %(fault)s")
    remedy = _("Nothing is lost: what you sent is held as it came, and the department looks at it.")


class SubmissionTooLarge(Problem):
    """More was sent at once than is taken."""

    code, status = "field.submission-too-large", 413
    message = _("What was sent has %(size)s MB; at most %(limit)s MB are taken at once.")
    remedy = _("Keep it on the phone, and send photographs in smaller size or one after another.")


class InstanceDiffers(Problem):
    """The same instance id came with other answers."""

    code, status = "field.instance-differs", 409
    message = _("Answers with this instance id were received before, with other content.")
    remedy = _("Nothing is lost: both are kept, and the department decides which one counts.")


class NotOfThisForm(Problem):
    """The answers hold parts that the form does not have."""

    code, status = "field.not-of-this-form", 422
    message = _("The answers hold “%(path)s”, which the form does not have.")
    remedy = _("Nothing is lost: the answers are held. Fetch the form anew, or ask the department.")


class EntitiesOutside(Problem):
    """The answers would change entities on the server."""

    code, status = "field.entities-outside", 422
    message = _("The answers carry an entity (save_to), which this service does not keep.")
    remedy = _("Nothing is lost: the answers are held. Use a form without entities.")


class AttachmentDiffers(Problem):
    """The same file name came with other bytes."""

    code, status = "field.attachment-differs", 409
    message = _("The file %(name)s of these answers was received before, with other content.")
    remedy = _("Nothing is lost: what you sent is held, and the department looks at it.")


class DeviceRefused(Problem):
    """The phone's token is unknown or was revoked."""

    code, status = "field.device-refused", 401
    message = _("This phone is not known here, or its access was ended.")
    remedy = _("Ask the office of your post to enrol it. What is on the phone stays there.")


class HoldingFull(Problem):
    """One phone has more held than anybody looks at."""

    code, status = "field.holding-full", 429
    message = _("So much of this phone waits to be looked at that no more is held.")
    remedy = _("Keep the answers on the phone and tell the department.")


class HeldAnswered(Problem):
    """What was held was dealt with already."""

    code, status = "field.held-answered", 409
    message = _("This was dealt with already.")
    remedy = _("Open the list again to see what became of it.")


class DraftIncomplete(Problem):
    """Answers are missing or break their rules."""

    code, status = "field.draft-incomplete", 422
    message = _("Some answers are missing or do not fit.")
    remedy = _("They are marked below. Correct them and send again.")


class DraftChanged(Problem):
    """The page that was sent is not among the pages any more."""

    code, status = "field.draft-changed", 409
    message = _("This page of the form has changed since you opened it.")
    remedy = _("Your other answers are kept. Open the form again from the list.")
