"""The story's working copy: what editors change and readers never see."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _lazy

from stories.document import (
    Approved,
    Problem,
    StoryDocument,
    Topic,
    checks,
    differences,
)
from stories.document.text import folded, typed_slug
from stories.models.choices import State
from stories.models.folding import FoldedField, Folding, FoldingQuerySet
from stories.models.history import Transition
from stories.models.older import OlderFact
from stories.models.parts import Reference
from stories.models.subjects import SHARED, SharedRow

APPROVED_UNKNOWN = gettext_noop(
    "Something was changed after it was approved; what exactly was approved was not "
    "kept then."
)


class StoryQuerySet(FoldingQuerySet):
    """Selections of working copies, for the desk only."""

    def with_parts(self):
        """Load what `document` and `problems` need, in a fixed number of queries."""
        # A join, not a chain of look-ups: SQLite takes no list of 1,000 keys.
        references = Reference.objects.select_related(
            "source__publisher__syndicates_from"
        )
        return self.prefetch_related(
            "topics",
            "key_points",
            models.Prefetch("references", queryset=references),
            "events",
        )

    def known_as(self, slug: str):
        """The story of this slug, or that readers ever knew under it; one at most."""
        is_or_was = models.Q(slug=slug) | models.Q(public_slugs__slug=slug)
        return self.filter(is_or_was).distinct()

    def matching(self, words: str):
        """Stories whose headline or slug holds `words`, however their letters stand."""
        in_headline = models.Q(headline_folded__contains=folded(words))
        return self.filter(in_headline | models.Q(slug__icontains=typed_slug(words)))

    def with_last_moves(self, begin_review):
        """With the last verb that moved each, and the version its review began with.

        `begin_review` names the verbs that it counts from.
        """
        moves = Transition.objects.filter(story=models.OuterRef("pk"))
        moves = moves.order_by("-at", "-pk")
        moved = moves.exclude(from_state=models.F("to_state"))
        begun = moves.filter(verb__in=begin_review)
        return self.annotate(
            last_verb=models.Subquery(moved.values("verb")[:1]),
            reviewed_version=models.Subquery(begun.values("version")[:1]),
        )

    def showing_older(self, row: SharedRow | None = None):
        """Live stories of which readers see something older; of `row`, if given."""
        facts = OlderFact.objects.order_by()
        if row is not None:
            facts = facts.filter(**{SHARED[type(row)]: row})
        return self.filter(pk__in=facts.values("live_story"))

    def behind(self):
        """Live stories of which readers see something older, the latest such first.

        With `older_since`, when the desk last said otherwise.
        """
        facts = OlderFact.objects.filter(live_story=models.OuterRef("pk"))
        since = facts.order_by("-since").values("since")[:1]
        stories = self.showing_older().annotate(older_since=models.Subquery(since))
        return stories.order_by("-older_since", "-pk")

    def in_state(self, state):
        """Stories whose working copy stands there."""
        return self.filter(state=state)

    def in_review(self):
        """Stories that somebody must review."""
        return self.filter(state=State.IN_REVIEW)

    def reviewed_by(self, user):
        """Stories whose review `user` has taken."""
        return self.in_review().filter(reviewer=user)

    def waiting_for_others(self, user):
        """Stories in review that `user` has not taken, the untaken ones first."""
        others = self.in_review().exclude(reviewer=user)
        untaken_first = models.F("reviewer").desc(nulls_first=True)
        return others.order_by(untaken_first, "-saved_at", "-pk")

    def approved(self):
        """Stories that may be published."""
        return self.filter(state=State.APPROVED)

    def scheduled(self):
        """Stories that publish themselves, the next one first."""
        return self.filter(state=State.SCHEDULED).order_by("scheduled_for", "pk")

    def due(self, at):
        """Scheduled stories whose time has come by `at`, the oldest first."""
        return self.scheduled().filter(scheduled_for__lte=at)

    def under_embargo(self, at=None):
        """Stories of which nothing may be published yet."""
        return self.filter(embargo_until__gt=at or timezone.now())

    def at_work(self):
        """Stories that nobody has put away."""
        return self.exclude(state=State.ARCHIVED)

    def drafts_of(self, user):
        """Drafts assigned to `user`, or to nobody and last written by `user`."""
        unassigned = models.Q(assignee=None, last_author=user)
        return self.filter(models.Q(assignee=user) | unassigned, state=State.DRAFT)


class Story(Folding):
    """One living story, as the desk sees it.

    `version` grows by one with each save and is the edit token; `live_edition` is
    what readers see; the two counters make sure that no anchor is ever used twice.
    """

    slug = models.CharField(max_length=100, unique=True)
    headline = models.CharField(max_length=300)
    headline_folded = FoldedField(of="headline", db_index=True)
    summary = models.TextField(blank=True)
    language = models.CharField(max_length=12, default="en", help_text="BCP 47 tag")
    topics = models.ManyToManyField("stories.Topic", blank=True, related_name="stories")
    article_count = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text=_lazy("Articles the story draws on, where more than are listed."),
    )
    updated = models.CharField(
        _lazy("updated, as typed"),
        max_length=80,
        blank=True,
        help_text=_lazy("The date in the document's “Updated” line."),
    )
    state = models.CharField(
        max_length=20, choices=State.choices, default=State.DRAFT, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    last_author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="last_authored_stories",
        null=True,
        editable=False,
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="approved_stories",
        null=True,
        editable=False,
    )
    # What `document.Approved` keeps; empty where an approval is older than that and
    # something had changed since.
    approved_content = models.JSONField(null=True, editable=False)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        related_name="claimed_stories",
        null=True,
        editable=False,
    )
    scheduled_for = models.DateTimeField(null=True, editable=False)
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="scheduled_stories",
        null=True,
        editable=False,
    )
    scheduled_kind = models.CharField(max_length=20, blank=True, editable=False)
    scheduled_note = models.TextField(blank=True, editable=False)
    embargo_until = models.DateTimeField(null=True, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        related_name="assigned_stories",
        null=True,
        blank=True,
    )
    due = models.DateTimeField(null=True, blank=True)
    live_edition = models.OneToOneField(
        "stories.Edition",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="live_for",
    )
    next_key_point = models.PositiveIntegerField(default=1, editable=False)
    next_event = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(_lazy("last change"), default=timezone.now)

    objects = StoryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "stories"
        ordering = ["-saved_at", "-pk"]
        indexes = [
            models.Index(fields=["-saved_at", "-id"], name="story_latest"),
            models.Index(fields=["state", "-saved_at"], name="story_by_state"),
            models.Index(
                fields=["scheduled_for"],
                name="story_due",
                condition=models.Q(scheduled_for__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="story_state_known", condition=models.Q(state__in=State.values)
            ),
            models.CheckConstraint(
                name="story_version_positive", condition=models.Q(version__gte=1)
            ),
            models.CheckConstraint(
                name="story_published_is_live",
                condition=~models.Q(state=State.PUBLISHED)
                | models.Q(live_edition__isnull=False),
            ),
            models.CheckConstraint(
                name="story_withdrawn_is_not_live",
                condition=~models.Q(state=State.WITHDRAWN)
                | models.Q(live_edition__isnull=True),
            ),
            models.CheckConstraint(
                name="story_archived_is_not_live",
                condition=~models.Q(state=State.ARCHIVED)
                | models.Q(live_edition__isnull=True),
            ),
            models.CheckConstraint(
                name="story_scheduled_has_time",
                condition=models.Q(
                    state=State.SCHEDULED,
                    scheduled_for__isnull=False,
                    scheduled_by__isnull=False,
                )
                | (
                    ~models.Q(state=State.SCHEDULED)
                    & models.Q(scheduled_for__isnull=True, scheduled_by__isnull=True)
                ),
            ),
            models.CheckConstraint(
                name="story_approved_is_sealed",
                condition=~models.Q(state__in=[State.APPROVED, State.SCHEDULED])
                | models.Q(approved_by__isnull=False, approved_content__isnull=False),
            ),
            models.CheckConstraint(
                name="story_scheduled_after_embargo",
                condition=models.Q(scheduled_for__isnull=True)
                | models.Q(embargo_until__isnull=True)
                | models.Q(scheduled_for__gte=models.F("embargo_until")),
            ),
        ]
        permissions = [
            ("submit_story", "Can submit a story for review"),
            ("review_story", "Can approve a story or request changes"),
            ("publish_story", "Can publish an approved story"),
            ("schedule_story", "Can schedule an approved story and lift embargoes"),
            ("correct_story", "Can publish corrections and clarifications"),
            ("archive_story", "Can put away a story that readers do not see"),
            ("restore_story", "Can bring back an edition, or a story put away"),
            ("publish_unreviewed_story", "Can publish without review, with a reason"),
            ("withdraw_story", "Can withdraw a story from readers"),
        ]

    def __str__(self):
        return self.headline

    @property
    def is_live(self) -> bool:
        """True while readers can see an edition of it."""
        return self.live_edition_id is not None

    @property
    def is_in_review(self) -> bool:
        """True while somebody must review it."""
        return self.state == State.IN_REVIEW

    @property
    def has_unpublished_edits(self) -> bool:
        """True when the working copy is ahead of what readers see."""
        return self.is_live and self.state != State.PUBLISHED

    @property
    def is_as_approved(self) -> bool:
        """True while the working copy still says what was approved.

        Its sources belong to the whole newsroom, and may change without a save.
        """
        return self.approved_content is not None and not self.since_approval()

    def since_approval(self) -> tuple[differences.Deviation, ...]:
        """What of an approved story is no longer as it was approved."""
        if not self.approved_content:
            return (differences.Deviation(gettext(APPROVED_UNKNOWN)),)
        try:
            was = Approved.read(self.approved_content)
        except ValueError as unreadable:
            return (differences.Deviation(str(unreadable)),)
        return differences.since_approval(was, self.to_approve())

    def to_approve(self) -> Approved:
        """All that publishing would show now. Use `with_parts` to load several."""
        publishers = {ref.source.publisher for ref in self.references.all()}
        return Approved(
            document=self.document(),
            publishers=tuple(
                one.facts for one in sorted(publishers, key=lambda one: one.slug)
            ),
        )

    def document(self) -> StoryDocument:
        """The working copy as a value. Use `with_parts` to load several."""
        return self.document_of(
            topics=self.topics.all(),
            key_points=self.key_points.all(),
            references=self.references.all(),
            events=self.events.all(),
        )

    def document_of(self, *, topics, key_points, references, events) -> StoryDocument:
        """The working copy as a value, of these rows, each kind in its order."""
        return StoryDocument(
            headline=self.headline,
            summary=self.summary,
            language=self.language,
            topics=tuple(Topic(name=topic.name, slug=topic.slug) for topic in topics),
            key_points=tuple(point.as_value() for point in key_points),
            sources=tuple(ref.as_value() for ref in references),
            timeline=tuple(event.as_value() for event in events),
            article_count=self.article_count,
            updated=self.updated,
        )

    def problems(self) -> tuple[Problem, ...]:
        """What the evidence checks find in the working copy, errors first."""
        facts = {
            reference.source_id: checks.SourceFacts(
                voice=reference.source.publisher.voice
            )
            for reference in self.references.all()
        }
        return checks.check(self.document(), facts)
