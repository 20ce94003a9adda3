"""How lists and autocomplete at the desk search: alike on every database.

Each word must be found, letters compared as `stories.document.text.folded` folds them.
"""

from collections.abc import Iterator

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.utils.text import smart_split, unescape_string_literal

from stories.document.text import folded, typed_slug


class FoldedSearch(admin.ModelAdmin):
    """Searches `search_fields`: folded columns, slugs, and others as they are."""

    def get_search_results(self, request, queryset: QuerySet, search_term: str):
        for word in _words(search_term):
            queryset = queryset.filter(_holds(self.get_search_fields(request), word))
        return queryset, False


class NameSearch(admin.ModelAdmin):
    """Searches `search_fields` of a table that has no folded columns.

    For columns that hold few names, however many rows: each name is looked at.
    """

    def get_search_results(self, request, queryset: QuerySet, search_term: str):
        fields = self.get_search_fields(request)
        rows = self.model._default_manager.order_by()
        words = [folded(word) for word in _words(search_term)]
        names = {
            field: {
                name: folded(name)
                for name in rows.values_list(field, flat=True).distinct()
            }
            for field in fields
            if words
        }
        for word in words:
            found = Q()
            for field, known in names.items():
                holding = [name for name, told in known.items() if word in told]
                found |= Q(**{f"{field}__in": holding})
            queryset = queryset.filter(found)
        return queryset, False


def _words(search_term: str) -> Iterator[str]:
    """What is searched for: words, and what stands in quotation marks."""
    for word in smart_split(search_term):
        if word[:1] in "'\"" and word[:1] == word[-1:] and len(word) > 1:
            word = unescape_string_literal(word)
        yield word


def _holds(fields, word: str) -> Q:
    """A condition: one of `fields`, which lead to one row each, holds `word`."""
    found = Q()
    for field in fields:
        name, value = _compared(field, word)
        found |= Q(**{name: value})
    return found


def _compared(field: str, word: str) -> tuple[str, str]:
    if field.endswith("_folded"):
        return f"{field}__contains", folded(word)
    if field.endswith("slug"):
        return f"{field}__icontains", typed_slug(word)
    return f"{field}__icontains", word
