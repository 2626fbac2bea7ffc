"""
The body of an OpenRosa submission, taken apart.

Done here and not by the frame: the bytes are wanted whole, so that they can be held when they are not taken, and a
submission may carry more files than a form of ours.
"""

from email.message import Message

from outcrop.field.problems import SubmissionMalformed
from outcrop.field.receiving import Sent

ANSWERS = "xml_submission_file"
MOST_PARTS = 200
_PLAIN = ("text/xml", "application/xml")


def parts_sent(body: bytes, content_type: str) -> Sent:
    """
    Return the answers and files in a body: ``multipart/form-data``, or the answers alone as XML.

    :raises SubmissionMalformed: if it is neither, or the answers are not in it
    """
    head = _header(content_type)
    if head.get_content_type() in _PLAIN:
        return Sent(body)
    boundary = head.get_boundary()
    if head.get_content_type() != "multipart/form-data" or not boundary:
        raise SubmissionMalformed(fault="It is no multipart/form-data with a boundary.")
    answers, files = b"", []
    for name, filename, media_type, data in _parts(body, boundary.encode()):
        if name == ANSWERS:
            answers = data
        elif filename:
            files.append((filename, media_type, data))
    if not answers:
        raise SubmissionMalformed(fault=f"It has no part “{ANSWERS}”.")
    return Sent(answers, tuple(files))


def _parts(body: bytes, boundary: bytes) -> list[tuple[str, str, str, bytes]]:
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if len(pieces) < 3 or not pieces[-1].startswith(b"--"):
        raise SubmissionMalformed(fault="Its end is missing: the connection broke off.")
    if len(pieces) > MOST_PARTS:
        raise SubmissionMalformed(fault=f"It has more than {MOST_PARTS} parts.")
    found = []
    for piece in pieces[1:-1]:
        head, parted, data = piece.partition(b"\r\n\r\n")
        if not parted:
            raise SubmissionMalformed(fault="One of its parts has no head.")
        lines = head.decode("utf-8", errors="replace").strip().splitlines()
        named = {key.strip().lower(): value.strip() for key, _mark, value in (line.partition(":") for line in lines)}
        told = _header(named.get("content-disposition", ""), "content-disposition")
        name = told.get_param("name", "", "content-disposition")
        filename = told.get_filename("")
        media_type = named.get("content-type", "").partition(";")[0].strip().lower()
        found.append((str(name), str(filename), media_type or "application/octet-stream", data))
    return found


def _header(value: str, name: str = "content-type") -> Message:
    made = Message()
    made[name] = " ".join(value.split()) or "text/plain"
    return made
