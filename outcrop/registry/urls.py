"""Addresses of the registry."""

from django.urls import path

from outcrop.registry.record import office_views as office
from outcrop.registry.record import views as record
from outcrop.registry.views import enterprises, joining, people, sign_in, sites, vouches

app_name = "registry"
urlpatterns = [
    path("join", joining.first, name="join"),
    path("join/begin", joining.begin, name="join-begin"),
    path("join/receipt", joining.receipt, name="receipt"),
    path("join/for-someone", joining.for_someone, name="join-for"),
    path("join/for-someone/begin", joining.begin_for, name="join-for-begin"),
    path("join/<uuid:draft>/check", joining.check, name="join-check"),
    path("join/<uuid:draft>/<slug:name>", joining.step, name="join-step"),
    path("sign-in", sign_in.sign_in, name="sign-in"),
    path("sign-out", sign_in.sign_out, name="sign-out"),
    path("acting", sign_in.acting, name="acting"),
    path("people/me", people.me, name="me"),
    path("people/me/phone", people.phone, name="phone"),
    path("people/me/mandates/new", people.mandate_new, name="mandate-new"),
    path("people/me/mandates/<uuid:mandate>/withdraw", people.mandate_withdraw, name="mandate-withdraw"),
    path("people/me/code", record.prove, name="prove"),
    path("people/me/record", record.record, name="record"),
    path("people/me/record.json", record.download, {"kind": "json"}, name="record-json"),
    path("people/me/record.pdf", record.download, {"kind": "pdf"}, name="record-pdf"),
    path("people/me/record/<slug:field>", record.correction, name="correct"),
    path("people/me/readings", record.read_by, name="readings"),
    path("people/me/consents", record.consent_list, name="consents"),
    path("people/me/consents/<slug:purpose>", record.consent, name="consent"),
    path("people/corrections", office.corrections, name="corrections"),
    path("people/corrections/<uuid:correction>", office.correction, name="correction"),
    path("demands", office.demands, name="demands"),
    path("demands/new", office.demand_new, name="demand-new"),
    path("demands/<str:number>", office.demand, name="demand"),
    path("people/find", people.find, name="find"),
    path("people/<str:number>", people.person, name="person"),
    path("people/<str:number>/card", people.card, name="person-card"),
    path("people/<str:number>/code", people.code, name="person-code"),
    path("sites", sites.sites, name="sites"),
    path("sites/<uuid:site>", sites.site, name="site"),
    path("vouches", vouches.vouches, name="vouches"),
    path("vouches/ask", vouches.ask, name="ask-vouch"),
    path("vouches/<uuid:vouch>", vouches.answer, name="answer-vouch"),
    path("enterprises", enterprises.mine, name="enterprises"),
    path("enterprises/new", enterprises.new, name="enterprise-new"),
    path("enterprises/<str:number>", enterprises.enterprise, name="enterprise"),
    path("enterprises/<str:number>/invite", enterprises.invite_member, name="invite"),
    path("enterprises/<str:number>/lead", enterprises.offer, name="offer-lead"),
    path("enterprises/<str:number>/leave", enterprises.leave_enterprise, name="leave"),
    path("invitations", enterprises.invitations, name="invitations"),
    path("invitations/<uuid:membership>", enterprises.answer_invitation, name="answer-invitation"),
    path("invitations/lead/<uuid:leadership>", enterprises.answer_offer, name="answer-lead"),
]
