"""Addresses of voice."""

from django.urls import path

from outcrop.voice import views

app_name = "voice"
urlpatterns = [
    path("rights", views.charter, name="rights"),
    path("rights/<slug:key>", views.right, name="right"),
]
