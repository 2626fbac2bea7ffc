"""Addresses of the market."""

from django.urls import path

from outcrop.market import views

app_name = "market"
urlpatterns = [
    path("price", views.price, name="price"),
    path("buy", views.buy, name="buy"),
    path("buy/<str:number>", views.weigh, name="weigh"),
    path("buy/<str:number>/refusal.pdf", views.refusal, name="refusal"),
    path("purchases/<str:number>", views.purchase, name="purchase"),
    path("sales", views.sales, name="sales"),
    path("sales/<str:number>", views.sale, name="sale"),
    path("sales/<str:number>/slip.pdf", views.slip_pdf, name="slip"),
    path("sales/<str:number>/confirm", views.confirm, name="confirm"),
    path("sales/<str:number>/dispute", views.dispute, name="dispute"),
    path("disputes", views.disputes, name="disputes"),
    path("disputes/<str:number>", views.dispute_desk, name="dispute-desk"),
    path("certificates", views.certify, name="certify"),
    path("certificates/<str:number>", views.paper, name="paper"),
    path("certificates/<str:number>/dispute", views.dispute_entry, name="dispute-entry"),
    path("book", views.book, name="book"),
    path("collectors", views.collectors, name="collectors"),
]
