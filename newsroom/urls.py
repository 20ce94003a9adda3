"""Where each part of the newsroom answers."""

from django.contrib import admin
from django.urls import include, path

handler400 = "stories.views.bad_request"
handler403 = "stories.views.forbidden"
handler404 = "stories.views.not_found"
handler500 = "newsroom.faults.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("stories.api.urls")),
    path("preview/", include("stories.previews.urls")),
    path("", include("stories.urls")),
]
