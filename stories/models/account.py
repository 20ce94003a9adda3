"""What was changed of accounts and groups: a log that nobody shortens."""

from django.db import models
from django.utils.translation import gettext_lazy as _lazy


class AccountChange(models.Model):
    """A change of who may do what, or of a password: of whom, what, by whom, when.

    Names, not keys: the entry outlives both accounts. `by` is empty where it was done
    from the command line.
    """

    whom = models.CharField(_lazy("of whom"), max_length=200)
    what = models.TextField()
    by = models.CharField(max_length=150, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _lazy("change of accounts")
        verbose_name_plural = _lazy("changes of accounts")

    def __str__(self):
        return f"{self.whom}: {self.what}"
