"""Addresses of custody."""

from django.urls import path

from outcrop.custody import views

app_name = "custody"
urlpatterns = [
    path("custody", views.stock, name="stock"),
    path("custody/lots/<uuid:lot_id>", views.lot, name="lot"),
    path("custody/instruments", views.instruments, name="instruments"),
    path("custody/instruments/new", views.register, name="register"),
    path("custody/instruments/<uuid:instrument_id>", views.instrument, name="instrument"),
    path("custody/instruments/<uuid:instrument_id>/verification", views.verification, name="verification"),
    path("custody/melt", views.melt, name="melt"),
    path("custody/pour/<uuid:charge_id>", views.pour, name="pour"),
    path("custody/pour/<uuid:charge_id>/rest", views.rest, name="pour-rest"),
    path("custody/pour/<uuid:charge_id>/check", views.check, name="pour-check"),
    path("custody/pour/<uuid:charge_id>/give-up", views.give_up, name="give-up"),
    path("custody/poured/<str:number>", views.poured, name="poured"),
    path("custody/running-sum/<str:key>", views.running_sum, name="running-sum"),
    path("bars/<str:number>", views.bar, name="bar"),
    path("bars/<str:number>/passport.pdf", views.bar_pdf, name="bar-pdf"),
    path("bars/<str:number>/credential", views.bar_credential, name="bar-credential"),
    path("bars/<str:number>/sources.json", views.bar_layer, name="bar-layer"),
    path("bars/<str:number>/hand-over", views.hand, name="hand-over"),
    path("bars/<str:number>/new-key", views.new_key, name="new-key"),
    path("bars/<str:number>/key", views.key, name="key"),
]
