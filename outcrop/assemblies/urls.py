"""Addresses of assemblies."""

from django.urls import path

from outcrop.assemblies.views import bodies, books, meeting, owning

app_name = "assemblies"
urlpatterns = [
    path("bodies", bodies.mine, name="mine"),
    path("bodies/<str:address>", bodies.body, name="body"),
    path("bodies/<str:address>/by-laws", bodies.bylaws, name="bylaws"),
    path("bodies/<str:address>/join", bodies.join, name="join"),
    path("bodies/<str:address>/leave", bodies.leave, name="leave"),
    path("bodies/<str:address>/assemblies/new", meeting.call, name="call"),
    path("bodies/<str:address>/call", meeting.begin, name="begin-call"),
    path("bodies/<str:address>/call/<uuid:call_id>", meeting.support, name="join-call"),
    path("bodies/<str:address>/book", books.cash, name="book"),
    path("bodies/<str:address>/book/<str:number>/correct", books.correct, name="correct"),
    path("bodies/<str:address>/book/<str:number>/paper", books.paper, name="paper"),
    path("bodies/<str:address>/premium", books.premium, name="premium"),
    path("bodies/<str:address>/benefits", books.benefit_list, name="benefits"),
    path("bodies/<str:address>/benefits/<uuid:benefit_id>", books.enrol, name="enrol"),
    path("bodies/<str:address>/owners", owning.owner_list, name="owners"),
    path("bodies/<str:address>/owners.json", owning.as_bods, name="owners-bods"),
    path("owners", owning.flags, name="owner-flags"),
    path("owners/check", owning.check, name="owner-check"),
    path("owners/<uuid:flag_id>", owning.settle, name="owner-settle"),
    path("assemblies/<str:number>", meeting.assembly, name="assembly"),
    path("assemblies/<str:number>/minutes", meeting.minutes, name="minutes"),
    path("assemblies/<str:number>/minutes/<uuid:sheet>", meeting.minutes_file, name="minutes-file"),
    path("assemblies/<str:number>/motions/<int:position>", meeting.motion, name="motion"),
    path("assemblies/<str:number>/motions/<int:position>/stand", meeting.stand, name="stand"),
    path("assemblies/<str:number>/motions/<int:position>/count", meeting.count, name="count"),
]
