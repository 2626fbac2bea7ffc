"""Addresses of safety."""

from django.urls import path

from outcrop.safety.views import desk, health, keeping, public, reporting

app_name = "safety"
urlpatterns = [
    path("safety", public.home, name="home"),
    path("safety/report", reporting.report, name="report"),
    path("safety/report/in", reporting.receive, name="receive"),
    path("safety/code", reporting.follow, name="follow"),
    path("safety/figures", public.figures, name="figures"),
    path("safety/desk", desk.desk, name="desk"),
    path("safety/desk/<str:number>", desk.accident, name="accident"),
    path("safety/desk/<str:number>/step", desk.step, name="step"),
    path("safety/desk/<str:number>/found", desk.found, name="found"),
    path("safety/desk/<str:number>/join", desk.join, name="join"),
    path("safety/desk/<str:number>/part/<uuid:report_id>", desk.part, name="part"),
    path("safety/desk/<str:number>/recording/<uuid:report_id>", desk.recording, name="recording"),
    path("safety/checklists", keeping.checklists, name="checklists"),
    path("safety/checklists/open", keeping.open_list, name="open-list"),
    path("safety/checklists/forget", keeping.forget, name="forget"),
    path("safety/checklists/of/<str:number>", keeping.enterprise, name="enterprise"),
    path("safety/checklists/shared", keeping.shared, name="shared"),
    path("safety/checklists/<uuid:team_id>", keeping.team, name="team"),
    path("safety/checklists/<uuid:team_id>/share", keeping.share, name="share"),
    path("safety/checklists/<uuid:team_id>/<slug:key>", keeping.check, name="check"),
    path("safety/checklists/<slug:key>", public.checklist, name="checklist"),
    path("safety/checklists/<slug:key>.pdf", public.wall, name="wall"),
    path("safety/health", health.health, name="health"),
    path("safety/health/new", health.offer, name="offer"),
    path("safety/health/<uuid:offer_id>", health.held, name="held"),
]
