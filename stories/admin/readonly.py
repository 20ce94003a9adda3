"""Screens for what the desk may read and never change."""

from django.contrib import admin

from stories.admin.paginator import BoundedPaginator


class ReadOnlyAdmin(admin.ModelAdmin):
    """Lists and shows rows to who may view them; every other door is closed."""

    actions = None
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    paginator = BoundedPaginator
    list_per_page = 50

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
