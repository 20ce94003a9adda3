"""What a list of the desk may be filtered by: its declared filters, by exact value.

Django's admin lets an address look up any field of a model in any way: a regular
expression that never ends, or the hash of a password, letter by letter.
"""

from django.contrib import admin
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.utils import get_fields_from_path
from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

# Each is a condition of its own, and SQLite nests at most a thousand.
MOST_WORDS = 40


class DeclaredLookups:
    """Stands before every screen of the desk's site; `DeskSite.register` sees to it."""

    # Django's link to “the object on the site” goes past the rights of the desk.
    view_on_site = False
    # What pages of the desk link to, beside the filters of the list.
    linked_lookups: tuple[str, ...] = ()

    def lookup_allowed(self, lookup, value, request):
        """Whether a filter of this list, or a link to it, looks rows up so."""
        declared = self.get_list_filter(request)
        offered = (_offered(self.model, declaration) for declaration in declared)
        return lookup in self.linked_lookups or any(
            lookup in names for names in offered
        )

    def get_changelist_instance(self, request):
        """The list. Raises BadRequest where the address asks for another look-up."""
        try:
            return super().get_changelist_instance(request)
        except DisallowedModelAdminLookup as refusal:
            raise BadRequest(
                _(
                    "This list has no such filter. Open it without what follows the "
                    "question mark in the address, and choose from its filters."
                )
            ) from refusal

    def get_search_results(self, request, queryset, search_term):
        """The rows found, also for autocompletion. Raises BadRequest for an essay."""
        if len(search_term.split()) > MOST_WORDS:
            raise BadRequest(
                _("Search for at most {most_words} words at once.").format(
                    most_words=MOST_WORDS
                )
            )
        return super().get_search_results(request, queryset, search_term)


def _offered(model, declaration) -> set[str]:
    """The parameters by which a filter that is declared in `list_filter` asks."""
    if isinstance(declaration, type) and issubclass(
        declaration, admin.SimpleListFilter
    ):
        return {declaration.parameter_name}
    path = declaration if isinstance(declaration, str) else declaration[0]
    field = get_fields_from_path(model, path)[-1]
    key = f"{path}__{field.target_field.name}" if field.is_relation else path
    # The same parameter twice is membership: Django takes either value.
    return {key, f"{key}__exact", f"{path}__isnull"}


def declared_only(screen: type[admin.ModelAdmin]) -> type[admin.ModelAdmin]:
    """`screen`, or one of its name that looks up what it declares and no more."""
    if issubclass(screen, DeclaredLookups):
        return screen
    return type(screen.__name__, (DeclaredLookups, screen), {})
