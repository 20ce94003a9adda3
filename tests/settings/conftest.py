"""An environment of the test's own."""

import environ
import pytest


@pytest.fixture
def env(monkeypatch):
    """Settings reader over an environment of nothing but what the test sets."""

    def with_variables(**variables):
        monkeypatch.setattr(environ.Env, "ENVIRON", variables)
        return environ.Env()

    return with_variables
