"""What can go wrong with ground and rights to it."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class RightsOverlap(Problem):
    """Another right came first."""

    code, status = "cadastre.rights-overlap", 409
    message = _("The parcel crosses right %(right)s, which came first, by %(hectares)s ha.")
    remedy = _(
        "Refuse, or have the boundary drawn again beside it, or bring the holder's written agreement to the office."
    )


class GroundUnconfirmed(Problem):
    """An older right may still hold."""

    code, status = "cadastre.ground-unconfirmed", 409
    message = _(
        "Right %(right)s covers %(hectares)s ha of the parcel; its stated date has passed and nobody confirmed "
        "that it ended."
    )
    remedy = _("The cadastre office first confirms whether it still holds.")


class GroundInConflict(Problem):
    """Two older rights cover the same ground."""

    code, status = "cadastre.ground-in-conflict", 409
    message = _("Rights %(one)s and %(other)s both cover part of this ground, and nobody has decided between them.")
    remedy = _("The cadastre office decides that conflict first.")


class GroundBarred(Problem):
    """Something in the answer stands against it."""

    code, status = "cadastre.ground-barred", 409
    message = _("This ground cannot be asked for: %(reason)s")
    remedy = _("Draw the boundary again, or go through the next door.")


class NotAllotted(Problem):
    """The country allots ground before it gives a right to it."""

    code, status = "cadastre.not-allotted", 409
    message = _("The ground has not been allotted yet; a right is given only on allotted ground.")
    remedy = _("The assembly decides about the ground first.")


class ClassNotAskedHere(Problem):
    """An application for this kind of right is made elsewhere."""

    code, status = "cadastre.class-not-asked-here", 422
    message = _("“%(name)s” cannot be applied for here.")
    remedy = _("Choose one of the kinds of right that the list offers.")


class HolderNotFit(Problem):
    """The law names who may hold this right."""

    code, status = "cadastre.holder-not-fit", 409
    message = _("An enterprise of the form “%(form)s” cannot hold this right.")
    remedy = _("Form one of these and apply in its name: %(forms)s.")


class EnterpriseNotFormed(Problem):
    """Too few members have confirmed."""

    code, status = "cadastre.enterprise-not-formed", 409
    message = _("%(name)s is not formed yet: %(missing)s more members must confirm.")
    remedy = _("Invite them, and let each confirm on her own phone or at the office.")


class ParcelMissing(Problem):
    """An application without a boundary."""

    code, status = "cadastre.parcel-missing", 422
    message = _("The application has no boundary yet.")
    remedy = _("Draw it on the map, bring a file, or type its corners.")


class AlreadySubmitted(Problem):
    """What was handed in is not changed any more."""

    code, status = "cadastre.already-submitted", 409
    message = _("Application %(number)s was already handed in.")
    remedy = _("Follow it under its number, or withdraw it and begin a new one.")


class ApplicationClosedAlready(Problem):
    """Nothing can be granted or refused twice."""

    code, status = "cadastre.application-closed", 409
    message = _("Application %(number)s is closed: %(state)s.")
    remedy = _("Open it to read what was decided.")


class StateNotPossible(Problem):
    """A right cannot go from here to there."""

    code, status = "cadastre.state-not-possible", 409
    message = _("A right that is %(before)s cannot become %(state)s.")
    remedy = _("Look at the right's history and choose another step.")


class ReasonsMissing(Problem):
    """A decision without reasons does not stand in court."""

    code, status = "cadastre.reasons-missing", 422
    message = _("The decision has no reasons.")
    remedy = _("Write what happened and the article that you apply.")


class MappingInvalid(Problem):
    """The file that says how to read an import has faults."""

    code, status = "cadastre.mapping-invalid", 422
    message = _("The mapping %(mapping)s has faults: %(faults)s")
    remedy = _("Mend the file; packs/testland/imports/licences.yaml shows what it holds.")


class ImportUnreadable(Problem):
    """The file to import is not what it must be."""

    code, status = "cadastre.import-unreadable", 422
    message = _("%(file)s cannot be imported: %(reason)s")
    remedy = _("Give a GeoJSON FeatureCollection (RFC 7946) in UTF-8.")


class TileOutside(Problem):
    """No such tile."""

    code, status = "cadastre.tile-outside", 404
    message = _("There is no tile %(z)s/%(x)s/%(y)s.")
    remedy = _("Zoom levels go from 0 to %(deepest)s.")


class EnterpriseNotLed(Problem):
    """Only who leads an enterprise asks in its name."""

    code, status = "cadastre.enterprise-not-led", 403
    message = _("You lead no enterprise of that number.")
    remedy = _("Give the number of an enterprise that you lead, or let its leader ask.")


class BoxUnreadable(Problem):
    """A box on the map that is none."""

    code, status = "cadastre.box-unreadable", 422
    message = _("“%(text)s” is no box on the map.")
    remedy = _("Give west,south,east,north in degrees, for example 106.1,48.5,107.2,49.1.")
