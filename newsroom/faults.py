"""Answers an error that nobody caught: a page, a problem, or the desk's own page."""

import logging
import sys

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from newsroom.prefixes import API
from stories.admin.access.fault_page import told_at_the_desk
from stories.api import errors
from stories.faults import fault_of
from stories.public import pages

logger = logging.getLogger(__name__)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler of errors; it is called while the error is handled."""
    error = sys.exc_info()[1]
    fault = fault_of(error)
    if fault:
        logger.error("%s: %s (%s)", fault.title, request.path, error)
    if request.path.startswith(reverse("admin:index")):
        return told_at_the_desk(request, fault)
    if request.path.startswith(API):
        return errors.failed(fault)
    return pages.server_error(request, fault)
