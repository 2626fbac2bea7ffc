"""The pages, as clerks, verifiers, auditors and strangers walk them."""

import re
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from outcrop.commons.accounts.api import User
from outcrop.commons.posts import api as posts
from outcrop.credentials import api as credentials
from outcrop.custody import api as custody
from outcrop.custody.models import Charge, Instrument
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref

from .conftest import NOW, TODAY, House, some_origin

SECRET = ("Amber Partnership", "Birch Diggers", "Ana of the Hill")


@pytest.fixture(autouse=True)
def clock(monkeypatch) -> FixedClock:
    """Let it be the same day for the pages as for the tests."""
    fixed = FixedClock(NOW)
    monkeypatch.setattr(settings, "OUTCROP_CLOCK", fixed)
    return fixed


def enter(agency: str, key: str) -> Client:
    """Enter as whoever holds a post."""
    user = User.objects.create(username=new_id().hex)
    post = next(p for p in posts.Post.objects.filter(key=key) if p.agency_id == agency)
    posts.appoint(post=post, user=user.id, start=TODAY)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def clerk(house: House) -> Client:
    """The clerk of the house."""
    return enter("buying-centre@AMBER", "clerk")


@pytest.fixture
def stranger(house: House) -> Client:
    """Somebody without an account."""
    return Client()


def send(client: Client, url: str, **fields: object):
    """Send a form with a submission id of its own."""
    return client.post(url, {"submission": str(new_id()), **fields})


def text(response) -> str:
    """Return a page as it reads."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_a_clerk_melts_weighs_states_checks_and_pours(house: House, clerk: Client) -> None:
    lots = [house.lot(100, 850), house.lot(50, 900, name="Birch Diggers")]
    page = clerk.get(reverse("custody:stock"))
    assert page.status_code == 200 and all(lot.number in text(page) for lot in lots)

    melt = send(clerk, reverse("custody:melt"), lot=[str(lot.id) for lot in lots])
    assert melt.status_code == 302
    charge = Charge.objects.get()
    pour = reverse("custody:pour", args=[charge.id])
    assert melt.url == pour and clerk.get(pour).status_code == 200

    weighed = {"scale": str(house.scale.id), "mass": "149.5", "assay": str(house.assay.id), "fineness": "866"}
    rest = send(clerk, pour, **weighed)
    assert rest.status_code == 302, text(rest)
    assert clerk.get(rest.url).status_code == 200
    check = send(clerk, rest.url, slag="none", loss="0.533")
    assert check.status_code == 302, text(check)
    page = clerk.get(check.url)
    assert "130.00 g" in text(page) and "129.47 g" in text(page)

    done = send(clerk, check.url)
    assert done.status_code == 302, text(done)
    receipt = clerk.get(done.url)
    assert receipt.status_code == 200 and receipt["Cache-Control"] == "no-store"
    key = re.search(r"bar-key num\">([A-Z2-7-]{29})<", receipt.content.decode()).group(1)
    assert key not in clerk.get(done.url).content.decode(), "a key is shown once"

    bar = custody.bar(done.url.rsplit("/", 1)[1])
    assert custody.passport(bar, 1, on=TODAY).sources[0].share.ppm == 653_846


def test_sent_twice_a_pour_is_one_pour(house: House, clerk: Client) -> None:
    send(clerk, reverse("custody:melt"), lot=[str(house.lot().id)])
    charge = Charge.objects.get()
    form = {"scale": str(house.scale.id), "mass": "100", "assay": str(house.assay.id), "fineness": "850"}
    send(clerk, reverse("custody:pour", args=[charge.id]), **form)
    send(clerk, reverse("custody:pour-rest", args=[charge.id]), slag="none", loss="0")
    form, url = {"submission": str(new_id())}, reverse("custody:pour-check", args=[charge.id])
    first, second = clerk.post(url, form), clerk.post(url, form)
    assert (first.status_code, second.status_code) == (302, 302) or second.status_code == 409
    assert custody.Bar.objects.count() == 1


def test_more_out_than_in_is_told_on_the_page_and_nothing_is_poured(house: House, clerk: Client) -> None:
    send(clerk, reverse("custody:melt"), lot=[str(house.lot(100, 850).id)])
    charge = Charge.objects.get()
    form = {"scale": str(house.scale.id), "mass": "110", "assay": str(house.assay.id), "fineness": "850"}
    send(clerk, reverse("custody:pour", args=[charge.id]), **form)
    send(clerk, reverse("custody:pour-rest", args=[charge.id]), slag="none", loss="0")
    url = reverse("custody:pour-check", args=[charge.id])
    page = clerk.get(url)
    assert (
        page.status_code == 200 and "More comes out than went in" in text(page) and "It is so: pour" not in text(page)
    )
    refused = send(clerk, url)
    assert refused.status_code == 409 and "8.5 g more" in text(refused)
    assert not custody.Bar.objects.exists()
    given_up = send(clerk, reverse("custody:give-up", args=[charge.id]))
    assert given_up.status_code == 302


def test_different_rungs_are_asked_about_before_they_are_melted_together(house: House, clerk: Client) -> None:
    lots = [house.lot(), house.lot(rung="provisional", rank=6, right=None)]
    asked = send(clerk, reverse("custody:melt"), lot=[str(lot.id) for lot in lots])
    assert asked.status_code == 409
    assert "mark of provisional, mark of own-right" in text(asked)
    assert asked.content.decode().count(" checked") >= 2, "what was chosen stays chosen"
    assert send(clerk, reverse("custody:melt"), lot=[str(lot.id) for lot in lots], mixed="yes").status_code == 302


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"mass": "-1"}, "less than nothing"),
        ({"mass": "abc"}, "number"),
        ({"mass": ""}, "needs an answer"),
        ({"mass": "100.001"}, "steps of 0.01"),
        ({"fineness": "1200"}, "1200 per mille is not possible"),
        ({"mass": "1e999"}, ""),
        ({"scale": str(new_id())}, ""),
    ],
)
def test_wrong_readings_get_a_sentence(house: House, clerk: Client, fields: dict[str, str], said: str) -> None:
    send(clerk, reverse("custody:melt"), lot=[str(house.lot().id)])
    charge = Charge.objects.get()
    form = {"scale": str(house.scale.id), "mass": "100", "assay": str(house.assay.id), "fineness": "850"}
    page = send(clerk, reverse("custody:pour", args=[charge.id]), **(form | fields))
    assert page.status_code == 422 and said in text(page)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"slag": "none", "loss": "-1"}, "less than nothing"),
        ({"slag": "none", "loss": ""}, "needs an answer"),
        ({"loss": "0"}, "needs an answer"),
        ({"slag": "estimated", "loss": "0"}, "Mass of the slag"),
        (
            {"slag": "estimated", "slag_mass": "5", "slag_content": "6", "loss": "0"},
            "There cannot be 6 g in slag of 5 g",
        ),
        ({"slag": "assayed", "slag_mass": "5", "loss": "0"}, "Fineness of the slag"),
    ],
)
def test_slag_and_loss_are_asked_until_they_are_told(house: House, clerk: Client, fields: dict, said: str) -> None:
    send(clerk, reverse("custody:melt"), lot=[str(house.lot().id)])
    charge = Charge.objects.get()
    form = {"scale": str(house.scale.id), "assay": str(house.assay.id)} | fields
    page = send(clerk, reverse("custody:pour-rest", args=[charge.id]), **form)
    assert page.status_code == 422 and said in text(page)


def test_the_morning_check_is_done_on_its_page(house: House, clerk: Client, clock: FixedClock) -> None:
    house.later(days=1)
    clock.set(house.act.at)
    page = clerk.get(reverse("custody:instruments"))
    assert "not checked today" in text(page)
    url = reverse("custody:instrument", args=[house.scale.id])
    assert send(clerk, url, read="100.05").status_code == 302
    assert "failed today's check" in text(clerk.get(url)).replace("&#x27;", "'")
    assert send(clerk, url, read="100,00").status_code == 302
    assert "checked today" in text(clerk.get(url))
    assert send(clerk, url, read="lots").status_code == 422


def test_a_verifier_registers_an_instrument_and_what_was_found(house: House) -> None:
    verifier = enter("metrology", "verifier")
    form = {
        "place": str(house.place.id),
        "kind": "scale",
        "label": "S-9",
        "serial": "X-9",
        "unit": "kg",
        "resolution": "0.001",
        "capacity": "30",
        "check_standard": "1 kg, F1",
        "check_nominal": "1",
    }
    made = send(verifier, reverse("custody:register"), **form)
    assert made.status_code == 302, text(made)
    assert verifier.get(made.url).status_code == 200
    found = {
        "by": "Metrology office",
        "certificate": "C-9",
        "u_abs": "0.001",
        "u_rel_ppm": "0",
        "repeat_abs": "0",
        "repeat_rel_ppm": "0",
        "verified_on_day": "1",
        "verified_on_month": "11",
        "verified_on_year": "2026",
        "valid_until_day": "1",
        "valid_until_month": "11",
        "valid_until_year": "2027",
    }
    assert send(verifier, made.url, **(found | {"verified_on_year": "2031"})).status_code == 422
    done = send(verifier, made.url, **found)
    assert done.status_code == 302, text(done)
    (state,) = [each.state for each in custody.instruments_at(house.place, on=TODAY) if each.instrument.label == "S-9"]
    assert state == "unchecked"
    assert send(verifier, reverse("custody:register"), **form).status_code == 422


def test_a_clerk_does_not_verify_her_own_scale(house: House, clerk: Client) -> None:
    assert clerk.get(reverse("custody:register")).status_code == 403
    assert clerk.get(reverse("custody:verification", args=[house.scale.id])).status_code == 403
    assert not Instrument.objects.filter(label="S-9").exists()


@pytest.fixture
def poured(house: House) -> custody.Poured:
    """A bar of two enterprises and a woman who washes tailings."""
    told = [
        some_origin("Amber Partnership"),
        some_origin("Birch Diggers", area="tl.north.birch"),
        some_origin("Ana of the Hill", rung="provisional", rank=6, right=None, source=Ref("registry.person", new_id())),
    ]
    lots = [house.lot(grams, 850, origin=origin) for grams, origin in zip((100, 60, 40), told, strict=True)]
    return house.pour(lots, "199.4", 850, loss="0.51", accept_mixed=True)


def figures_in(page: str) -> set[str]:
    """Return the numbers that a reader of the page can see, years and digests apart."""
    return set(re.findall(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])", page))


def test_a_stranger_sees_that_a_bar_is_sound_and_no_name_gram_or_place(
    poured: custody.Poured, stranger: Client
) -> None:
    page = stranger.get(reverse("custody:bar", args=[poured.bar.number]))
    said = text(page)
    assert page.status_code == 200 and "signature good" in said and "Amber Hills" in said
    assert not any(name in page.content.decode() for name in SECRET)
    assert "buying centre" not in said.lower()
    grams = {"170", "169.5", "169.49", "199.4", "100", "60", "40", "0.51", "85", "51", "34"}
    assert not figures_in(said) & grams
    assert not re.search(r"\d[\s\u00a0\u202f]*g\b", said)


@pytest.mark.parametrize("page", ["bar-pdf", "bar-credential"])
def test_what_a_stranger_takes_along_holds_no_name_either(poured: custody.Poured, stranger: Client, page: str) -> None:
    answer = stranger.get(reverse(f"custody:{page}", args=[poured.bar.number]))
    content = answer.content
    if page == "bar-pdf":
        import pypdfium2

        document = pypdfium2.PdfDocument(content)
        content = "".join(p.get_textpage().get_text_range() for p in document).encode()
        assert poured.bar.number.encode() in content
    assert answer.status_code == 200
    assert not any(name.encode() in content for name in SECRET)
    assert b" g" not in content


def test_a_stranger_does_not_get_the_sources_without_the_key(poured: custody.Poured, stranger: Client) -> None:
    assert stranger.get(reverse("custody:bar-layer", args=[poured.bar.number])).status_code == 403


def test_the_key_opens_the_passport_for_this_visit(poured: custody.Poured, stranger: Client) -> None:
    url = reverse("custody:bar", args=[poured.bar.number])
    wrong = stranger.post(url, {"key": "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"})
    assert wrong.status_code == 422 and "not the key" in text(wrong)
    assert stranger.post(url, {"key": poured.key.lower().replace("-", " ")}).status_code == 302
    page = stranger.get(url)
    said = text(page)
    assert "Amber Partnership" in said and "Birch Diggers" in said and "50.0 ±" in said and "One person" in said
    assert "Ana of the Hill" not in said
    assert '<svg class="flow' in page.content.decode()
    layer = stranger.get(reverse("custody:bar-layer", args=[poured.bar.number]))
    assert layer.status_code == 200 and set(layer.json()) == {"credential", "layer"}
    pdf = stranger.get(reverse("custody:bar-pdf", args=[poured.bar.number]))
    proved = credentials.verify(pdf.content, on=TODAY)
    assert (proved.good, proved.how, proved.number) == (True, "file", poured.bar.number)


def test_a_hand_over_closes_what_the_old_key_opened(
    house: House, poured: custody.Poured, stranger: Client, clerk: Client
) -> None:
    url = reverse("custody:bar", args=[poured.bar.number])
    stranger.post(url, {"key": poured.key})
    assert "Amber Partnership" in text(stranger.get(url))
    other = custody.place_with_key("birch-centre")
    handed = send(clerk, reverse("custody:hand-over", args=[poured.bar.number]), place=str(other.id), owner="on")
    assert handed.status_code == 302
    assert clerk.get(handed.url).status_code == 200
    assert clerk.get(handed.url).status_code == 404, "a key is shown once"
    assert "Amber Partnership" not in text(stranger.get(url))
    assert clerk.get(reverse("custody:hand-over", args=[poured.bar.number])).status_code in (403, 404)


def test_an_auditor_opens_every_bar_and_reviews_the_running_sum(house: House, poured: custody.Poured) -> None:
    auditor = enter("auditor", "auditor")
    assert "Ana of the Hill" in text(auditor.get(reverse("custody:bar", args=[poured.bar.number])))
    house.pour([house.lot(100, 850)], "100.02", 850)
    url = reverse("custody:running-sum", args=[house.place.key])
    page = auditor.get(url)
    assert page.status_code == 200 and '<svg class="running"' in page.content.decode()
    assert send(auditor, url, finding="").status_code == 422
    assert send(auditor, url, finding="Looked at the scale; sound.").status_code == 302
    assert custody.running_sum(house.place)[0] == Decimal(0)
    assert "Looked at the scale" in text(auditor.get(url))


def test_pages_of_another_place_are_not_there(house: House, clerk: Client) -> None:
    other = enter("buying-centre@BIRCH", "clerk")
    lot = house.lot()
    send(clerk, reverse("custody:melt"), lot=[str(lot.id)])
    charge = Charge.objects.get()
    urls = [
        reverse("custody:lot", args=[lot.id]),
        reverse("custody:instrument", args=[house.scale.id]),
        reverse("custody:pour", args=[charge.id]),
        reverse("custody:pour-rest", args=[charge.id]),
        reverse("custody:pour-check", args=[charge.id]),
        f"{reverse('custody:stock')}?place={house.place.key}",
    ]
    assert [other.get(url).status_code for url in urls] == [404] * len(urls)
    assert [clerk.get(url).status_code for url in urls] == [200, 200, 200, 200, 302, 200]
    assert send(other, reverse("custody:give-up", args=[charge.id])).status_code == 404


def test_nobody_gets_no_further_than_bars(stranger: Client) -> None:
    for name in ("stock", "instruments", "register", "melt"):
        answer = stranger.get(reverse(f"custody:{name}"))
        assert answer.status_code in (302, 401, 403), name
    assert stranger.get(reverse("custody:bar", args=["BR-XT-2026-00001-Z"])).status_code == 404
    assert stranger.get(reverse("custody:bar", args=["x" * 300])).status_code == 404


def test_pages_are_light(house: House, clerk: Client, stranger: Client, poured: custody.Poured) -> None:
    for client, url in (
        (clerk, reverse("custody:stock")),
        (stranger, reverse("custody:bar", args=[poured.bar.number])),
    ):
        assert len(client.get(url).content) < 60_000
