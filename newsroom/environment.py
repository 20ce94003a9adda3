"""Reads environment variables, and refuses in a sentence what cannot be right."""

import ipaddress
import os
import re
import tempfile
import warnings
import zoneinfo
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.management.utils import get_random_secret_key
from django.core.validators import validate_email

from newsroom.private_files import private_database, private_folder

LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
HOST = re.compile(r"(?i)[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]")
SHORTEST_KEY = 50
FEWEST_CHARACTERS = 5
MOST_PROXIES = 10
MAIL_PORTS = {"smtp": 25, "smtp+tls": 587, "smtp+ssl": 465}
# Seconds for which a writer waits until another has finished.
LONGEST_WAIT = 20
LOCAL_BASE_URL = "http://localhost:8000"
DATABASE_ADVICE = (
    "write sqlite:///folder/file.sqlite3 or postgres://user:password@host:5432/name."
)


def boolean(env: environ.Env, name: str, *, default: bool) -> bool:
    """A switch: on/off, true/false, yes/no or 1/0, nothing else."""
    typed = _text(env, name, default="on" if default else "off").lower()
    if typed in {"on", "true", "yes", "1"}:
        return True
    if typed in {"off", "false", "no", "0"}:
        return False
    raise ImproperlyConfigured(f"{name} is “{typed}”; set it to on or off.")


def _text(env: environ.Env, name: str, *, default: str) -> str:
    """A variable's text; one that is set to nothing counts as not set."""
    return str(env.str(name, default="")).strip() or default


def folder(env: environ.Env, name: str, *, default: Path) -> Path:
    """An absolute folder that the newsroom may write to; it need not exist yet."""
    path = Path(_text(env, name, default=str(default)))
    if not path.is_absolute():
        raise ImproperlyConfigured(
            f"{name} is “{path}”; give the whole path, from the root."
        )
    if path.exists() and not path.is_dir():
        raise ImproperlyConfigured(f"{name} is “{path}”, a file; name a folder.")
    return path


def hosts(env: environ.Env) -> list[str]:
    """Host names this newsroom answers to; the loopback when none is named."""
    typed = _text(env, "NEWSROOM_HOSTS", default="").split(",")
    named = [host.strip() for host in typed if host.strip()] or LOOPBACK_HOSTS
    for host in named:
        if "*" in host or host.startswith("."):
            raise ImproperlyConfigured(
                "NEWSROOM_HOSTS has a wildcard; name each host, separated by commas."
            )
        if not HOST.fullmatch(host):
            raise ImproperlyConfigured(
                f"NEWSROOM_HOSTS names “{host}”; write host names only, such as "
                "news.example.org, without https:// and without a port."
            )
    return named


def are_loopback(named: list[str]) -> bool:
    """True when no host but this machine itself is answered."""
    return all(_is_loopback(host) for host in named)


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def base_url(env: environ.Env, named: list[str]) -> str:
    """The address in absolute links: scheme and host, no slash at the end."""
    is_local = are_loopback(named)
    url = _text(env, "NEWSROOM_BASE_URL", default=LOCAL_BASE_URL if is_local else "")
    parts = _address(url)
    if parts.scheme == "http" and not is_local:
        raise ImproperlyConfigured(
            f"NEWSROOM_BASE_URL is “{url}”; a newsroom with hosts of its own must "
            "use https."
        )
    if parts.hostname not in {host.lower().strip("[]") for host in named}:
        raise ImproperlyConfigured(
            f"NEWSROOM_BASE_URL is “{url}”, a host that NEWSROOM_HOSTS does not "
            "name; add it there or correct the address."
        )
    return f"{parts.scheme}://{parts.netloc}"


def _address(url: str) -> SplitResult:
    """The parts of scheme://host[:port]; anything more or less is refused."""
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in {"http", "https"} and parts.hostname
        is_bare = parts.path in {"", "/"} and not (parts.query or parts.fragment)
        if is_whole and is_bare and parts.username is None and parts.port != 0:
            return parts
    except ValueError:
        # urlsplit and .port raise it for brackets and ports that cannot be read.
        pass
    raise ImproperlyConfigured(
        f"NEWSROOM_BASE_URL is “{url}”; set it to an address such as "
        "https://news.example.org, without a path."
    )


def secret_key(env: environ.Env, var_dir: Path, *, is_local: bool) -> str:
    """The given key, or for a local newsroom one that is made once and kept."""
    given = _text(env, "NEWSROOM_SECRET_KEY", default="")
    if not given and is_local:
        return _kept_key(var_dir / "secret-key")
    if not _is_strong(given):
        raise ImproperlyConfigured(
            "NEWSROOM_SECRET_KEY is missing or too easy: give at least "
            f"{SHORTEST_KEY} random characters."
        )
    return given


def earlier_keys(env: environ.Env) -> list[str]:
    """Keys that the present one followed: what they signed is still believed."""
    typed = _text(env, "NEWSROOM_SECRET_KEY_FALLBACKS", default="").split(",")
    keys = [key.strip() for key in typed if key.strip()]
    if not all(map(_is_strong, keys)):
        raise ImproperlyConfigured(
            "NEWSROOM_SECRET_KEY_FALLBACKS holds a key that is too easy: name earlier "
            f"keys whole, each of at least {SHORTEST_KEY} characters, separated by "
            "commas, or set it to nothing."
        )
    return keys


def _is_strong(key: str) -> bool:
    # The bounds of Django's own deployment check, security.W009.
    is_long = len(key) >= SHORTEST_KEY and len(set(key)) >= FEWEST_CHARACTERS
    return is_long and not key.startswith("django-insecure-")


def _kept_key(path: Path) -> str:
    if not path.exists():
        _keep(path, get_random_secret_key())
    key = path.read_text(encoding="ascii").strip()
    if not _is_strong(key):
        raise ImproperlyConfigured(
            f"{path} holds no usable key; delete it, and a new one will be made."
        )
    return key


def _keep(path: Path, key: str) -> None:
    # Written whole under another name, then linked: a second process that starts
    # at the same moment finds either no key or all of it, and never replaces one.
    private_folder(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix="secret-key-")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key)
        os.link(name, path)
    except FileExistsError:
        # The other process was first; its key is the one to use.
        pass
    finally:
        Path(name).unlink()


def refuse_debug_in_production(*, debug: bool, is_local: bool) -> None:
    """Debug pages show settings and data: only the loopback may see them."""
    if debug and not is_local:
        raise ImproperlyConfigured(
            "NEWSROOM_DEBUG is on while NEWSROOM_HOSTS names other machines; "
            "turn one of them off."
        )


def database(env: environ.Env, var_dir: Path) -> dict[str, object]:
    """Django's settings for DATABASE_URL; SQLite in `var/` when it is not set."""
    url = _text(env, "DATABASE_URL", default="")
    if not url:
        private_folder(var_dir)
        return _sqlite({"NAME": str(var_dir / "newsroom.sqlite3")})
    config = _parsed(env, url)
    engine = str(config["ENGINE"])
    if engine.endswith("sqlite3"):
        return _sqlite(config)
    if not engine.endswith("postgresql"):
        raise ImproperlyConfigured(
            "DATABASE_URL names a database that is neither SQLite nor PostgreSQL; "
            + DATABASE_ADVICE
        )
    if not config["NAME"]:
        raise ImproperlyConfigured("DATABASE_URL names no database; " + DATABASE_ADVICE)
    return _postgresql(config)


def _parsed(env: environ.Env, url: str) -> dict[str, object]:
    # The address may carry a password, so the sentence does not repeat it.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            config = dict(env.db_url_config(url))
    except (environ.ImproperlyConfigured, UserWarning, ValueError, KeyError) as error:
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read; " + DATABASE_ADVICE
        ) from error
    if not config.get("ENGINE"):
        raise ImproperlyConfigured("DATABASE_URL cannot be read; " + DATABASE_ADVICE)
    return config


def _postgresql(config: dict[str, object]) -> dict[str, object]:
    # Bounds of a wait: for a lock as on SQLite, for a server that is gone shorter.
    options = {
        "connect_timeout": 10,
        "options": f"-c lock_timeout={LONGEST_WAIT}s",
        **dict(config.get("OPTIONS") or {}),
    }
    kept = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return kept | config | {"OPTIONS": options}


def _sqlite(config: dict[str, object]) -> dict[str, object]:
    name = str(config["NAME"])
    if name != ":memory:" and not Path(name).parent.is_dir():
        raise ImproperlyConfigured(
            f"DATABASE_URL names the folder “{Path(name).parent}”, which does not "
            "exist; create it or correct the path."
        )
    if name != ":memory:":
        private_database(Path(name))
    # IMMEDIATE takes the write lock at the start of a transaction, so two
    # writers wait for each other instead of failing half-way.
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": LONGEST_WAIT,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL",
    }
    engine = {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": options}
    # Kept open between requests: opening costs more than most requests ask of it.
    return {"CONN_MAX_AGE": 60} | config | engine


def time_zone(env: environ.Env) -> str:
    """The newsroom's IANA time zone."""
    name = _text(env, "NEWSROOM_TIME_ZONE", default="UTC")
    if name not in zoneinfo.available_timezones():
        raise ImproperlyConfigured(
            f"NEWSROOM_TIME_ZONE is “{name}”; name an IANA zone such as Europe/Paris."
        )
    return name


def mail_server(env: environ.Env) -> dict[str, object]:
    """Django's settings for NEWSROOM_EMAIL_URL; empty when nothing is sent."""
    url = _text(env, "NEWSROOM_EMAIL_URL", default="")
    if not url:
        return {}
    # The address may carry a password, so the sentence does not repeat it.
    try:
        parts = urlsplit(url)
        if parts.scheme in MAIL_PORTS and parts.hostname and parts.port != 0:
            port = parts.port or MAIL_PORTS[parts.scheme]
            return dict(env.email_url_config(url)) | {"EMAIL_PORT": port}
    except (environ.ImproperlyConfigured, ValueError):
        pass
    raise ImproperlyConfigured(
        "NEWSROOM_EMAIL_URL cannot be read; write smtp://user:password@host:25, "
        "smtp+tls://… or smtp+ssl://…"
    )


def sender(env: environ.Env, *, is_needed: bool) -> str:
    """Whom e-mail comes from: NEWSROOM_EMAIL_FROM, needed where any is sent."""
    address = _text(env, "NEWSROOM_EMAIL_FROM", default="")
    if not address and not is_needed:
        return "newsroom@localhost"
    try:
        validate_email(address)
    except ValidationError as error:
        raise ImproperlyConfigured(
            f"NEWSROOM_EMAIL_FROM is “{address}”; set it to an address such as "
            "desk@news.example.org."
        ) from error
    return address


def trusted_proxies(env: environ.Env) -> int:
    """How many proxies add to X-Forwarded-For; behind a proxy it is one by default."""
    is_behind = boolean(env, "NEWSROOM_BEHIND_PROXY", default=False)
    typed = _text(env, "NEWSROOM_TRUSTED_PROXIES", default="1" if is_behind else "0")
    if not (typed.isascii() and typed.isdigit() and int(typed) <= MOST_PROXIES):
        raise ImproperlyConfigured(
            f"NEWSROOM_TRUSTED_PROXIES is “{typed}”; write how many proxies of yours a "
            f"request comes through, from 0 to {MOST_PROXIES}."
        )
    if is_behind and int(typed) == 0:
        raise ImproperlyConfigured(
            "NEWSROOM_TRUSTED_PROXIES is 0 while NEWSROOM_BEHIND_PROXY is on: all "
            "would share the proxy’s address, and who guesses passwords would lock "
            "everybody out. Write how many proxies a request comes through."
        )
    return int(typed)


def counters(env: environ.Env, var_dir: Path) -> dict[str, object]:
    """Django's settings for the cache that counts: in Redis, or in files in `var/`."""
    url = _text(env, "NEWSROOM_REDIS_URL", default="")
    kept = {"TIMEOUT": 3600, "KEY_PREFIX": "newsroom"}
    if not url:
        return kept | {
            "BACKEND": "newsroom.counters.SharedCounters",
            "LOCATION": str(var_dir / "counters"),
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    # The address may carry a password, so the sentence does not repeat it.
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in {"redis", "rediss"} and parts.hostname
        is_whole = is_whole and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ImproperlyConfigured(
            "NEWSROOM_REDIS_URL cannot be read; write "
            "redis://user:password@host:6379/0 or rediss://…"
        )
    backend = "django.core.cache.backends.redis.RedisCache"
    return kept | {"BACKEND": backend, "LOCATION": url}


def proxy_header(env: environ.Env) -> tuple[str, str] | None:
    """Trust X-Forwarded-Proto only where the operator says a proxy sets it."""
    if boolean(env, "NEWSROOM_BEHIND_PROXY", default=False):
        return ("HTTP_X_FORWARDED_PROTO", "https")
    return None
