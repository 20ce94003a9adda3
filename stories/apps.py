"""The stories app, and the desk as the admin's default site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.signals import user_logged_in

from stories.admin.access.idle_sessions import begin


class StoriesConfig(AppConfig):
    """Living stories."""

    name = "stories"
    verbose_name = "Newsroom"
    default_auto_field = "django.db.models.BigAutoField"
    default = True


class DeskConfig(AdminConfig):
    """Django admin, as the desk."""

    default_site = "stories.admin.site.DeskSite"

    def ready(self):
        super().ready()
        user_logged_in.connect(begin)
