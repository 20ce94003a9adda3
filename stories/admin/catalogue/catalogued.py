"""Screens for sources, publishers and topics: each save names who is its author."""

from django.contrib import admin

from stories.admin.history.older import tell_older
from stories.desk import transfer


class Catalogued(admin.ModelAdmin):
    """Saves by the catalogue's own door, from every form and pop-up."""

    def save_model(self, request, obj, form, change):
        transfer.catalogue.write(obj, by=request.user)
        if change:
            tell_older(request, obj, form.changed_data)
