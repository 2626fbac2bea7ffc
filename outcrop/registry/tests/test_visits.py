"""Visits of others: taken over row by row, kept as they are known, shown to those who answer for sites."""

import os
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Actor
from outcrop.kernel.tiers import Tier
from outcrop.registry.imports.mapping import read_mapping
from outcrop.registry.imports.visits import import_visits, read_file
from outcrop.registry.models import Site, Visit
from outcrop.registry.problems import VisitsUnreadable
from outcrop.registry.tests.conftest import act
from outcrop.registry.visits import history

DATA = Path(os.environ.get("OUTCROP_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
REAL = DATA / "ipis_drc_mines" / "cod_mines_curated_all_opendata_p_ipis.csv"
HEAD = "SITE,VISIT,NAME,DAY,LON,LAT,PEOPLE,MINERAL,WOMEN,CHILDREN,ARMED,WHO\n"
ROWS = """S1,1,Amber pit,2024-03-01,20.5,1.5,120,amber,yes,no,no,nobody
S1,2,Amber pit,2025-03-01,20.5,1.5,,amber,,,,
S2,3,Clay bank,2025-04-01,20.6,0.6,many,marble,maybe,yes,no,gang of the hills
S3,4,Nowhere,2025-04-01,99,0.6,5,clay,no,no,no,nobody
S4,5,Tomorrow,2027-01-01,20.5,1.5,5,clay,no,no,no,nobody
,6,No site,2025-04-01,20.5,1.5,5,clay,no,no,no,nobody
"""


def imported(tmp_path, rows=ROWS, mapping="visits"):
    path = tmp_path / "visits.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    by, digest = read_mapping(packs.current().root / "imports" / f"{mapping}.yaml")
    machine = act(Actor.machine("tests"))
    return import_visits(file=read_file(path, by), mapping=by, mapping_digest=digest, act=machine)


@pytest.fixture
def taken(country, tmp_path):
    return imported(tmp_path)


def test_each_row_is_accepted_corrected_or_refused_with_its_reason(taken):
    told = {
        line.name: (line.outcome.value, {note.code for note in line.notes} - {"area-unknown"}) for line in taken.lines
    }
    assert told["1"] == ("accepted", set()) and told["2"] == ("accepted", set())
    assert told["3"] == ("corrected", {"people-unusable", "mineral-unknown", "word-unknown", "armed-contradiction"})
    assert told["4"] == ("refused", {"place-outside"}) and told["5"] == ("refused", {"day-in-future"})
    assert told["6"] == ("refused", {"site-missing"})


def test_a_site_has_its_history_and_is_known_since_its_first_visit(taken):
    site = Site.objects.get(name="Amber pit")
    assert site.known_since == date(2024, 3, 1) and site.visits.count() == 2 and Site.objects.count() == 2


def test_what_is_not_known_stays_not_known(taken):
    blank = Visit.objects.get(number="2")
    assert (blank.people, blank.women, blank.children, blank.armed, blank.mercury) == (None,) * 5
    odd = Visit.objects.get(number="3")
    assert odd.women is None and odd.people is None and odd.others["WOMEN"] == "maybe", "an odd word is not a no"
    assert odd.armed is False and odd.armed_kinds == ["non-state"] and "both are kept" in " ".join(odd.notes)


def test_again_it_changes_nothing_and_a_changed_row_is_not_written_over(taken, tmp_path):
    again = imported(tmp_path)
    assert again.counts()["unchanged"] == 3 and Visit.objects.count() == 3
    changed = imported(tmp_path, ROWS.replace(",120,", ",900,"))
    assert "differs" in changed.counts() and Visit.objects.get(number="1").people == 120


def test_a_row_that_breaks_leaves_nothing_behind(country, tmp_path, monkeypatch):
    from outcrop.registry.imports import visits

    monkeypatch.setattr(visits, "publish", lambda *_a, **_k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        imported(tmp_path)
    assert not Visit.objects.exists() and not Site.objects.exists()


def test_a_file_without_the_columns_or_that_is_no_text_is_refused(country, tmp_path):
    by, _digest = read_mapping(packs.current().root / "imports" / "visits.yaml")
    for content in (b"A,B\n1,2\n", b"\xff\xfe\x00"):
        path = tmp_path / "bad.csv"
        path.write_bytes(content)
        with pytest.raises(VisitsUnreadable):
            read_file(path, by)
    with pytest.raises(VisitsUnreadable):
        read_mapping(tmp_path / "none.yaml")


def test_visits_are_never_changed(taken):
    with pytest.raises(Exception, match=r"never changed|permission denied"), connection.cursor() as cursor:
        cursor.execute("UPDATE registry_visit SET armed = true")


SENSITIVE = {"armed", "armed_kinds", "interference", "women", "children", "place", "others", "why_not", "notes"}


def test_findings_about_people_and_the_exact_place_are_for_those_who_answer_for_sites(taken):
    site = Site.objects.get(name="Clay bank")
    on = act().on
    assert history(site, to=Tier.PUBLIC, on=on) == [{}] and history(site, to=Tier.PARTY, on=on) == [{}]
    area = set(history(site, to=Tier.AUDITOR, on=on)[0])
    assert area and not area & SENSITIVE
    assert set(history(site, to=Tier.HANDLER, on=on)[0]) >= SENSITIVE
    young = history(site, to=Tier.AUDITOR, on=date(2025, 5, 1))[0]
    assert not {"people", "coarse_place"} & set(young), "published late"


def reader(holder, agency, post):
    client = Client()
    client.force_login(User.objects.get(id=holder(agency, post).user))
    return client


def test_pages_show_each_reader_her_part_and_enforcement_nothing(taken, holder, tmp_path):
    Site.objects.update(area_path="tl.hills.amber")
    site = Site.objects.get(name="Clay bank")
    department = reader(holder, "department", "national-department")
    page = department.get(f"/sites/{site.id}").content.decode()
    assert "non-state" in page and "not known" in page
    assert "Clay bank" in department.get("/sites?name=clay").content.decode()
    police = reader(holder, "police", "inspector")
    assert police.get("/sites").status_code == 403 and police.get(f"/sites/{site.id}").status_code == 403
    assert Client().get("/sites").status_code == 401
    elsewhere = reader(holder, "district-office@CLAY", "mining-officer")
    assert elsewhere.get(f"/sites/{site.id}").status_code == 404


@pytest.mark.skipif(not REAL.exists(), reason=f"The real visits are not there ({REAL}); set OUTCROP_DATA.")
@pytest.mark.slow
def test_the_real_visits_are_taken_over_whole(country, tmp_path, capsys):
    mapping = packs.current().root / "imports" / "ipis-visits.yaml"
    call_command("import_visits", REAL, mapping=mapping, report=tmp_path / "report.csv")
    told = capsys.readouterr().out
    with capsys.disabled():
        print("\n" + told)
    assert Visit.objects.count() == 6955 and Site.objects.count() == 3409
    # Counted in the file itself: mercury is 1 in 790 rows, 0 in 1,670 and empty in 4,495; women 1 in 1,110.
    counts = {value: Visit.objects.filter(mercury=value).count() for value in (True, False)}
    assert counts == {True: 790, False: 1670} and Visit.objects.filter(mercury=None).count() == 4495
    assert Visit.objects.filter(women=True).count() == 1110 and Visit.objects.filter(children=True).count() == 869
    assert Visit.objects.filter(people=None).count() == 1431
    assert len((tmp_path / "report.csv").read_text().splitlines()) == 6956
    call_command("import_visits", REAL, mapping=mapping, report=tmp_path / "again.csv")
    assert "6955 unchanged" in capsys.readouterr().out and Visit.objects.count() == 6955


def test_an_import_is_an_act_of_the_machine_in_the_journal(taken):
    from outcrop.commons.journal.models import Entry

    line = Entry.objects.get(type="registry.visits-imported").content
    assert '"visits":3' in line and "Clay bank" not in line and "gang" not in line
