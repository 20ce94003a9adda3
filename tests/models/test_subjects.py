"""What stories share is listed once, and each table about it knows all of it."""

from stories.models import older, subjects, tags
from stories.models.choices import SHARED_SUBJECTS, Subject
from stories.models.contribution import SUBJECTS, Contribution
from stories.models.live import LIVE_SUBJECTS
from stories.press.older import CARRIERS


def test_all_but_the_story_and_the_site_are_shared():
    assert {*SHARED_SUBJECTS} == {*Subject} - {Subject.STORY, Subject.SITE}


def test_each_shared_subject_has_its_rows_for_the_desk_and_for_readers():
    assert [*subjects.SHARED.values()] == SHARED_SUBJECTS
    assert [*LIVE_SUBJECTS] == SHARED_SUBJECTS


def test_each_table_about_shared_rows_knows_all_of_them():
    for table in (older.SHOWN, CARRIERS):
        assert table.keys() == subjects.SHARED.keys()
    assert SUBJECTS.keys() > subjects.SHARED.keys()


def test_the_log_has_a_cache_tag_for_each():
    for subject in SHARED_SUBJECTS:
        assert tags.own_tags(subject, 7, "port") - {tags.EVERYTHING}


def test_rows_that_refer_to_one_have_a_column_for_each():
    for model in (older.OlderFact, Contribution):
        columns = {field.name for field in model._meta.fields}
        assert {*subjects.SHARED.values()} <= columns
