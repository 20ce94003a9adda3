"""Which static files of installed apps are collected for the public, and served."""

from django.contrib.staticfiles.apps import StaticFilesConfig
from whitenoise.middleware import WhiteNoiseMiddleware

# Django's list of what was collected, for itself; it names every app and its version.
MANIFEST = "staticfiles.json"


class AssetsConfig(StaticFilesConfig):
    """Django's static files, without what no page of this newsroom uses.

    ReDoc and the browsable API are megabytes whose compression takes most of a
    minute on a fresh machine.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "redoc", "rest_framework"]


class Assets(WhiteNoiseMiddleware):
    """WhiteNoise, which serves all that is collected but the list of it."""

    def add_file_to_dictionary(self, url, path, stat_cache=None):
        if not url.endswith(MANIFEST):
            super().add_file_to_dictionary(url, path, stat_cache)

    def find_file(self, url):
        return None if url.endswith(MANIFEST) else super().find_file(url)
