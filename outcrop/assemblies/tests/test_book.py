"""The book lies open to members and to nobody else; no line is changed; premium is spent as decided."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from outcrop.assemblies import problems
from outcrop.assemblies.benefits import leave_benefit, offer_benefit, take_benefit
from outcrop.assemblies.book import Told, balance, correct_line, enter_line, left_of
from outcrop.assemblies.models import BookLine, Enrolment, Fund, MotionKind
from outcrop.assemblies.tests.world import Hill, browser
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.ledger import api as ledger
from outcrop.registry.models import Enterprise
from outcrop.registry.services.enterprises import leave

RULES = {"quorum_percent": 50, "majority_percent": 50, "bylaws_percent": 66, "notice_days": 3, "vote_days": 2}


def _line(hill: Hill, minor: int, *, who: int = 0, days: int = 0, fund: Fund = Fund.CASH, **more: Any) -> BookLine:
    act = hill.act(who, days=days)
    told = Told(fund=fund, on=more.pop("on", act.on), minor=minor, purpose=more.pop("purpose", "Diesel"), **more)
    return enter_line(body=hill.body, told=told, act=act)


def _decision(hill: Hill, minor: int, votes: str = "yyyyyyyyyyyy") -> Any:
    motion = hill.called(MotionKind.SPENDING, minor=minor)
    hill.votes(motion, votes)
    hill.counted(motion)
    return motion


def test_each_line_is_a_posting_and_the_balance_is_their_sum(twelve: Hill) -> None:
    _line(twelve, 900_00)
    _line(twelve, -200_00)
    _line(twelve, -100_00, member=twelve.people[3].id, purpose="Share")
    assert balance(twelve.body.id, Fund.CASH).minor == 600_00
    (standing,) = ledger.balance(account="assemblies.cash", party=twelve.body.ref).values()
    assert standing.total.minor == 600_00
    paid = ledger.balance(account="assemblies.cash.share", party=Ref("registry.person", twelve.people[3].id))
    assert next(iter(paid.values())).total.minor == 100_00


def test_no_line_is_ever_changed_and_a_correction_is_a_line_of_its_own(twelve: Hill) -> None:
    line = _line(twelve, 900_00)
    for order in ("UPDATE assemblies_bookline SET minor = 1", "DELETE FROM assemblies_bookline"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(order)
    back = correct_line(body=twelve.body, line=line, why="Counted twice", act=twelve.act(0))
    assert (back.minor, back.corrects_id) == (-900_00, line.id)
    assert balance(twelve.body.id, Fund.CASH).minor == 0 and BookLine.objects.count() == 2
    for again in (line, back):
        with pytest.raises((problems.AlreadyCorrected, problems.TooLittleMoney)):
            correct_line(body=twelve.body, line=again, why="Once more", act=twelve.act(0))
    assert ledger.balance(account="assemblies.cash.income", party=twelve.body.ref)


def test_more_than_there_is_cannot_be_spent_nor_taken_back(twelve: Hill) -> None:
    line = _line(twelve, 500_00)
    with pytest.raises(problems.TooLittleMoney):
        _line(twelve, -500_01)
    _line(twelve, -300_00)
    with pytest.raises(problems.TooLittleMoney):
        correct_line(body=twelve.body, line=line, why="It never came", act=twelve.act(0))


def test_every_member_reads_the_whole_book_and_nobody_else(twelve: Hill) -> None:
    _line(twelve, 900_00, purpose="Lot sold")
    path = f"/bodies/{twelve.body.address}/book"
    for who in (0, 1, 11):
        assert "Lot sold" in browser(twelve, who).get(path).content.decode()
    leave(enterprise=Enterprise.objects.get(id=twelve.body.id), act=twelve.act(9))
    for page in (path, f"/bodies/{twelve.body.address}/premium", f"/bodies/{twelve.body.address}/benefits"):
        assert browser(twelve, 9).get(page).status_code in (403, 404)


def test_the_by_laws_name_who_else_reads(twelve: Hill) -> None:
    leave(enterprise=Enterprise.objects.get(id=twelve.body.id), act=twelve.act(9))
    path = f"/bodies/{twelve.body.address}/book"
    keeper = str(twelve.people[9].id)
    for readers, status in (([keeper], {200}), ([], {403, 404})):
        motion = twelve.called(MotionKind.BYLAWS, text="1. Open.", rules=RULES, readers=readers)
        twelve.votes(motion, "yyyyyyyyy")
        twelve.counted(motion)
        assert browser(twelve, 9).get(path).status_code in status


def test_only_those_who_lead_enter_lines(twelve: Hill) -> None:
    with pytest.raises(NotAllowed):
        _line(twelve, 1_00, who=4)
    told = {"way": "in", "amount": "5", "purpose": "Mine", "submission": str(new_id())}
    answer = browser(twelve, 4).post(f"/bodies/{twelve.body.address}/book", told)
    assert answer.status_code == 403 and not BookLine.objects.exists()


def test_a_leader_enters_a_line_in_the_browser_with_its_paper(twelve: Hill) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    day, path = twelve.today, f"/bodies/{twelve.body.address}/book"
    told = {
        "way": "in", "on_day": day.day, "on_month": day.month, "on_year": day.year, "amount": "1,250.50",
        "purpose": "Lot sold", "submission": str(new_id()),
    }  # fmt: skip
    wrong = browser(twelve, 0).post(path, told | {"amount": "lots"})
    assert wrong.status_code == 422 and "Lot sold" in wrong.content.decode()
    photo = SimpleUploadedFile("slip.png", b"\x89PNG\r\n\x1a\n....", content_type="image/png")
    assert browser(twelve, 0).post(path, told | {"document": photo}).status_code == 302
    line = BookLine.objects.get()
    assert line.minor == 1250_50 and line.document is not None
    assert browser(twelve, 7).get(f"{path}/{line.number}/paper").content.startswith(b"\x89PNG")


def test_premium_is_spent_by_vote_only_and_never_beyond_it(twelve: Hill) -> None:
    _line(twelve, 1000_00, fund=Fund.PREMIUM, source="A buyer")
    with pytest.raises(problems.NotDecided):
        _line(twelve, -1_00, fund=Fund.PREMIUM)
    lost = _decision(twelve, 500_00, "yyyynnnnnnnn")
    with pytest.raises(problems.NotDecided):
        _line(twelve, -1_00, fund=Fund.PREMIUM, days=6, decided_by=lost)
    carried = _decision(twelve, 300_00)
    spent = _line(twelve, -200_00, fund=Fund.PREMIUM, days=6, decided_by=carried)
    with pytest.raises(problems.DecisionSpent):
        _line(twelve, -100_01, fund=Fund.PREMIUM, days=6, decided_by=carried)
    assert left_of(carried).minor == 100_00
    correct_line(body=twelve.body, line=spent, why="Wrong roof", act=twelve.act(0, days=6))
    assert left_of(carried).minor == 300_00
    page = browser(twelve, 8).get(f"/bodies/{twelve.body.address}/premium").content.decode()
    assert ("A buyer" in page and "The members&#x27; decision" in page) or "members" in page


def test_premium_beyond_the_fund_is_refused_though_it_was_decided(twelve: Hill) -> None:
    _line(twelve, 100_00, fund=Fund.PREMIUM)
    _line(twelve, 900_00)  # what lies in the cash book is not premium
    carried = _decision(twelve, 500_00)
    with pytest.raises(problems.TooLittleMoney):
        _line(twelve, -200_00, fund=Fund.PREMIUM, days=6, decided_by=carried)


def test_the_database_itself_refuses_premium_without_a_decision(twelve: Hill) -> None:
    line = _line(twelve, 100_00, fund=Fund.PREMIUM)
    with pytest.raises(IntegrityError), transaction.atomic():
        BookLine.objects.create(
            number="BL-X", body=twelve.body.id, fund=Fund.PREMIUM, on=twelve.today, minor=-1, purpose="x",
            posting=new_id(), told_by=line.told_by, at=line.at,
        )  # fmt: skip


def test_a_share_goes_to_a_member_of_that_day(twelve: Hill) -> None:
    _line(twelve, 100_00)
    with pytest.raises(problems.LineUnfit):
        _line(twelve, -1_00, member=new_id())
    with pytest.raises(problems.LineUnfit):
        _line(twelve, -1_00, on=twelve.today + timedelta(days=1))


def test_a_member_takes_part_in_a_benefit_by_her_own_word(twelve: Hill) -> None:
    made = offer_benefit(body=twelve.body, name="Helmets", means="To borrow", act=twelve.act(0))
    take_benefit(benefit=made, act=twelve.act(3))
    with pytest.raises(problems.EnrolledAlready):
        take_benefit(benefit=made, act=twelve.act(3))
    leave_benefit(benefit=made, act=twelve.act(3))
    take_benefit(benefit=made, act=twelve.act(3))
    assert Enrolment.objects.filter(benefit=made, until=None).count() == 1
    with pytest.raises(NotAllowed):
        offer_benefit(body=twelve.body, name="Mine", means="x", act=twelve.act(3))
    page = browser(twelve, 3).get(f"/bodies/{twelve.body.address}/benefits").content.decode()
    assert "Helmets" in page and "you take part" in page
