"""What stories share: sources, publishers and topics, one row each for all of them.

The log calls them by `Subject`; so do the columns that refer to one of them.
"""

from stories.models.choices import Subject
from stories.models.source import Publisher, Source
from stories.models.topic import Topic

SharedRow = Source | Publisher | Topic
# By the name of the column.
SHARED = {
    Source: Subject.SOURCE.value,
    Publisher: Subject.PUBLISHER.value,
    Topic: Subject.TOPIC.value,
}
