"""Addresses of the road."""

from django.urls import path

from outcrop.pathway import views

app_name = "pathway"
urlpatterns = [
    path("road", views.road, name="road"),
    path("road/<str:number>", views.enterprise_road, name="enterprise"),
    path("road/<str:number>/steps/<str:key>", views.enterprise_step, name="enterprise-step"),
    path("road/<str:number>/steps/<str:key>/file", views.file, name="file"),
    path("steps/<str:key>", views.step, name="step"),
    path("steps/<str:key>/barrier", views.barrier, name="barrier"),
    path("road-in-figures", views.figures, name="figures"),
    path("barriers", views.barriers, name="barriers"),
    path("offices", views.offices, name="offices"),
    path("offices/<str:key>", views.office, name="office"),
    path("stages", views.stages, name="stages"),
    path("filings", views.filings, name="filings"),
    path("filings/<str:number>", views.filing, name="filing"),
    path("filings/<str:number>/document", views.document, name="filing-document"),
    path("filings/<str:number>/decision", views.decide, name="filing-decide"),
    path("supports", views.supports, name="supports"),
    path("supports/new", views.support_new, name="support-new"),
    path("supports/<str:number>", views.support, name="support"),
    path("supports/<str:number>/end", views.support_end, name="support-end"),
    path("supports/<str:number>/items/<str:key>", views.support_item, name="support-item"),
    path("who-acts", views.who_acts, name="who-acts"),
    path("plans", views.plans, name="plans"),
    path("plans/new", views.plan_new, name="plan-new"),
    path("plans/public", views.plans_public, name="plans-public"),
    path("plans/<str:number>", views.plan, name="plan"),
    path("plans/<str:number>/items", views.plan_item, name="plan-item"),
    path("plans/<str:number>/items/<str:item>/move", views.plan_move, name="plan-move"),
    path("plans/<str:number>/items/<str:item>/measure", views.plan_measure, name="plan-measure"),
    path("charges", views.charges, name="charges"),
    path("charges/<str:asked>", views.charge, name="charge"),
    path("forms/<str:form>.pdf", views.blank, name="blank"),
    path("paper", views.paper_desk, name="paper"),
    path("reforms", views.reforms, name="reforms"),
    path("reforms/new", views.reform_new, name="reform-new"),
    path("reforms/<str:number>/stage", views.reform_stage, name="reform-stage"),
    path("commitments/new", views.commitment_new, name="commitment-new"),
    path("commitments/<str:number>/move", views.commitment_move, name="commitment-move"),
    path("start", views.start, name="start"),
]
