"""Refusals as problem details (RFC 9457): what is wrong, where, and what to do."""

import logging
from collections.abc import Iterable
from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404, HttpResponse, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.log import log_response
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response

from stories.document import NewerContent
from stories.document.text import isolated
from stories.faults import Fault, fault_of
from stories.models.public import EVERYTHING, Edition, story_tag, utc
from stories.public.caching import public_response, purgeable
from stories.public.lookup import Gone, Moved
from stories.public.redirects import forward

logger = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"

UNKNOWN_PARAMETER = "unknown-parameter"
REPEATED_PARAMETER = "repeated-parameter"
INVALID_VALUE = "invalid-value"

# How much of what was wrong an answer tells: a question may be of any length.
MOST_ERRORS = 10
LONGEST_QUOTE = 100

# What the framework's own refusals say is of no use to who asked.
SENTENCES = {
    exceptions.NotFound: (
        "Nothing is published at {path}. {root} lists what there is."
    ),
    exceptions.MethodNotAllowed: (
        "{method} is not possible at {path}: the API is read only. "
        "Use GET, HEAD or OPTIONS."
    ),
    exceptions.ParseError: "The request holds more than is read. Ask for less at once.",
    exceptions.NotAcceptable: "The API answers in JSON: accept application/json.",
}


class BadParameters(exceptions.APIException):
    """Parameters that cannot be understood, as many at once as an answer holds.

    `errors` are dicts of `parameter`, `code`, `detail` and, for a bad value, `value`;
    `sentences` say what is wrong with none in particular.
    """

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, errors: Iterable[dict], *sentences: str):
        found = list(errors)
        told, more = found[:MOST_ERRORS], len(found) - MOST_ERRORS
        self.members = {"errors": told}
        details = [*(error["detail"] for error in told), *sentences]
        if more > 0:
            details.append(f"{more} more parameters are wrong.")
        super().__init__(" ".join(details))


class NoEdition(exceptions.NotFound):
    """An edition that a story does not have; its detail names the one it has."""


class Withdrawn(exceptions.APIException):
    """What readers could see once; that it was withdrawn is public, its text not."""

    status_code = HTTPStatus.GONE

    def __init__(self, gone: Gone):
        self.gone = gone
        self.members = {
            "headline": gone.headline or None,
            "reason": gone.reason or None,
            "withdrawn_at": utc(gone.at),
        }
        story = f"story “{isolated(gone.headline)}”" if gone.headline else "story"
        sentence = (
            f"Editions of the {story} that this address needs were withdrawn; it was "
            "published again since."
            if gone.again
            else f"The {story} was withdrawn."
        )
        super().__init__(f"{sentence} {gone.reason}".strip())


class Redacted(exceptions.APIException):
    """The sealed bytes of an edition of which words were covered: nobody has them."""

    status_code = HTTPStatus.GONE

    def __init__(self, edition: Edition):
        self.edition = edition
        self.members = {
            "digest": edition.digest,
            "redacted_at": utc(edition.redacted_at),
        }
        super().__init__(
            f"Edition {edition.number} was redacted: words that may not be kept were "
            "covered, and its sealed bytes are gone. Its digest still stands in the "
            "chain."
        )


class Elsewhere(exceptions.APIException):
    """A story that has another slug now."""

    status_code = HTTPStatus.MOVED_PERMANENTLY

    def __init__(self, moved: Moved):
        self.moved = moved
        super().__init__(f"The story is at “{moved.slug}” now.")


class NewerText(exceptions.APIException):
    """A text that a newer release wrote, when an older one runs again."""

    status_code = HTTPStatus.SERVICE_UNAVAILABLE


def quoted(value: str) -> str:
    """What somebody sent, no longer than an answer quotes it."""
    return value if len(value) <= LONGEST_QUOTE else f"{value[: LONGEST_QUOTE - 1]}…"


def bad_value(parameter: str, value: str, expects: str) -> dict:
    """One error of `BadParameters`: the value that came, and what was expected."""
    value = quoted(value)
    return {
        "parameter": parameter,
        "code": INVALID_VALUE,
        "value": value,
        "detail": f"The parameter {parameter} is “{value}”; it must be {expects}.",
    }


def problem(status: int, detail: str, **members) -> dict:
    """A problem details object; `members` extend it."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": int(status),
        "detail": detail,
        **members,
    }


def answer(error: Exception, context: dict) -> HttpResponse:
    """The REST framework's exception handler: every failure as a problem.

    A story that moved is no failure; whoever asks is sent on.
    """
    request = context["request"]
    if isinstance(error, Elsewhere):
        return forward(request, error.moved)
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    if isinstance(error, NewerContent):
        logger.error("%s: %s", request.path, error)
        error = NewerText(error.for_readers)
    if isinstance(error, exceptions.ValidationError):
        error = _misunderstood(error, request.query_params)
    if isinstance(error, SuspiciousOperation):
        error = exceptions.ParseError()
    if not isinstance(error, exceptions.APIException):
        return _failure(error, request)
    sentence = SENTENCES.get(type(error), "{error.detail}")
    response = _response(
        error.status_code,
        sentence.format(
            error=error,
            method=quoted(request.method),
            path=quoted(request.path),
            root=reverse("api:root"),
        ),
        **getattr(error, "members", {}),
    )
    return _kept(response, error)


def _misunderstood(
    refusal: exceptions.ValidationError, query: QueryDict
) -> BadParameters:
    """What a filter refuses: its messages say what the value of a parameter must be."""
    if not isinstance(refusal.detail, dict):
        return BadParameters((), *refusal.detail)
    return BadParameters(
        bad_value(name, query[name], messages[0])
        for name, messages in refusal.detail.items()
    )


def _kept(response: Response, error: exceptions.APIException) -> Response:
    """What caches may keep of a refusal: only what a publication would purge."""
    if isinstance(error, Withdrawn):
        gone = error.gone
        return public_response(
            response, tags={story_tag(gone.story_id)}, modified=gone.modified
        )
    if isinstance(error, Redacted):
        edition = error.edition
        return public_response(
            response,
            tags={story_tag(edition.story_id)},
            modified=edition.redacted_at,
        )
    if isinstance(error, exceptions.NotFound):
        return purgeable(response, {EVERYTHING})
    return response


def _response(status: int, detail: str, **members) -> Response:
    body = problem(status, detail, **members)
    headers = {"Cache-Control": "no-store"}
    return Response(body, status=status, headers=headers, content_type=MEDIA_TYPE)


def _failure(error: Exception, request: Request) -> Response:
    """A fault of ours, told to the log and to Django's signal as for other views."""
    fault = fault_of(error)
    if fault:
        logger.error("%s: %s (%s)", fault.title, request.path, error)
    response = _response(**_failed(fault))
    if fault:
        response["Retry-After"] = str(fault.retry_after)
    got_request_exception.send(sender=None, request=request._request)
    log_response(
        "%s: %s",
        response.reason_phrase,
        request.path,
        response=response,
        request=request._request,
        exception=error,
    )
    return response


def failed(fault: Fault | None) -> HttpResponse:
    """The problem of a failure outside the views of the API."""
    body = problem(**_failed(fault))
    response = JsonResponse(body, status=body["status"], content_type=MEDIA_TYPE)
    response["Cache-Control"] = "no-store"
    if fault:
        response["Retry-After"] = str(fault.retry_after)
    return response


def _failed(fault: Fault | None) -> dict:
    if fault is None:
        sentence = "The newsroom failed to answer. Try again in a while."
        return {"status": HTTPStatus.INTERNAL_SERVER_ERROR, "detail": sentence}
    sentence = (
        "The newsroom cannot reach what it has published. Try again in "
        f"{fault.retry_after} seconds."
    )
    return {"status": HTTPStatus.SERVICE_UNAVAILABLE, "detail": sentence}
