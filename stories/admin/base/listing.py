"""What every list at the desk has in common: its title and how far it counts."""

from django.contrib import admin

from stories.admin.base.lookups import DeclaredLookups
from stories.admin.base.paginator import BoundedPaginator
from stories.admin.base.searching import FoldedSearch


class Listing(DeclaredLookups, FoldedSearch, admin.ModelAdmin):
    """A list that is titled by what it holds and counts at most what it pages."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    paginator = BoundedPaginator

    def changelist_view(self, request, extra_context=None):
        name = str(self.opts.verbose_name_plural)
        titled = {"title": name[:1].upper() + name[1:], **(extra_context or {})}
        return super().changelist_view(request, titled)
