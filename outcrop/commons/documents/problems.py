"""What can be wrong with a file."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class FileEmpty(Problem):
    """There is nothing in it."""

    code, status = "documents.empty", 422
    message = _("The file %(name)s is empty.")
    remedy = _("Choose the file again; if it is a photograph, take it once more.")


class FileTooLarge(Problem):
    """It is larger than its kind may be."""

    code, status = "documents.too-large", 413
    message = _("The file %(name)s has %(size)s MB; at most %(limit)s MB are taken.")
    remedy = _("Send a smaller one: a photograph in normal quality, or a PDF with fewer pages.")


class TypeNotTaken(Problem):
    """We keep no files of this kind."""

    code, status = "documents.type-not-taken", 415
    message = _("Files of the type %(media_type)s are not taken.")
    remedy = _("Send a PDF, a JPEG or PNG picture, or a map file (GeoJSON, KML, GPX).")


class NotWhatItSays(Problem):
    """The bytes are not of the type that the file claims."""

    code, status = "documents.not-what-it-says", 422
    message = _("The file %(name)s says it is %(media_type)s, but its content is something else.")
    remedy = _("Open it on your own device to see whether it is whole, and send it again.")


class FileMissing(Problem):
    """The house has lost a file, or never had it."""

    code, status = "documents.missing", 404
    message = _("There is no file with the digest %(digest)s.")
    remedy = _("Tell the office that runs this service: it can be brought back from a backup.")


class FileDamaged(Problem):
    """A kept file no longer has its digest."""

    code, status = "documents.damaged", 500
    message = _("The file with the digest %(digest)s was changed on the disk and is not given out.")
    remedy = _("Tell the office that runs this service: it can be brought back from a backup.")
