"""Days with a time that editors set, on the newsroom's own clock."""

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext as _

from stories.document.dates import read_moment
from stories.document.dates.moments import FIRST, SECOND

_MINUTE = timedelta(minutes=1)


def on_clock(at: datetime | None) -> tuple[str, str]:
    """What the clock shows at that time, and which of the two where it shows it twice.

    The second is empty where there is nothing to tell apart.
    """
    if at is None:
        return "", ""
    local = localtime(at)
    typed = f"{local:%Y-%m-%dT%H:%M}"
    return typed, _which(typed, local.fold)


def _which(typed: str, fold: int) -> str:
    return (SECOND if fold else FIRST) if _is_ambiguous(typed) else ""


def _is_ambiguous(typed: str) -> bool:
    return read_moment(typed, get_current_timezone()).is_ambiguous


def next_hour(at: datetime) -> datetime:
    """The next full hour on the newsroom's clock."""
    whole = up_to_minute(at)
    return whole + _MINUTE * (60 - localtime(whole).minute)


def up_to_minute(at: datetime) -> datetime:
    """`at`, or the full minute after it: fields of the desk know no seconds."""
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + _MINUTE


class MomentWidget(forms.MultiWidget):
    """The browser's field for a day and a time, which has a label.

    Where the clock shows the time twice, two buttons ask which of them is meant.
    """

    use_fieldset = False

    def __init__(self):
        day_and_time = forms.DateTimeInput(attrs={"type": "datetime-local"})
        super().__init__({"": day_and_time, "which": forms.RadioSelect()})

    def decompress(self, value):
        return list(on_clock(value))

    def id_for_label(self, id_):
        return id_

    def get_context(self, name, value, attrs):
        typed = (value if isinstance(value, list) else self.decompress(value))[0] or ""
        is_ambiguous = _is_ambiguous(typed)
        if is_ambiguous:
            self.widgets[1].choices = _choices(typed)
        context = super().get_context(name, value, attrs)
        shown = context["widget"]["subwidgets"]
        # One id for the field, so that labels and refusals lead to it.
        shown[0]["attrs"]["id"] = context["widget"]["attrs"].get("id", "")
        context["widget"]["subwidgets"] = shown if is_ambiguous else shown[:1]
        return context


def _choices(typed: str) -> list[tuple[str, str]]:
    zone = get_current_timezone()
    meant = {
        which: read_moment(typed, zone, which=which).at for which in (FIRST, SECOND)
    }
    return [
        (which, f"the {which} one: {localtime(at):%H:%M %Z}")
        for which, at in meant.items()
    ]


class HiddenMoment(forms.HiddenInput):
    """A time that the page showed, sent along to tell whether it was changed."""

    def format_value(self, value):
        return value.isoformat() if isinstance(value, datetime) else value or ""


class MomentField(forms.MultiValueField):
    """A day and a time in the newsroom's zone; an empty one is None.

    What the clock never shows, or shows twice, is refused in a sentence.
    """

    widget = MomentWidget
    hidden_widget = HiddenMoment

    def __init__(self, **options):
        parts = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(parts, require_all_fields=False, **options)

    def to_python(self, value):
        """What `HiddenMoment` sent."""
        try:
            return datetime.fromisoformat(value) if value else None
        except ValueError as error:
            raise ValidationError(_("That is not a time.")) from error

    def compress(self, data_list):
        typed, which = data_list or ("", "")
        if not typed:
            return None
        read = read_moment(typed, get_current_timezone(), which=which)
        if read.at is None:
            raise ValidationError(read.problem)
        return read.at


def zone_name() -> str:
    """The newsroom's zone, as labels name it."""
    return str(get_current_timezone())
