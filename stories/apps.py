"""The stories app, and the desk as the admin's default site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.signals import user_logged_in
from django.utils import translation

from stories.admin.access.idle_sessions import begin
from stories.document import messages


class StoriesConfig(AppConfig):
    """Living stories."""

    name = "stories"
    verbose_name = "Newsroom"
    default_auto_field = "django.db.models.BigAutoField"
    default = True

    def ready(self):
        messages.translate_by(
            translation.gettext, translation.ngettext, translation.get_language
        )


class DeskConfig(AdminConfig):
    """Django admin, as the desk."""

    default_site = "stories.admin.site.DeskSite"

    def ready(self):
        super().ready()
        user_logged_in.connect(begin)
