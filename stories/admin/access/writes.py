"""Whether a request has saved something, so that its page for a fault can say so."""

import re

from django.db import connection, transaction

from stories.faults import Fault

# A session is nothing that anybody typed.
_WRITE = re.compile(r"(?i)\s*(?:INSERT|UPDATE|DELETE)\b(?!.{1,20}django_session)")


class Writes:
    """What one request wrote: begun, and kept once its transaction was committed."""

    def __init__(self) -> None:
        self.are_begun = False
        self.are_kept = False

    def saved_nothing(self, fault: Fault | None) -> bool:
        """Whether it is certain that nothing was saved."""
        is_open = self.are_begun and fault is not None and fault.is_open
        return not (self.are_kept or is_open)

    def note(self, execute, statement, parameters, many, context):
        """Carry out a statement, and note a write: Django's wrapper of statements."""
        result = execute(statement, parameters, many, context)
        if not self.are_kept and _WRITE.match(statement):
            self.are_begun = True
            waiting = connection.run_on_commit
            if not any(self._keep in entry for entry in waiting):
                # Without a transaction it is called at once.
                transaction.on_commit(self._keep)
        return result

    def _keep(self) -> None:
        self.are_kept = True


class WritesOfTheDesk:
    """Middleware that notes what each request with a body writes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method != "POST":
            return self.get_response(request)
        request.writes = Writes()
        with connection.execute_wrapper(request.writes.note):
            return self.get_response(request)
