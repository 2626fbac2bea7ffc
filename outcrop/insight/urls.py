"""Addresses of insight."""

from django.urls import path

from outcrop.insight import views

app_name = "insight"
urlpatterns = [path("", views.home, name="home"), path("overview", views.overview, name="overview")]
