"""Addresses of assemblies."""

from django.urls import path

from outcrop.assemblies.views import bodies, meeting

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
    path("assemblies/<str:number>", meeting.assembly, name="assembly"),
    path("assemblies/<str:number>/minutes", meeting.minutes, name="minutes"),
    path("assemblies/<str:number>/minutes/<uuid:sheet>", meeting.minutes_file, name="minutes-file"),
    path("assemblies/<str:number>/motions/<int:position>", meeting.motion, name="motion"),
    path("assemblies/<str:number>/motions/<int:position>/stand", meeting.stand, name="stand"),
    path("assemblies/<str:number>/motions/<int:position>/count", meeting.count, name="count"),
]
