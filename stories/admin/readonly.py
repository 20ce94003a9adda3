"""Screens for what the desk may read and never change."""

from stories.admin.listing import Listing


class ReadOnlyAdmin(Listing):
    """Lists and shows rows to who may view them; every other door is closed."""

    actions = None
    list_per_page = 50

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
