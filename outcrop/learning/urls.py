"""Addresses of learning."""

from django.urls import include, path

from outcrop.learning.hub import admin
from outcrop.learning.views import certificates, courses, effects, examining, hub, outreach, sessions

own = [
    path("courses", courses.courses, name="courses"),
    path("courses/mine", courses.mine, name="mine"),
    path("courses/pictures/<slug:name>.svg", courses.picture, name="picture"),
    path("courses/sessions", sessions.sessions, name="sessions"),
    path("courses/sessions/new", sessions.new, name="session-new"),
    path("courses/sessions/<str:number>", sessions.session, name="session"),
    path("courses/sessions/<str:number>/seat", sessions.seat, name="seat"),
    path("courses/sessions/<str:number>/sheet.pdf", sessions.sheet, name="sheet"),
    path("courses/sessions/<str:number>/cancel", sessions.cancel, name="session-cancel"),
    path("courses/sessions/<str:number>/attendance", sessions.attendance, name="attendance"),
    path("courses/sessions/<str:number>/attendance/list", sessions.upload, name="upload"),
    path("courses/intakes/<uuid:intake_id>", sessions.intake, name="intake"),
    path("courses/certificates/<str:number>", certificates.certificate, name="certificate"),
    path("courses/certificates/<str:number>/paper", certificates.paper, name="certificate-paper"),
    path("courses/certificates/<str:number>/withdraw", certificates.withdraw, name="certificate-withdraw"),
    path("courses/campaigns", outreach.campaigns, name="campaigns"),
    path("courses/campaigns/new", outreach.new, name="campaign-new"),
    path("courses/campaigns/<str:number>", outreach.campaign, name="campaign"),
    path("courses/duties", certificates.duties, name="duties"),
    path("courses/<slug:key>", courses.course, name="course"),
    path("courses/<slug:key>/test", examining.test, name="test"),
    path("courses/<slug:key>/effect", effects.effect, name="effect"),
    path("courses/<slug:key>/draw", effects.draw, name="draw"),
    path("courses/tries/<uuid:try_id>", examining.sat, name="sat"),
    path("knowledge", hub.hub, name="hub"),
    path("knowledge/bundle.zip", hub.bundle, name="bundle"),
    path("knowledge/exchange", hub.exchange, name="exchange"),
    path("knowledge/exchange/articles.zip", hub.export, name="export"),
    path("knowledge/pictures/<int:image_id>", hub.article_picture, name="article-picture"),
    path("knowledge/desk/files/<path:name>", hub.file, name="hub-file"),
    path("knowledge/<slug:slug>", hub.article, name="article"),
]
urlpatterns = [
    path("", include((own, "learning"))),
    # Outside our namespace: Wagtail's pages call each other by their own names.
    path(admin.PLACE, include(admin.urlpatterns)),
]
