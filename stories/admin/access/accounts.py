"""The desk's accounts: an administrator hands out roles, and never superuser's rights.

Django's own screens let whoever may change an account make it a superuser, and whoever
may change accounts change their own. Here nobody changes what they may themselves, and
what anybody may is changed in the sight of the chiefs.
"""

from django.contrib.auth.forms import UserChangeForm
from django.utils.translation import gettext as _

from stories.admin.base.fields import TypedForm
from stories.admin.base.readonly import ReadOnlyAdmin
from stories.admin.base.searching import NameSearch
from stories.desk import accounts
from stories.document.text import folded

# What reaches beyond the groups, so that only a superuser gives it.
RESERVED = ("is_superuser", "user_permissions")
# What others decide, for a superuser too.
OWN = (*RESERVED, "is_active", "is_staff", "groups")


class AccountForm(TypedForm, UserChangeForm):
    """Django's form, whose names are stored as all that is typed at the desk."""


class FoldedSearch:
    """Finds accounts and groups, of which there are few, whatever their letters."""

    def get_search_results(self, request, queryset, search_term):
        """By name, letters compared as everywhere at the desk."""
        names = self.get_search_fields(request)
        words = folded(search_term).split()
        found = [
            key
            for key, *told in queryset.values_list("pk", *names)
            if all(word in folded(" ".join(filter(None, told))) for word in words)
        ]
        return queryset.filter(pk__in=found), False


class AccountRules(FoldedSearch):
    """Stands before Django's screen: superusers are changed by superusers alone."""

    form = AccountForm

    def get_readonly_fields(self, request, obj=None):
        fields = list(super().get_readonly_fields(request, obj))
        if obj is not None and obj.pk == request.user.pk:
            fields += OWN
        elif not request.user.is_superuser:
            fields += RESERVED
        return fields

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and _reaches(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and _reaches(request, obj)

    def add_view(self, request, form_url="", extra_context=None):
        with accounts.done_by(request.user, is_making=True):
            return super().add_view(request, form_url, extra_context)

    def user_change_password(self, request, id, form_url=""):
        with accounts.done_by(request.user):
            had_one = self._has_password(id)
            response = super().user_change_password(request, id, form_url)
            if had_one and not self._has_password(id):
                account = self.model.objects.get(pk=id)
                accounts.record(account, [accounts.NO_PASSWORD], by=request.user)
            return response

    def _has_password(self, key) -> bool:
        account = self.model.objects.filter(pk=key).first() if key.isdecimal() else None
        return account is not None and account.has_usable_password()

    def save_model(self, request, obj, form, change):
        before = accounts.rights_of(obj.pk) if change else accounts.Rights()
        form.rights_before = before
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        after = accounts.rights_of(form.instance.pk)
        done = [] if change else [_("was made")]
        done += accounts.differences(form.rights_before, after)
        accounts.record(form.instance, done, by=request.user)

    def delete_model(self, request, obj):
        accounts.record(obj, [_("was deleted")], by=request.user)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for account in queryset:
            accounts.record(account, [_("was deleted")], by=request.user)
        super().delete_queryset(request, queryset)


class GroupRules(FoldedSearch):
    """Stands before Django's screen: nobody changes the rights of a group of theirs."""

    form = TypedForm

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not _is_in(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not _is_in(request, obj)

    def save_model(self, request, obj, form, change):
        before = accounts.rights_of_group(obj.pk) if change else accounts.Rights()
        form.rights_before = before
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        done = [] if change else [_("was made")]
        after = accounts.rights_of_group(form.instance.pk)
        done += accounts.differences(form.rights_before, after)
        accounts.record_group(form.instance, done, by=request.user)

    def delete_model(self, request, obj):
        accounts.record_group(obj, [_("was deleted")], by=request.user)
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for group in queryset:
            accounts.record_group(group, [_("was deleted")], by=request.user)
        super().delete_queryset(request, queryset)


class AccountChangeAdmin(NameSearch, ReadOnlyAdmin):
    """The log of what was changed of accounts and groups."""

    list_display = ["at", "whom", "what", "doer"]
    search_fields = ["whom", "by"]
    fields = ["at", "whom", "what", "doer"]
    readonly_fields = ["doer"]

    def doer(self, row):
        """Who did it."""
        return row.by or _("from the command line")

    doer.short_description = "by"


def _reaches(request, account) -> bool:
    is_above = account is not None and account.is_superuser
    return request.user.is_superuser or not is_above


def _is_in(request, group) -> bool:
    return group is not None and request.user.groups.filter(pk=group.pk).exists()
