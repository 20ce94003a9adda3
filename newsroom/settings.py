"""All settings, from the environment; a value that cannot be right stops the start.

Without any environment this is a local newsroom: it answers on the loopback only,
keeps its data in `var/`, and makes itself a secret key there. Naming any other host
in NEWSROOM_HOSTS makes it a production newsroom, which must bring its own key and an
https base URL.
"""

from pathlib import Path

import environ
from whitenoise.compress import Compressor

from newsroom import environment, prefixes
from newsroom.private_files import private_folder
from stories.document.limits import MAX_ENTRIES

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = environment.folder(env, "NEWSROOM_VAR", default=BASE_DIR / "var")
private_folder(VAR_DIR)

DEBUG = environment.boolean(env, "NEWSROOM_DEBUG", default=False)
ALLOWED_HOSTS = environment.hosts(env)
IS_LOCAL = environment.are_loopback(ALLOWED_HOSTS)
BASE_URL = environment.base_url(env, ALLOWED_HOSTS)
SECRET_KEY = environment.secret_key(env, VAR_DIR, is_local=IS_LOCAL)
SECRET_KEY_FALLBACKS = environment.earlier_keys(env)
environment.refuse_debug_in_production(debug=DEBUG, is_local=IS_LOCAL)

INSTALLED_APPS = [
    "stories.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "newsroom.assets.AssetsConfig",
    "axes",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "stories.apps.StoriesConfig",
]

MIDDLEWARE = [
    "newsroom.middleware.api_problems.ApiProblems",
    "newsroom.middleware.response_headers.ResponseHeaders",
    "django.middleware.security.SecurityMiddleware",
    "newsroom.assets.Assets",
    "csp.middleware.CSPMiddleware",
    "newsroom.middleware.any_origin.AnyOrigin",
    "newsroom.middleware.conditional.Conditional",
    "newsroom.middleware.desk_cookies.CookiesAtTheDesk",
    "stories.admin.access.writes.WritesOfTheDesk",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "stories.admin.access.idle_sessions.IdleSessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.logins.BusyMiddleware",
    "axes.middleware.AxesMiddleware",
    "newsroom.middleware.newer_text.NewerText",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": environment.database(env, VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "newsroom.logins.GuessLimit",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
        for name, options in (
            ("UserAttributeSimilarityValidator", {}),
            ("MinimumLengthValidator", {"min_length": 12}),
            ("CommonPasswordValidator", {}),
            ("NumericPasswordValidator", {}),
        )
    ),
    {"NAME": "stories.desk.accounts.PasswordRecord"},
]
PASSWORD_HASHERS = ["newsroom.hashing.Argon2", "newsroom.hashing.PBKDF2"]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# The limits themselves stand in newsroom/logins.py; nothing is kept in axes' tables.
AXES_HANDLER = "newsroom.logins.Guesses"
AXES_CACHE = "counters"
AXES_CLIENT_IP_CALLABLE = "newsroom.client_address.client_address"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "newsroom.logins.told_to_wait"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
TRUSTED_PROXIES = environment.trusted_proxies(env)

LANGUAGE_CODE = "en"
TIME_ZONE = environment.time_zone(env)
# Catalogues of the interface. Without LocaleMiddleware everybody gets one language, so
# that public answers are the same for everybody and may be kept.
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
FORMAT_MODULE_PATH = "newsroom.formats"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Browsers ask for the icon here when a page, such as the API's JSON, names none.
WHITENOISE_ROOT = BASE_DIR / "static" / "root"
# Source maps are large and only ever asked for by a developer's browser.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]

# The import screen reads documents of up to 2 MiB; the form's own fields come on top.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
# The form of the largest story, which sends at most eight fields of each entry, and
# what it sends of the story itself.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 8 * sum(MAX_ENTRIES.values()) + 1_000
# What is longer is not read at all: nothing of a body reaches a temporary file.
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = prefixes.DESK
# Since it was last used; how that is known stands in
# stories/admin/access/idle_sessions.py.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_LOCAL
SECURE_SSL_REDIRECT = not IS_LOCAL
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not IS_LOCAL
SECURE_PROXY_SSL_HEADER = environment.proxy_header(env)
CSRF_FAILURE_VIEW = "stories.admin.access.sending_again.csrf_failure"
CSRF_TRUSTED_ORIGINS = [] if IS_LOCAL else [BASE_URL]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "stories.api.negotiation.OneAnswer",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "stories.api.errors.answer",
    # The query is for parameters that the API names; `format` is none of them.
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Newsroom API",
    "VERSION": "1",
    # Wherever the document was found: it is the same everywhere.
    "SERVERS": [{"url": "/", "description": "This newsroom."}],
    "CONTACT": {"name": "This newsroom"},
    "LICENSE": {"name": "MIT", "identifier": "MIT"},
    "DESCRIPTION": (
        "Published stories as JSON, for everybody: no key, no cookie. Lists come in "
        "pages by cursor; an unknown parameter is refused by name; refusals are "
        "problem details (RFC 9457). Names that stand here are not removed and do not "
        "change their meaning within version 1; new ones may be added."
    ),
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": f"{prefixes.API}v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SORT_OPERATION_PARAMETERS": False,
    "TAGS": [
        {"name": "stories", "description": "Stories and their editions."},
        {"name": "events", "description": "Entries of all timelines."},
        {"name": "sources", "description": "What the stories cite."},
        {"name": "publishers", "description": "Who published the sources."},
        {"name": "topics", "description": "What the stories are about."},
        {"name": "corrections", "description": "What was put right."},
        {"name": "changes", "description": "The log of publications."},
        {"name": "endpoints", "description": "Where everything is."},
    ],
}

# Each process remembers for itself: what is kept there can be found out again.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # What strangers may do so often is counted for all processes together.
    "counters": environment.counters(env, VAR_DIR),
}

# Background work is kept in the newsroom's own database; `run_worker` does it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Without an address of a mail server, notices stay on the desk's screens.
MAIL_SERVER = environment.mail_server(env)
SENDS_EMAIL = bool(MAIL_SERVER)
EMAIL_BACKEND = MAIL_SERVER.get(
    "EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend"
)
EMAIL_HOST = MAIL_SERVER.get("EMAIL_HOST", "")
EMAIL_PORT = MAIL_SERVER.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = MAIL_SERVER.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = MAIL_SERVER.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = MAIL_SERVER.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = MAIL_SERVER.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = environment.sender(env, is_needed=SENDS_EMAIL)

# The approver of a story must not be its last author.
FOUR_EYES = environment.boolean(env, "NEWSROOM_FOUR_EYES", default=True)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "without_links": {"()": "newsroom.logs.WithoutLinks"},
        "refusals_in_a_line": {"()": "newsroom.logs.RefusalsInALine"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["without_links", "refusals_in_a_line"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
