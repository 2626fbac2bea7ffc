"""
Looks at a PDF or a picture and says which codes and attachments it holds. A program of its own, run by ``reading``.

Strangers send these files and native libraries open them, so this runs in a process with little memory and little time,
which may die without harm. It imports nothing of Outcrop, reads the file from its standard input and answers in JSON.
"""

import io
import json
import sys

PAGES, PIXELS, PICTURE_PIXELS, ATTACHMENTS, ATTACHMENT_BYTES = 6, 9_000_000, 60_000_000, 5, 200_000
MEMORY, SECONDS = 2 * 1024**3, 15
DPI = (150, 300)


def main() -> None:
    """Read the file, answer, and leave."""
    confine()
    data = sys.stdin.buffer.read()
    found = look_at_pdf(data) if b"%PDF-" in data[:1024] else look_at_picture(data)
    json.dump(found, sys.stdout)


def confine() -> None:
    """Give up the right to much memory, time, or any file."""
    try:
        import resource
    except ImportError:  # not on this system; the parent's patience still ends
        return
    for limit, most in (("RLIMIT_AS", MEMORY), ("RLIMIT_CPU", SECONDS), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        try:
            resource.setrlimit(getattr(resource, limit), (most, most))
        except (ValueError, OSError):
            continue


def look_at_pdf(data: bytes) -> dict[str, list[str]]:
    """Look for our attachment, and for codes page by page until one shows some."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    attachments = []
    for n in range(min(document.count_attachments(), ATTACHMENTS)):
        attachment = document.get_attachment(n)
        if attachment.get_name().lower().endswith(".jwt"):
            attachments.append(bytes(attachment.get_data())[:ATTACHMENT_BYTES].decode("ascii", "replace"))
    for n in range(min(len(document), PAGES)):
        for dpi in DPI:
            if codes := codes_on(document[n], dpi):
                return {"attachments": attachments, "codes": codes}
    return {"attachments": attachments, "codes": []}


def codes_on(page: object, dpi: int) -> list[str]:
    """Draw a page, however large, on a sheet of bounded size, and read its codes."""
    width, height = page.get_size()  # type: ignore[attr-defined]
    scale = min(dpi / 72, (PIXELS / max(width * height, 1)) ** 0.5)
    drawn = page.render(scale=scale, grayscale=True)  # type: ignore[attr-defined]
    return codes_in(drawn.to_numpy())


def look_at_picture(data: bytes) -> dict[str, list[str]]:
    """Read the codes of a photograph or a scan, upright as it was meant."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = PICTURE_PIXELS // 2  # Pillow refuses at twice this
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as picture:
        upright = ImageOps.exif_transpose(picture).convert("L")
    upright.thumbnail((4000, 4000))
    codes: list[str] = []
    for factor in (1, 2, 3, 0.5):
        wide, high = round(upright.width * factor), round(upright.height * factor)
        if not codes and wide and high and wide * high <= PIXELS * 2:
            codes = codes_in(upright.resize((wide, high)))
    return {"attachments": [], "codes": codes}


def codes_in(picture: object) -> list[str]:
    """Return what the QR codes of a picture say."""
    import numpy
    import zxingcpp

    found = zxingcpp.read_barcodes(
        numpy.asarray(picture), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return [code.text for code in found if code.valid]


if __name__ == "__main__":
    main()
