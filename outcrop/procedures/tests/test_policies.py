"""What a list shows and what a single question answers must be the same, for every actor and every row."""

from itertools import product

from outcrop.kernel.acts import Actor, Capacity, HeldPost
from outcrop.kernel.ids import new_id
from outcrop.procedures.models import Case, Task
from outcrop.procedures.policies import DECIDE, SEE_CASE, WITHDRAW
from outcrop.procedures.tests.conftest import KHAR_UUL, TAL


def actors(cases):
    """Everybody who could come: posts of each duty and area, persons of each relation, and nobody."""
    duties = [
        (),
        ("ground.contract",),
        ("ground.environment-opinion", "procedures.see"),
        ("procedures.see",),
        ("market.buy",),
    ]
    for area, held in product(["", "tn", KHAR_UUL, TAL, "tn.tnk", "xx"], duties):
        post = HeldPost(new_id(), "p", "a", "state", area, frozenset(held))
        yield Actor(user=new_id(), posts=(post,))
        yield Actor(
            user=new_id(), posts=(post, HeldPost(new_id(), "q", "a", "state", TAL, frozenset(["ground.contract"])))
        )
    for case in cases:
        yield Actor(user=new_id(), person=case.applicant_id)
        yield Actor(user=new_id(), person=(case.parties or [new_id()])[0])
        for kind in ("leader", "member", "creditor"):
            yield Actor(user=new_id(), person=new_id(), capacities=frozenset({Capacity(kind, case.applicant_id)}))
    yield Actor.nobody()
    yield Actor.machine("import")


def test_the_rows_and_the_verdicts_of_each_policy_agree(open_ground):
    cases = [open_ground(), open_ground(area=TAL, parties=(new_id(),)), open_ground(people_work_here=True)]
    for policy, model in ((SEE_CASE, Case), (WITHDRAW, Case), (DECIDE, Task)):
        things = list(model.objects.all())
        for actor in actors(cases):
            visible = set(policy.visible(actor, model.objects.all()))
            assert visible == {each for each in things if policy.verdict(actor, each).allowed}, (policy.verb, actor)
            assert not visible or policy.verdict(actor).allowed
