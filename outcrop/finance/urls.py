"""Addresses of finance."""

from django.urls import path

from outcrop.finance.views import asking, desk, mine, savings

app_name = "finance"
urlpatterns = [
    path("money", mine.mine, name="mine"),
    path("money/offers", asking.offers, name="offers"),
    path("money/offers/<str:number>", asking.ask, name="ask"),
    path("money/requests/<str:number>", asking.request_, name="request"),
    path("money/requests/<str:number>/take-back", asking.take_back, name="take-back"),
    path("money/requests/<str:number>/answer", asking.answer, name="answer"),
    path("money/enrol", mine.enrol, name="enrol"),
    path("money/agreements/<str:number>", mine.agreement, name="agreement"),
    path("money/agreements/<str:number>/paper", mine.paper, name="paper"),
    path("money/payments/<uuid:payment_id>", mine.payment, name="payment"),
    path("money/plan", mine.plan, name="plan"),
    path("money/plan.pdf", mine.plan_pdf, name="plan-pdf"),
    path("money/recovery", mine.recovery, name="recovery"),
    path("money/recovery/<str:number>", mine.recovered, name="recovered"),
    path("money/savings", savings.groups, name="savings"),
    path("money/savings/<str:number>", savings.group, name="savings-group"),
    path("money/savings/<str:number>/members", savings.ask_in, name="savings-ask"),
    path("money/savings/<str:number>/answer", savings.answer, name="savings-answer"),
    path("money/savings/<str:number>/lines/<str:line>/take-back", savings.take_back, name="savings-take-back"),
    path("money/desk", desk.desk, name="desk"),
    path("money/desk/offers/new", desk.publish, name="publish"),
    path("money/desk/offers/<str:number>/end", desk.end, name="end-offer"),
    path("money/desk/requests/<str:number>", desk.file, name="file"),
    path("money/desk/agreements/<str:number>", desk.agreement, name="desk-agreement"),
    path("money/desk/payments/<uuid:payment_id>", desk.payment, name="desk-payment"),
    path("money/desk/payments/<uuid:payment_id>/take-back", desk.payment_back, name="desk-payment-back"),
]
