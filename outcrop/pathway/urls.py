"""Addresses of the road."""

from django.urls import path

from outcrop.pathway import views

app_name = "pathway"
urlpatterns = [
    path("road", views.road, name="road"),
    path("road/<str:number>", views.enterprise_road, name="enterprise"),
    path("start", views.start, name="start"),
]
