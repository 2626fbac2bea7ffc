"""Addresses of assurance."""

from django.urls import path

from outcrop.assurance import views

app_name = "assurance"
_SUBJECT = "assurance/<str:kind>/<str:key>"
urlpatterns = [
    path("standards", views.standards, name="standards"),
    path("standards/<str:key>", views.standard, name="standard"),
    path("assurance", views.mine, name="mine"),
    path(_SUBJECT, views.subject, name="subject"),
    path(f"{_SUBJECT}/evidence", views.evidence, name="evidence"),
    path(f"{_SUBJECT}/practice", views.practice, name="practice"),
    path(f"{_SUBJECT}/status", views.status, name="status"),
    path(f"{_SUBJECT}/inspect", views.inspect, name="inspect"),
    path(f"{_SUBJECT}/statements", views.statements, name="statements"),
    path(f"{_SUBJECT}/statements/<str:standard>/<str:requirement>", views.state, name="state"),
    path("evidence/<str:number>/file", views.evidence_file, name="evidence-file"),
    path("inspections", views.inspections, name="inspections"),
    path("inspections/<str:number>", views.inspection, name="inspection"),
    path("findings/<str:number>", views.finding, name="finding"),
    path("actions/<str:number>", views.action, name="action"),
    path("reports", views.reports, name="reports"),
    path("reports/<str:number>", views.report, name="report"),
    path("inspection-plans", views.plans, name="plans"),
    path("inspection-plans/<str:number>", views.plan, name="plan"),
    path("mercury", views.mercury, name="mercury"),
]
