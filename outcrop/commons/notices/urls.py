"""Addresses of notices."""

from django.urls import path

from outcrop.commons.notices import views

app_name = "notices"
urlpatterns = [path("messages", views.messages, name="messages")]
