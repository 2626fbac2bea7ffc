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
    message = _("The boundary could not be read: it is not %(format)s.")
    remedy = _("Bring GeoJSON, KML or GPX, or type the corners one to a line, latitude first.")


class FileIsNotText(ShapeUnreadable):
    """The file holds bytes that are no text, such as a picture or a packed file."""

    message = _("The boundary could not be read: the file is a picture, a packed file or damaged.")


class ShapeIsNoGround(ShapeUnreadable):
    """It can be read, but is a point or a line, or holds nothing."""

    message = _(
        "The boundary could not be read: the file holds no boundary around ground, perhaps only points or lines."
    )


class CoordinatesMalformed(ShapeUnreadable):
    """The file has the right form and impossible coordinates."""

    message = _("The boundary could not be read: its coordinates are malformed.")


class LineUnreadable(ShapeUnreadable):
    """A typed line is not a position."""

    message = _("Line %(line)s is not a latitude and a longitude: “%(text)s”.")
    remedy = _("Write one corner to a line, latitude first, such as 47.9184 106.9176 or 47°55'06\" N 106°55'03\" E.")


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
    message = _("The boundary has %(count)s different corners; it takes at least three to enclose ground.")
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
    remedy = _("Latitude lies between -90 and 90, longitude between -180 and 180, in degrees.")
