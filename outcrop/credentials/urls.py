"""Addresses of credentials."""

from django.urls import path

from outcrop.credentials import views

app_name = "credentials"
urlpatterns = [
    path("verify", views.verify, name="verify"),
    path("verify/trust-bundle", views.trust_bundle, name="trust-bundle"),
    # Codes hold capitals; a person who types the address may not.
    path("v/<str:code>", views.verify_code, name="verify-code"),
    path("V/<str:code>", views.verify_code),
    path("status/<int:number>-<str:purpose>", views.status_list, name="status-list"),
    path("issuers/<str:issuer>", views.issuer, name="issuer"),
    path("papers/<uuid:credential_id>", views.about_paper, name="paper"),
    path("papers/<uuid:credential_id>.pdf", views.paper_pdf, name="paper-pdf"),
    path("papers/<uuid:credential_id>.jwt", views.paper_jwt, name="paper-jwt"),
]
