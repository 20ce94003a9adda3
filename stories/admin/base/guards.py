"""Deleting at the desk: refused in sentences while something still needs the row."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse

from stories.admin.base.listing import Listing


class GuardedDeletion(Listing):
    """Asks `reasons_to_keep` before a row goes, singly or by the bulk action."""

    def reasons_to_keep(self, row) -> list[str]:
        """Sentences that say why `row` must stay; empty when it may go."""
        raise NotImplementedError

    def delete_view(self, request, object_id, extra_context=None):
        row = self.get_object(request, object_id)
        if row is None:
            return super().delete_view(request, object_id, extra_context)
        if not self.has_delete_permission(request, row):
            raise PermissionDenied
        reasons = self.reasons_to_keep(row)
        if not reasons:
            return super().delete_view(request, object_id, extra_context)
        for reason in reasons:
            messages.error(request, reason)
        opts = self.opts
        return HttpResponseRedirect(
            reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])
        )

    def get_deleted_objects(self, objs, request):
        """What goes and what stands in the way; also asked by the bulk action."""
        going, counts, lacking, protected = super().get_deleted_objects(objs, request)
        reasons = [reason for row in objs for reason in self.reasons_to_keep(row)]
        return going, counts, lacking, reasons or protected
