"""Addresses of the forum."""

from django.urls import path

from outcrop.forum.views import deciding, proposing, reading

app_name = "forum"
urlpatterns = [
    path("forum", reading.proposals, name="proposals"),
    path("forum/mine", reading.mine, name="mine"),
    path("forum/new", proposing.propose, name="propose"),
    path("forum/take-in", proposing.take_in, name="take-in"),
    path("forum/desk", deciding.desk, name="desk"),
    path("forum/<str:number>", reading.proposal, name="proposal"),
    path("forum/<str:number>/support", proposing.support, name="support"),
    path("forum/<str:number>/withdraw", proposing.withdraw, name="withdraw"),
    path("forum/<str:number>/without-name", proposing.take_name_back, name="take-name-back"),
    path("forum/<str:number>/appeal", proposing.appeal, name="appeal"),
    path("forum/<str:number>/answer", deciding.answer, name="answer"),
    path("forum/<str:number>/outcome", deciding.tell, name="tell"),
    path("forum/<str:number>/hide", deciding.hide, name="hide"),
    path("forum/<str:number>/appeal/answer", deciding.rule, name="rule"),
]
