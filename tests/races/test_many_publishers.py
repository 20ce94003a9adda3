"""Eight people publish one story at one moment: one does, seven are told why not."""

from tests.races.newsroom import PATIENCE

PUBLISHERS = 8
COMMAND = ("perform", "publish", "sound-0", "--as", "editor")


def test_one_of_eight_publishes_and_seven_are_refused_in_a_sentence(newsroom):
    publishers = [
        newsroom.start("-m", "tests.races", "waiting", *COMMAND)
        for _ in range(PUBLISHERS)
    ]
    for publisher in publishers:
        assert publisher.stdout.readline() == "ready\n"
    for publisher in publishers:
        publisher.stdin.write("now\n")
        publisher.stdin.flush()
    said = [publisher.communicate(timeout=PATIENCE) for publisher in publishers]

    done = [out for out, complaint in said if not complaint]
    refused = [complaint for out, complaint in said if not out]
    assert done == ["sound-0: scheduled → published, edition 1\n"]
    assert refused == 7 * [
        "CommandError: “Publish” starts from approved or scheduled; this story is "
        "published.\n"
    ]
    codes = sorted(publisher.returncode for publisher in publishers)
    assert codes == [0, 1, 1, 1, 1, 1, 1, 1]
    assert newsroom.rows("SELECT COUNT(*) FROM stories_edition") == [(1,)]
    assert newsroom.rows("SELECT sequence FROM stories_change") == [(1,)]
    assert newsroom.manage("verify_editions") == "1 edition: all fit.\n"
