"""The desk's accounts: an administrator hands out roles, and never superuser's rights.

Django's own screen for accounts lets whoever may change an account make it a superuser.
"""

# What reaches beyond the groups, so that only a superuser gives it.
RESERVED = ("is_superuser", "user_permissions")


class AccountRules:
    """Stands before Django's screen: superusers are changed by superusers alone."""

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, *RESERVED)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and _reaches(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and _reaches(request, obj)


def _reaches(request, account) -> bool:
    is_above = account is not None and account.is_superuser
    return request.user.is_superuser or not is_above
