"""The built-in account in whose name documents are imported when nobody is named."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from stories.desk.roles import CHIEF_EDITOR

IMPORT_SERVICE = "import-service"


@transaction.atomic
def import_service():
    """The service account: no password, a chief editor's rights, named in records."""
    user, is_new = get_user_model().objects.get_or_create(
        username=IMPORT_SERVICE,
        defaults={"first_name": "Import", "last_name": "service"},
    )
    if is_new:
        user.set_unusable_password()
        user.save()
        user.groups.add(Group.objects.get(name=CHIEF_EDITOR))
    return user
