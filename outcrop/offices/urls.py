"""Addresses of the offices."""

from django.urls import path

from outcrop.offices import views
from outcrop.offices.committees import views as committees

app_name = "offices"
urlpatterns = [
    path("duties", views.duties, name="duties"),
    path("my-post", views.mine, name="mine"),
    path("posts/<str:agency>/<slug:key>", views.post, name="post"),
    path("posts/<str:agency>/<slug:key>/description.pdf", views.description, name="description"),
    path("posts/<str:agency>/<slug:key>/next-holder", views.appoint, name="appoint"),
    path("hand-overs/<str:number>", views.hand_over, name="hand-over"),
    path("committees", committees.committee_list, name="committees"),
    path("committees/<slug:key>/<str:code>", committees.committee, name="committee"),
    path("committees/<slug:key>/<str:code>/minutes", committees.minutes, name="minutes"),
    path("decisions/<str:number>", committees.news, name="news"),
    path("briefings/<str:code>", views.briefing, name="briefing"),
    path("briefings/<str:code>/briefing.pdf", views.briefing_pdf, name="briefing-pdf"),
]
