"""The comparison tells each difference, and excuses those alone that are expected."""

import json

import pytest

from tests.same_behaviour import comparing
from tests.same_behaviour.answers import Answers
from tests.same_behaviour.comparing import compare, difference
from tests.same_behaviour.exceptions import Expected

HEAD = 'HTTP 200\nContent-Type: application/json\nETag: "{0}"\n\n'


def told(content, seal: str = "1") -> str:
    return HEAD.format(seal) + json.dumps(content)


@pytest.fixture
def answers(tmp_path):
    def made(**named: str) -> Answers:
        folder = tmp_path / str(len([*tmp_path.iterdir()]))
        folder.mkdir()
        answers = Answers(folder)
        for name, text in named.items():
            answers.keep("page", name, text)
        return answers

    return made


def test_what_is_the_same_is_counted_and_not_told(answers):
    page = told({"slug": "harbour"})
    report = compare(answers(story=page), answers(story=page))
    assert (report.compared["page"], report.differing) == (1, {})


def test_a_name_that_is_another_is_told_with_its_path():
    was, now = told({"a": [{"slug": "x"}]}), told({"a": [{"name": "x"}]}, "2")
    assert '-.a[0].slug = "x"' in difference(was, now)
    assert '+.a[0].name = "x"' in difference(was, now)


@pytest.mark.parametrize(("before", "after"), (({}, {"b": ""}), ({"b": ""}, {})))
def test_what_is_gone_or_new_is_told(answers, before, after):
    report = compare(answers(a="", **before), answers(a="", **after))
    assert report.differing["page"] == 1


def test_the_same_content_in_other_bytes_is_told(answers, capsys):
    spaced = answers(story='{"a":  1}')
    report = compare(answers(story='{"a": 1}'), spaced)
    report.write()
    assert "only in how the same is written" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("now", "is_expected"),
    (
        ({"slug": "x", "accessed": None}, True),
        ({"slug": "y", "accessed": None}, False),
        ({"slug": "x"}, False),
    ),
)
def test_only_the_lines_that_are_expected_may_differ(
    answers, monkeypatch, now, is_expected
):
    expected = Expected("page", "sto.*", r"^\.accessed = ", "Item 2 adds it.")
    monkeypatch.setattr(comparing, "EXPECTED", (expected,))
    before = answers(story=told({"slug": "x"}))
    report = compare(before, answers(story=told(now, "2")))
    assert report.expected["page"] == is_expected
    assert report.differing["page"] == (not is_expected)
