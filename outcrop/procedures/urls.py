"""Addresses of the pages."""

from django.urls import path

from outcrop.procedures import views

app_name = "procedures"

urlpatterns = [
    path("desk", views.desk, name="desk"),
    path("desk/<uuid:task_id>", views.task, name="task"),
    path("desk/<uuid:task_id>/decided", views.decided, name="decided"),
    path("cases", views.cases, name="cases"),
    path("cases/<str:number>", views.case, name="case"),
]
