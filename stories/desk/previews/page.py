"""A preview's page and its approval box, for whoever holds the link.

The link alone lets somebody in: no session, cookie or account is looked at. The page
is rendered without the request, and kept by no cache.
"""

from django.http import (
    Http404,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from stories.desk.previews import answers, proofs
from stories.models import Preview, PreviewAnswer
from stories.public.pages import not_found

HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow",
    # Links lead to other hosts, which must not be told this address.
    "Referrer-Policy": "no-referrer",
}
FIELDS = ("name", "verdict", "note")
NOTHING_TYPED = dict.fromkeys(FIELDS, "")


class Ended(Exception):
    """The link was never made, or does not work any more."""


# There is no cookie that a forger could make use of: the secret link is the authority.
@method_decorator(csrf_exempt, name="dispatch")
class PreviewView(View):
    """One link: GET and HEAD show the working copy, POST takes an answer."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, token: str) -> HttpResponse:
        try:
            response = super().dispatch(request, token=token)
        except Ended:
            response = not_found(request, Http404())
            del response["Cache-Tag"]
        for name, value in HEADERS.items():
            response[name] = value
        return response

    def get(self, request, token: str) -> HttpResponse:
        """The story, or the thanks for the answer that `?answer=` is the receipt of."""
        preview = _opened(token)
        given = _given(preview, request.GET.get("answer", ""))
        counts = request.method == "GET" and given is None
        return _page(preview, counts=counts, given=given)

    def post(self, request, token: str) -> HttpResponse:
        """Keep an answer and lead to the thanks, or show what is missing."""
        preview = _opened(token)
        if not preview.asks_approval:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        typed = {field: request.POST.get(field, "") for field in FIELDS}
        try:
            answer = answers.give_answer(
                preview, **typed, version=request.POST.get("version", "")
            )
        except answers.AnswerRefused as refusal:
            return _page(preview, typed=typed, errors=refusal.errors)
        if answer is None:
            raise Ended
        address = f"{preview.get_absolute_url()}?answer={answer.receipt}#answer"
        return HttpResponseRedirect(address, status=303)


def _opened(token: str) -> Preview:
    preview = Preview.objects.by_token(token)
    if preview is None:
        raise Ended
    return preview


def _given(preview: Preview, receipt: str) -> PreviewAnswer | None:
    """The answer that `receipt` was handed out for, and no other."""
    if not receipt:
        return None
    return next(
        (
            answer
            for answer in preview.answers.all()
            if constant_time_compare(answer.receipt, receipt)
        ),
        None,
    )


def _page(
    preview: Preview,
    *,
    counts: bool = False,
    given: PreviewAnswer | None = None,
    typed: dict[str, str] = NOTHING_TYPED,
    errors: dict[str, str] | None = None,
) -> HttpResponse:
    now = timezone.now()
    proof = proofs.pull(preview, now, counts=counts)
    if proof is None:
        raise Ended
    embargo = proof.story.embargo_until
    context = proof.article | {
        "is_preview": True,
        "preview": preview,
        "proof": proof,
        "embargo": embargo if embargo and embargo > now else None,
        "address": preview.get_absolute_url(),
        "given": given,
        "is_stale": given is not None and given.version != proof.story.version,
        "typed": typed,
        "errors": errors or {},
    }
    # 200 for what was refused as well: an error would be logged, with the token.
    return HttpResponse(render_to_string("public/preview.html", context))
