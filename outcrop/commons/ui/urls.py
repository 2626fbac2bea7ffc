"""Addresses of the face."""

from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [
    path("language", views.language, name="language"),
    path("look", views.look, name="look"),
]
