"""Pictures: what is hidden in them is taken out before anything is written to disk."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from outcrop.assurance.problems import PictureUnreadable

PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG"}
MOST_POINTS, LONGEST_SIDE = 40_000_000, 2400


def is_picture(media_type: str) -> bool:
    """Say whether a file is a picture."""
    return media_type in PICTURES


def cleaned(data: bytes, media_type: str) -> bytes:
    """
    Return a picture drawn anew from its points alone, upright and at most 2,400 points long.

    Place, time, maker, thumbnail, comments and whatever hangs behind the picture's end do not come along.

    :raises PictureUnreadable: if it cannot be opened, or is larger than 40 million points
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=[PICTURES[media_type]]) as opened:
                if opened.width * opened.height > MOST_POINTS:
                    raise PictureUnreadable()
                upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as fault:
        raise PictureUnreadable() from fault
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.frombytes("RGB", upright.size, upright.tobytes())
    written = BytesIO()
    bare.save(written, format=PICTURES[media_type], **({"quality": 85} if media_type == "image/jpeg" else {}))
    return written.getvalue()
