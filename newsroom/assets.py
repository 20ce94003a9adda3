"""Which static files of installed apps are collected for the public."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class AssetsConfig(StaticFilesConfig):
    """Django's static files, without what no page of this newsroom uses.

    ReDoc and the browsable API are megabytes whose compression takes most of a
    minute on a fresh machine.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "redoc", "rest_framework"]
