"""What was issued verifies, in every form; what was changed does not."""

import json
import random
from datetime import date

import pypdfium2
import pytest

from outcrop.credentials import api as credentials
from outcrop.credentials import encodings, reading
from outcrop.credentials.tests.conftest import OFFICE, TODAY, Issue, act
from outcrop.credentials.verification import Verdict
from outcrop.kernel.period import Period
from outcrop.kernel.text import Text

pytestmark = pytest.mark.django_db


def verdict(data: bytes | str, on: date = TODAY) -> Verdict:
    return credentials.verify(data, on=on).verdict


def test_the_full_form_verifies_with_its_facts(issue: Issue) -> None:
    found = credentials.verify(credentials.token(issue()), on=TODAY)
    assert (found.verdict, found.kind, found.number, found.issuer, found.how) == (
        Verdict.GOOD, "mining-right", "MR-6416-2026-00017-K", OFFICE, "token",
    )  # fmt: skip
    assert found.claims["area_ha"] == 4.87 and (found.valid_from, found.valid_until) == (
        date(2026, 1, 1),
        date(2029, 1, 1),
    )
    assert "Hill office" in str(found.reason) and "2 March 2026" in str(found.reason)


@pytest.mark.parametrize("form", ["address", "lower case", "broken in lines", "bare base32", "bytes", "file of text"])
def test_the_compact_form_verifies_however_it_is_handed_in(issue: Issue, form: str) -> None:
    paper = issue()
    text = credentials.qr_text(paper)
    forms: dict[str, bytes | str] = {
        "address": text, "lower case": text.lower(), "broken in lines": f" {text[:70]}\r\n{text[70:]}\n",
        "bare base32": text.rpartition("/")[2], "bytes": bytes(paper.compact), "file of text": text.encode(),
    }  # fmt: skip
    found = credentials.verify(forms[form], on=TODAY)
    assert (found.verdict, found.number, found.how) == (Verdict.GOOD, "MR-6416-2026-00017-K", "code")
    assert found.claims == {"holder": "Sunrise enterprise", "area_ha": 4.87, "district": "6416"}


def test_an_enveloped_credential_verifies(issue: Issue) -> None:
    wrapped = {"type": "EnvelopedVerifiableCredential", "id": f"data:application/vc+jwt,{issue().token}"}
    assert verdict(json.dumps(wrapped)) is Verdict.GOOD


def test_every_changed_byte_of_the_compact_form_is_found(issue: Issue) -> None:
    data = bytes(issue().compact)
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1 << (place % 8)
        assert verdict(encodings.to_base32(bytes(changed))) in (Verdict.ALTERED, Verdict.UNKNOWN_ISSUER), place


def test_every_changed_sign_of_the_token_is_found(issue: Issue) -> None:
    token = issue().token
    signs = random.Random(7)
    for place in [*range(0, len(token), 23), *range(len(token) - 90, len(token))]:
        if token[place] != ".":
            other = signs.choice([s for s in "ABCabc019_-" if s != token[place]])
            found = verdict(token[:place] + other + token[place + 1 :])
            assert found in (Verdict.ALTERED, Verdict.UNKNOWN_ISSUER, Verdict.UNREADABLE), place


def test_facts_of_one_paper_under_the_signature_of_another_are_altered(issue: Issue) -> None:
    first, second = issue().token.split("."), issue(claims={"holder": "Somebody else"}).token.split(".")
    assert verdict(".".join([first[0], second[1], first[2]])) is Verdict.ALTERED


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 12, 31), "not-yet-valid"),
        (date(2026, 1, 1), "good"),
        (date(2028, 12, 31), "good"),
        (date(2029, 1, 1), "expired"),
    ],
)
def test_a_paper_is_in_force_from_its_first_day_up_to_but_not_including_its_end(
    issue: Issue, on: date, expected: str
) -> None:
    paper = issue()
    assert verdict(paper.token, on) == expected == verdict(credentials.qr_text(paper), on)


def test_a_paper_without_an_end_does_not_expire(issue: Issue) -> None:
    paper = issue(valid=Period(date(2026, 1, 1)))
    assert verdict(paper.token, date(2126, 1, 1)) is Verdict.GOOD
    assert credentials.verify(credentials.qr_text(paper), on=TODAY).valid_until is None


def test_a_revoked_paper_is_refused_with_the_reason(issue: Issue) -> None:
    paper = issue()
    credentials.revoke(credential=paper, reason=Text({"en": "The land was given back.", "eo": "Redonita."}), act=act())
    for form in (paper.token, credentials.qr_text(paper)):
        found = credentials.verify(form, on=TODAY)
        assert found.verdict is Verdict.REVOKED
        assert "The land was given back." in str(found.reason) and "2 March 2026" in str(found.reason)


def test_a_suspended_paper_is_refused_until_it_is_reinstated(issue: Issue) -> None:
    paper = issue()
    credentials.suspend(credential=paper, reason="Under review", act=act())
    assert verdict(paper.token) is Verdict.SUSPENDED
    credentials.reinstate(credential=paper, reason="Reviewed", act=act())
    assert verdict(paper.token) is Verdict.GOOD


def test_a_stranger_s_signature_is_not_known(issue: Issue, tmp_path: object) -> None:
    from outcrop.credentials import jose, keys

    _, content = jose.claimed(issue().token)
    stranger = keys.make()
    forged = jose.sign(
        content, key=stranger, kid=f"https://papers.example.test/issuers/{OFFICE}#{stranger.thumbprint()}"
    )
    assert verdict(forged) is Verdict.UNKNOWN_ISSUER


def test_one_issuer_cannot_sign_in_the_name_of_another(issue: Issue) -> None:
    from outcrop.commons.posts.api import Agency
    from outcrop.credentials import jose, keys

    Agency.objects.create(key="other-office", name={"en": "Other"}, kind="state")
    _, content = jose.claimed(issue().token)
    other = issue(issuer="other-office").key
    forged = jose.sign(content, key=keys.private(other.kid), kid=f"x#{other.kid}")
    assert verdict(forged) is Verdict.ALTERED


def test_the_printed_paper_verifies_as_the_file_that_it_is(printed: bytes) -> None:
    found = credentials.verify(printed, on=TODAY)
    assert (found.verdict, found.how, found.claims["holder"]) == (Verdict.GOOD, "file", "Sunrise enterprise")


def test_the_letters_of_the_printed_paper_come_back(printed: bytes) -> None:
    text = pypdfium2.PdfDocument(printed)[0].get_textpage().get_text_range()
    assert "Өргөн Үүрийн гэрээ ₮ №" in text and "Эзэмшигч" in text and "papers.example.test/verify" in text


def test_a_changed_byte_anywhere_in_the_printed_paper_is_found(printed: bytes) -> None:
    signs = random.Random(3)
    for place in [*signs.sample(range(20, len(printed)), 8), len(printed) - 2, len(printed) - 200, len(printed) - 260]:
        changed = bytearray(printed)
        changed[place] ^= 0x04
        assert verdict(bytes(changed)) is not Verdict.GOOD, place


def test_a_paper_that_lost_its_seal_or_gained_a_page_is_altered(printed: bytes) -> None:
    assert verdict(printed[: printed.rindex(b"%OUTCROP-SEAL")]) is Verdict.ALTERED
    assert verdict(printed + b"\n%%EOF\n") is Verdict.ALTERED


def test_another_office_s_seal_does_not_hold_a_paper_together(printed: bytes, issue: Issue) -> None:
    from outcrop.commons.posts.api import Agency
    from outcrop.credentials import issuers, seal

    Agency.objects.create(key="other-office", name={"en": "Other"}, kind="state")
    other = issuers.private(issue(issuer="other-office").key)
    page = printed[: printed.rindex(seal.MARK)]
    assert verdict(seal.sealed(page, key=other)) is Verdict.ALTERED
    assert verdict(seal.sealed(page + b"%", key=issuers.private(issue().key))) is Verdict.GOOD


def test_a_print_or_scan_of_the_paper_verifies_by_its_code(printed: bytes) -> None:
    """Printed and scanned again, the file has lost credential and seal; the code on it has not."""
    import io

    page = pypdfium2.PdfDocument(printed)[0].render(scale=150 / 72).to_pil()
    scan, photograph = io.BytesIO(), io.BytesIO()
    page.save(scan, "PDF", resolution=150)
    page.rotate(4, expand=True, fillcolor="white").save(photograph, "JPEG", quality=70)
    for picture in (scan, photograph):
        found = credentials.verify(picture.getvalue(), on=TODAY)
        assert (found.verdict, found.how) == (Verdict.GOOD, "picture")


def test_of_two_papers_in_one_picture_the_worse_counts(issue: Issue) -> None:
    first, second = issue(), issue(number="MR-6416-2026-00018-X")
    credentials.revoke(credential=second, reason="Given back", act=act())
    text = f"{credentials.qr_text(first)}"
    assert [f.how for f in reading.findings(text)] == ["code"]
    found = credentials.verify(_side_by_side(text, credentials.qr_text(second)), on=TODAY)
    assert (found.verdict, found.number) == (Verdict.REVOKED, "MR-6416-2026-00018-X")


def _side_by_side(*texts: str) -> bytes:
    import io

    from PIL import Image

    from outcrop.credentials import qr

    sheet = Image.new("L", (900, 460), 255)
    for n, text in enumerate(texts):
        out = io.BytesIO()
        qr.drawn(text).save(out, kind="png", scale=6, border=4)
        sheet.paste(Image.open(out).convert("L"), (n * 450, 0))
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()
