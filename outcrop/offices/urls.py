"""Addresses of the offices."""

from django.urls import path

from outcrop.offices import views

app_name = "offices"
urlpatterns = [
    path("duties", views.duties, name="duties"),
    path("my-post", views.mine, name="mine"),
    path("posts/<str:agency>/<slug:key>", views.post, name="post"),
    path("posts/<str:agency>/<slug:key>/description.pdf", views.description, name="description"),
    path("posts/<str:agency>/<slug:key>/next-holder", views.appoint, name="appoint"),
    path("hand-overs/<str:number>", views.hand_over, name="hand-over"),
    path("briefings/<str:code>", views.briefing, name="briefing"),
    path("briefings/<str:code>/briefing.pdf", views.briefing_pdf, name="briefing-pdf"),
]
