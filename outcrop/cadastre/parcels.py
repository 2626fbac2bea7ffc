"""Making parcels."""

import hashlib

import shapely
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.models import Parcel
from outcrop.cadastre.register import rounded
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import box_of, hectares, to_wkb


def digest_of(shape: BaseGeometry) -> str:
    """Return the SHA-256 of a shape in its normal form: whichever corner comes first, the digest is the same."""
    return hashlib.sha256(to_wkb(shapely.normalize(shape))).hexdigest()


def parcel_of(
    shape: BaseGeometry, *, act: Act, area_path: str = "", as_brought: BaseGeometry | None = None, fault: str = ""
) -> Parcel:
    """Return a parcel that is not saved yet."""
    return Parcel(
        shape=shape,
        box=box_of(shape),
        hectares=rounded(hectares(shape)),
        digest=digest_of(shape),
        as_brought=as_brought,
        fault=fault,
        area_path=area_path,
        made_at=act.at,
    )


def make_parcel(shape: BaseGeometry, *, area_path: str, act: Act) -> Parcel:
    """Keep a judged shape as a parcel."""
    made = parcel_of(shape, act=act, area_path=area_path)
    made.save(force_insert=True)
    return made
