"""Screens for sources, publishers and topics: each save names who is its author."""

from django.contrib import admin

from stories import transfer
from stories.admin.older import tell_older


class Catalogued(admin.ModelAdmin):
    """Saves by the catalogue's own door, from every form and pop-up."""

    def save_model(self, request, obj, form, change):
        transfer.catalogue.write(obj, by=request.user)
        if change:
            tell_older(request, obj, form.changed_data)
