"""The account that imports documents when nobody is named."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from stories.desk import transfer
from stories.desk.roles import CHIEF_EDITOR

pytestmark = pytest.mark.django_db


def test_service_account_is_made_once_with_its_rights():
    service = transfer.import_service()

    assert transfer.import_service() == service
    assert service.has_perm("stories.publish_unreviewed_story")
    assert not service.has_usable_password()


def test_service_account_is_not_left_without_its_rights():
    # Later calls would find it, and never give it what it lacks.
    Group.objects.get(name=CHIEF_EDITOR).delete()

    with pytest.raises(Group.DoesNotExist):
        transfer.import_service()

    assert not get_user_model().objects.exists()
