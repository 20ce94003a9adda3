"""The stories app, and the desk as the admin's default site."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


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
        # Django's own screen for accounts is there only now, to be replaced.
        import_module("stories.admin.accounts")
