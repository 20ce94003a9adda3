"""Previews: links to a working copy for people without an account, and answers."""

import re
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, get_random_string, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from stories.models.choices import Verdict
from stories.models.folding import FoldedField, Folding, FoldingQuerySet

KEY_LENGTH = 16
_TOKEN = re.compile(f"([A-Za-z0-9]{{{KEY_LENGTH}}})([0-9a-f]{{32}})")


class PreviewQuerySet(FoldingQuerySet):
    """Selections of previews, and the end of their links."""

    def open(self, at: datetime | None = None):
        """Those whose link still works."""
        return self.filter(revoked_at=None, expires_at__gt=at or timezone.now())

    def by_token(self, token: str, at: datetime | None = None):
        """The preview that a link opens; None if unknown, expired or revoked.

        What this newsroom never signed is not even looked up.
        """
        parts = _TOKEN.fullmatch(token)
        if parts is None or not _is_signed("stories.preview", parts[1], parts[2]):
            return None
        return self.open(at).filter(key=parts[1]).first()

    def revoke(self, *, by, at: datetime | None = None) -> int:
        """End the links that still work; returns how many those were."""
        moment = at or timezone.now()
        return self.open(moment).update(revoked_at=moment, revoked_by=by)


def new_key() -> str:
    """A random key for a new preview."""
    return get_random_string(KEY_LENGTH)


def _signature(key: str) -> str:
    return _signed("stories.preview", key)


def _signed(salt: str, value: str, key: str | None = None) -> str:
    """Half of an HMAC-SHA-256 by the secret key, in hexadecimal: 32 characters."""
    return salted_hmac(salt, value, secret=key, algorithm="sha256").hexdigest()[:32]


def _is_signed(salt: str, value: str, signature: str) -> bool:
    """True if the secret key signed it, or an earlier one that is still believed."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return any(constant_time_compare(_signed(salt, value, k), signature) for k in keys)


class Preview(Folding):
    """A link to one story's working copy. It expires, and can be revoked before.

    The link holds `key` and a signature by the secret key, so that nobody can make one
    from a copy of the database, and the desk can show it again.
    """

    story = models.ForeignKey("stories.Story", models.CASCADE, related_name="previews")
    key = models.CharField(max_length=KEY_LENGTH, unique=True)
    label = models.CharField(_lazy("for whom"), max_length=120, blank=True)
    label_folded = FoldedField(of="label")
    asks_approval = models.BooleanField(
        _lazy("ask for an answer"),
        default=False,
        help_text=_lazy("The page then asks its reader for “fine” or a note."),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="previews_made"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="previews_revoked",
    )
    opened_at = models.DateTimeField(_lazy("last opened"), null=True, blank=True)
    times_opened = models.PositiveIntegerField(default=0)

    objects = PreviewQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="preview_expires_after_made",
                condition=Q(expires_at__gt=models.F("made_at")),
            ),
            models.CheckConstraint(
                name="preview_revoked_by_somebody",
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
        ]

    def __str__(self):
        return self.label or _("Preview of {made_at}").format(
            made_at=f"{self.made_at:%Y-%m-%d %H:%M}"
        )

    def get_absolute_url(self):
        return reverse("previews:preview", args=[self.token])

    @property
    def token(self) -> str:
        """What the link ends in."""
        return f"{self.key}{_signature(self.key)}"

    def is_open(self, at: datetime | None = None) -> bool:
        """True while the link works."""
        return self.revoked_at is None and self.expires_at > (at or timezone.now())


class PreviewAnswer(models.Model):
    """What somebody without an account said of the version that they were shown."""

    preview = models.ForeignKey(Preview, models.CASCADE, related_name="answers")
    name = models.CharField(max_length=120)
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="preview_answer_verdict_known",
                condition=Q(verdict__in=Verdict.values),
            ),
            models.CheckConstraint(
                name="preview_answer_note_says_something",
                condition=~Q(verdict=Verdict.NOTE) | ~Q(note=""),
            ),
            models.CheckConstraint(
                name="preview_answer_has_name", condition=~Q(name="")
            ),
        ]

    def __str__(self):
        return f"{self.name}: {self.get_verdict_display()}"

    @property
    def receipt(self) -> str:
        """What leads its giver, and nobody else with the link, back to the answer."""
        return _signed("stories.preview.answer", str(self.pk))
