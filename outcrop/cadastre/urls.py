"""Addresses of the cadastre's pages."""

from django.urls import path

from outcrop.cadastre.views import applications, applying, asking, conflicts, maps, rights

app_name = "cadastre"
urlpatterns = [
    path("ground", asking.ground, name="ground"),
    path("ground/apply", applying.begin, name="begin"),
    path("ground/apply/<uuid:application_id>/parcel", applying.parcel, name="parcel"),
    path("ground/apply/<uuid:application_id>/check", applying.check, name="check"),
    path("ground/apply/<uuid:application_id>/hand-in", applying.hand_in, name="hand-in"),
    path("applications", applications.mine, name="applications"),
    path("applications/<str:number>", applications.application, name="application"),
    path("applications/<str:number>/receipt.pdf", applications.receipt, name="receipt"),
    path("applications/<str:number>/withdraw", applications.withdraw, name="withdraw"),
    path("rights-to-ground/<str:number>", rights.right, name="right"),
    path("rights-to-ground/<str:number>/decide", rights.decide, name="decide"),
    path("rights-to-ground/<str:number>/hand-back", rights.hand_back, name="hand-back"),
    path("conflicts", conflicts.conflicts, name="conflicts"),
    path("conflicts/<uuid:crossing_id>", conflicts.conflict, name="conflict"),
    path("map", maps.rights_map, name="map"),
    path("tiles/<int:z>/<int:x>/<int:y>.mvt", maps.tile, name="tile"),
]
