"""Addresses of the registry."""

from django.urls import path

from outcrop.registry.views import enterprises, joining, people, sign_in, vouches

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
    path("people/find", people.find, name="find"),
    path("people/<str:number>", people.person, name="person"),
    path("people/<str:number>/card", people.card, name="person-card"),
    path("people/<str:number>/code", people.code, name="person-code"),
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
