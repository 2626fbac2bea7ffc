"""
The code on a paper: ours against what its reader would meet elsewhere. Twenty papers, printed at 25 mm, scanned at 150
dots to the inch from paper that is a little turned and grey.

- **Blur borne**, in micrometres: how far a spot may be smeared (standard deviation) while nine in ten are read. The
  rival puts the smallest Verifiable Credential that says the same into the code: VC-JOSE, nothing in it that the
  data model lets be left out.
- **Opened by a camera**: the rival is the form of the European health certificates (COSE, zlib, base45 after a prefix).
  It is read as well as ours; counted is how many a phone's own camera takes for an address that it can open.

Prints: name, ours, theirs, ratio, bound, ok or short.
"""

import io
import zlib
from datetime import UTC, datetime
from functools import cache

import base45
import numpy
import segno
import zxingcpp
from PIL import Image, ImageFilter

from outcrop.credentials import cose, jose, keys, qr

PAPERS, SIDE_MM, DPI, FINE, STEP = 20, 25, 150, 12, 0.1
ADDRESS = "https://papers.example.test"
BEGINS, ENDS = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2026, 2029))
KEY = keys.make()
KID = KEY.thumbprint()


def main() -> int:
    """Run; return 1 if a figure falls short."""
    papers = [cose.signed(_compact(n), key=KEY) for n in range(PAPERS)]
    ours = [qr.text_of(paper, address=ADDRESS) for paper in papers]
    thin = [_thin_credential(n) for n in range(PAPERS)]
    health = ["HC1:" + base45.b45encode(zlib.compress(paper)).decode() for paper in papers]
    borne = [_blur_borne(texts) for texts in (ours, thin)]
    opened = [sum(_read(t, n) == t and _is_address(t) for n, t in enumerate(texts)) for texts in (ours, health)]
    figures = [("verify.blur-borne-um", *borne, 1.5), ("verify.opened-by-a-camera", *opened, 2.0)]
    lines = [_line(*figure) for figure in figures]
    print("\n".join(lines))
    return int(any(line.endswith("short") for line in lines))


def _line(name: str, ours: float, theirs: float, bound: float) -> str:
    ratio = ours / max(theirs, 1)
    return f"{name}, {ours:.0f}, {theirs:.0f}, {ratio:.2f}, {bound:.2f}, {'ok' if ratio >= bound else 'short'}"


def _compact(n: int) -> cose.Compact:
    fields: dict[int | str, object] = {1: "Sunrise enterprise", 2: round(0.5 + n * 0.2, 2), 3: str(6400 + n)}
    number = f"MR-{6400 + n}-2026-{n * 1237:05d}-K"
    return cose.Compact("mining-right", number, BEGINS, BEGINS, ENDS, (3, 4001 * n), fields)


def _thin_credential(n: int) -> str:
    """The same facts as a Verifiable Credential with nothing that the data model lets be left out."""
    same, listed = _compact(n), f"{ADDRESS}/status/3-revocation"
    content = {
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential", "MiningRight"],
        "issuer": f"{ADDRESS}/issuers/hill-office",
        "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2029-01-01T00:00:00Z",
        "credentialSubject": {"number": same.number, **{f"fact{n}": fact for n, fact in same.fields.items()}},
        "credentialStatus": {
            "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": str(same.place[1]),
            "statusListCredential": listed,
        },
    }  # fmt: skip
    return jose.sign(content, key=KEY, kid=KID)


def _is_address(text: str) -> bool:
    return text.lower().startswith("https://")


def _blur_borne(texts: list[str]) -> float:
    """Smear the spots more and more, in steps of 17 micrometres, until fewer than nine in ten are read."""
    dots = 0.0
    while sum(_read(text, n, dots + STEP) == text for n, text in enumerate(texts)) >= PAPERS * 0.9:
        dots += STEP
    return dots / DPI * 25_400


def _read(text: str, n: int, blur: float = 0.0) -> str:
    """Scan the n-th paper at 150 dpi and read it; it is worn alike whatever it says."""
    seen = _seen(text, n).filter(ImageFilter.GaussianBlur(blur))
    dots = numpy.asarray(seen) * 0.7 + 40 + numpy.random.default_rng(n).normal(0, 8, (seen.height, seen.width))
    picture = Image.fromarray(dots.clip(0, 255).astype("uint8"))
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for size in (picture.width, picture.width * 2, picture.width * 3):
        if found := zxingcpp.read_barcodes(numpy.asarray(picture.resize((size, size))), formats=kinds):
            return found[0].text
    return ""


@cache
def _seen(text: str, n: int) -> Image.Image:
    """Print it at 25 mm, a little turned, where no grid of dots was made for it."""
    out, chance = io.BytesIO(), numpy.random.default_rng(n)
    segno.make_qr(text, error="l", boost_error=True).save(out, kind="png", scale=8, border=0)
    side = round(SIDE_MM / 25.4 * DPI) * FINE
    sheet = Image.new("L", (side + 60 * FINE,) * 2, 255)
    sheet.paste(Image.open(out).convert("L").resize((side, side)), tuple(30 * FINE + chance.integers(0, FINE, 2)))
    turned = sheet.rotate(chance.uniform(-4, 4), fillcolor=255, resample=Image.Resampling.BICUBIC)
    return turned.resize((sheet.width // FINE,) * 2, Image.Resampling.BOX)


if __name__ == "__main__":
    raise SystemExit(main())
