"""A pytest plugin that runs the tests without one guard, named in NEWSROOM_MUTANT."""

import os

import pytest


@pytest.hookimpl(trylast=True)
def pytest_sessionstart():
    """Take the guard away, once Django knows the models."""
    from tests.mutants import catalogue  # noqa: PLC0415 - loaded before the settings

    catalogue.mutants()[os.environ["NEWSROOM_MUTANT"]]()
