"""Where each part of the newsroom answers."""

from django.contrib import admin
from django.urls import include, path

handler400 = "stories.public.pages.bad_request"
handler403 = "stories.public.pages.forbidden"
handler404 = "stories.public.pages.not_found"
handler500 = "newsroom.faults.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("stories.api.urls")),
    path("preview/", include("stories.desk.previews.urls")),
    path("", include("stories.public.urls")),
]
