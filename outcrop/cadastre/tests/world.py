"""The world of these tests: Testland, an enterprise that may ask for ground, and squares on its map."""

from datetime import UTC, date, datetime

from shapely.geometry import Polygon

from outcrop.cadastre.models import Application, GroundEntry, ImportRun, MiningRight
from outcrop.cadastre.parcels import parcel_of
from outcrop.cadastre.register import lock_register
from outcrop.cadastre.zones import sync_pack
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, Capacity, HeldPost
from outcrop.kernel.ids import new_id
from outcrop.registry.models import Enterprise, Leadership, Membership, Person

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)
#: A corner in the district Amber Hills, on free ground.
LON, LAT = 20.3, 1.5
_METRE = 1 / 111_320


def square(east: float = 0, north: float = 0, *, side_m: float = 200, lon: float = LON, lat: float = LAT) -> Polygon:
    """Return a square so many metres east and north of the corner."""
    west, south, side = lon + east * _METRE, lat + north * _METRE, side_m * _METRE
    return Polygon([(west, south), (west + side, south), (west + side, south + side), (west, south + side)])


def build() -> None:
    """Take the pack over."""
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    sync_pack(pack, act=act())


def act(actor: Actor | None = None, *, on: date = TODAY) -> Act:
    """Return an act of somebody, or of the machine, today."""
    return Act(by=actor or Actor.machine("tests"), at=NOW, on=on, submission=new_id())


def person(name: str, *, level: str = "vouched") -> Person:
    """Return somebody of the register."""
    return Person.objects.create(
        number=f"PE-{new_id()}"[:40],
        given_name=name,
        sort_key=name,
        language="en",
        area_path="tl.north.amber",
        identity_level=level,
        joined_on=TODAY,
        joined_at=NOW,
        joined_how="self",
    )


def enterprise(name: str = "Amber Hill", *, form: str = "partnership", formed: bool = True) -> Enterprise:
    """Return an enterprise of three, led by the first."""
    leader = person(f"{name} leader")
    made = Enterprise.objects.create(
        number=f"EN-{new_id()}"[:40].upper(),
        name=name,
        form=form,
        area_path="tl.north.amber",
        status="formed" if formed else "forming",
        founder=leader,
        founded_on=date(2026, 1, 5),
        formed_on=date(2026, 1, 9) if formed else None,
    )
    for each in (leader, person(f"{name} second"), person(f"{name} third")):
        Membership.objects.create(
            enterprise=made, person=each, state="confirmed", invited_at=NOW, answered_at=NOW, since=date(2026, 1, 6)
        )
    Leadership.objects.create(enterprise=made, person=leader, state="held", offered_at=NOW, since=date(2026, 1, 6))
    return made


def leader_of(made: Enterprise) -> Actor:
    """Return the leader of an enterprise as an actor."""
    return Actor(
        user=new_id(),
        person=made.founder_id,
        capacities=frozenset({Capacity("leader", made.id), Capacity("member", made.id)}),
    )


def register_right(
    shape,
    *,
    class_key: str = "mining",
    number: str = "MI-0001",
    start=date(2020, 1, 1),
    end=date(2050, 1, 1),
    state="live",
    copy: int = 1,
    holder_name: str = "Deep Rock",
) -> MiningRight:
    """Enter a right as an import would, without a look at the others."""
    run = ImportRun.objects.first() or ImportRun.objects.create(
        mapping="tests", file_name="a.geojson", file_digest="0" * 64, report_digest="0" * 64, at=NOW
    )
    parcel = parcel_of(shape, act=act(), area_path="tl.north.amber")
    parcel.save(force_insert=True)
    entry = lock_register().next_entry(parcel=parcel, how=GroundEntry.How.IMPORT, entered_at=NOW)
    entry.save(force_insert=True)
    return MiningRight.objects.create(
        entry=entry,
        number=number,
        copy=copy,
        class_key=class_key,
        parcel=parcel,
        area_path="tl.north.amber",
        holder_name=holder_name,
        start=start,
        end=end,
        state=state,
        imported_by=run,
    )


def submitted(
    made: Enterprise, shape, *, class_key: str = "artisanal", area_path: str = "tl.north.amber"
) -> Application:
    """Return an application that lies with the office, without its case."""
    parcel = parcel_of(shape, act=act(), area_path=area_path)
    parcel.save(force_insert=True)
    return Application.objects.create(
        number=f"AP-{new_id()}",
        applicant=made.id,
        class_key=class_key,
        parcel=parcel,
        area_path=area_path,
        state="submitted",
        begun_at=NOW,
        submitted_at=NOW,
    )


def officer(duty, area="tl.north.amber"):
    """Return somebody who holds the post with a duty in an area."""
    post = posts.post_for(duty=duty, area_path=area)
    return Actor(
        user=new_id(),
        posts=(HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties)),),
    )


def user_of(person_id) -> User:
    """Return the account of a person."""
    return User.objects.create_user(username=f"u{new_id()}"[:60], person=person_id)


def official(duty: str, area: str = "tl.north.amber") -> User:
    """Return the account of somebody who holds the post with a duty."""
    user = User.objects.create_user(username=f"o{new_id()}"[:60], display_name=duty)
    posts.appoint(post=posts.post_for(duty=duty, area_path=area), user=user.id, start=date(2026, 1, 1))
    return user


def actor_of(user: User) -> Actor:
    """Return an account's actor as a request makes it."""
    return actor_for(user, on=TODAY)


def typed(shape) -> str:
    """Return a boundary as it is typed."""
    return "\n".join(f"{lat:.7f} {lon:.7f}" for lon, lat in shape.exterior.coords[:-1])
