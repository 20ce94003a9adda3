"""The address of a preview, which programs that mail links may cut the slash off."""

from django.urls import path

from stories.desk.previews.page import PreviewView

app_name = "previews"
urlpatterns = [
    path("<str:token>/", PreviewView.as_view(), name="preview"),
    # Answered here: a redirect that a cache keeps would hold the token.
    path("<str:token>", PreviewView.as_view()),
]
