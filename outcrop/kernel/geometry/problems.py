"""What can be wrong with a boundary."""

from outcrop.kernel.problems import Problem, _


class GeometryProblem(Problem):
    """A boundary that cannot be taken as it is."""

    code, status = "geometry.invalid", 422
    message = _("The boundary cannot be used.")
    remedy = _("Draw it again or type its corners.")


class ShapeUnreadable(GeometryProblem):
    """The file or text holds no boundary that can be read."""

    code = "geometry.unreadable"
    message = _("The boundary could not be read: %(detail)s")
    remedy = _(
        "Bring GeoJSON, KML or GPX, or type the corners one to a line, latitude first."
    )


class ShapeTooLarge(GeometryProblem):
    """The file is larger than a boundary needs to be."""

    code, status = "geometry.too-large", 413
    message = _("The file is larger than %(limit)s MB, more than a boundary needs.")
    remedy = _("Save only the one boundary and bring that file.")


class ShapeTooDetailed(GeometryProblem):
    """The boundary has more corners than anybody can walk."""

    code = "geometry.too-detailed"
    message = _("The boundary has %(count)s corners; at most %(limit)s can be taken.")
    remedy = _("Leave out corners that lie on a straight line.")


class ShapeHasTooFewCorners(GeometryProblem):
    """Less than three different corners enclose no ground."""

    code = "geometry.too-few-corners"
    message = _(
        "The boundary has %(count)s different corners; it takes at least three to enclose ground."
    )
    remedy = _("Add the missing corners in the order in which you would walk them.")


class ShapeCrossesItself(GeometryProblem):
    """The boundary crosses itself."""

    code = "geometry.crosses-itself"
    message = _("The boundary crosses itself near %(lat)s, %(lon)s.")
    remedy = _("Put the corners in the order in which you would walk them.")


class PositionOutOfRange(GeometryProblem):
    """A latitude or longitude that no place on earth has."""

    code = "geometry.position-out-of-range"
    message = _("%(value)s is no latitude or longitude.")
    remedy = _(
        "Latitude lies between -90 and 90, longitude between -180 and 180, in degrees."
    )
