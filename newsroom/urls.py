"""Where each part of the newsroom answers."""

from django.contrib import admin
from django.urls import include, path

from newsroom import prefixes

handler400 = "stories.public.pages.bad_request"
handler403 = "stories.public.pages.forbidden"
handler404 = "stories.public.pages.not_found"
handler500 = "newsroom.faults.server_error"

urlpatterns = [
    path(prefixes.DESK[1:], admin.site.urls),
    path(prefixes.API[1:], include("stories.api.urls")),
    path(prefixes.PREVIEWS[1:], include("stories.desk.previews.urls")),
    path("", include("stories.public.urls")),
]
