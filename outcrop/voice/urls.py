"""Addresses of voice."""

from django.urls import path

from outcrop.voice.views import charter, desk, letters

app_name = "voice"
urlpatterns = [
    path("rights", charter.charter, name="rights"),
    path("rights/<slug:key>", charter.right, name="right"),
    # Addresses that say nothing to whoever looks through the history of a phone.
    path("letters", letters.letters, name="letters"),
    path("letters/how", letters.kept, name="kept"),
    path("letters/new", letters.begin, name="begin"),
    path("letters/in", letters.receive, name="receive"),
    path("letters/code", letters.follow, name="follow"),
    path("letters/more", letters.act_on, name="act"),
    path("letters/desk", desk.desk, name="desk"),
    path("letters/desk/open", desk.open_desk, name="open"),
    path("letters/desk/recover", desk.recover, name="recover"),
    path("letters/desk/close", desk.close, name="close"),
    path("letters/desk/keys", desk.hand_over, name="hand-over"),
    path("letters/desk/figures", desk.figures, name="figures"),
    path("letters/desk/<uuid:case_id>", desk.case, name="desk-case"),
    path("letters/desk/<uuid:case_id>/<uuid:entry>", desk.measure, name="desk-measure"),
]
