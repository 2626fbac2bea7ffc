"""Addresses of the face."""

from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [
    path("language", views.language, name="language"),
    path("look", views.look, name="look"),
    path("look/ground.geojson", views.look_ground, name="look_ground"),
    path("map/base.geojson", views.base_map, name="base_map"),
    path("map/areas.geojson", views.finer_areas, name="finer_areas"),
]
