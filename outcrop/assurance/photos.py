"""
Pictures: what is hidden in them is taken out, and faces are softened away, before anything is written to disk.

No face is looked for by machine: detectors miss those that are turned, dark or covered by dust. Whoever files says
where faces are; unless she says that there is none, that part or the whole picture is softened (ADR 0185).
"""

import warnings
from collections.abc import Collection
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from outcrop.assurance.problems import PictureUnreadable

PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG"}
MOST_POINTS, LONGEST_SIDE = 40_000_000, 2400
#: A picture has three rows of three parts, numbered from 0 at the top left.
PARTS, IN_A_ROW = frozenset(range(9)), 3
#: So many blocks are left along the longer side. People know a face from about 15 blocks across it on (T. Bachmann,
#: European Journal of Cognitive Psychology 3, 1991, 87-103): one that fills the whole picture keeps 10.
BLOCKS = 10
#: What is softened reaches so far over its edge, in shares of the picture's longer side.
OVER = 0.04


def is_picture(media_type: str) -> bool:
    """Say whether a file is a picture."""
    return media_type in PICTURES


def cleaned(data: bytes, media_type: str, *, soften: Collection[int] = ()) -> bytes:
    """
    Return a picture drawn anew from its points alone, upright and at most 2,400 points long.

    Place, time, maker, thumbnail, comments and whatever hangs behind the picture's end do not come along.

    :param soften: the parts (0 to 8) in which nobody shall be recognised
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
    bare = softened(Image.frombytes("RGB", upright.size, upright.tobytes()), soften)
    written = BytesIO()
    bare.save(written, format=PICTURES[media_type], **({"quality": 85} if media_type == "image/jpeg" else {}))
    return written.getvalue()


def softened(picture: Image.Image, parts: Collection[int]) -> Image.Image:
    """Return a picture of which some parts are averaged into a few blocks: what was between them is gone for good."""
    if not parts:
        return picture
    longest = max(picture.size)
    width, height = (max(1, round(side * BLOCKS / longest)) for side in picture.size)
    few = (width, height)
    coarse = picture.resize(few, Image.Resampling.BOX).resize(picture.size, Image.Resampling.BILINEAR)
    made = picture.copy()
    for part in parts:
        box = _box(part, picture.size, over=round(OVER * longest))
        made.paste(coarse.crop(box), box)
    return made


def _box(part: int, size: tuple[int, int], *, over: int) -> tuple[int, int, int, int]:
    row, column = divmod(part, IN_A_ROW)
    (width, height), (left, top) = size, (column * size[0] // IN_A_ROW, row * size[1] // IN_A_ROW)
    right, bottom = (column + 1) * width // IN_A_ROW, (row + 1) * height // IN_A_ROW
    return max(0, left - over), max(0, top - over), min(width, right + over), min(height, bottom + over)
