"""Every setting, in one file. What differs between places comes from the environment."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from alongside.foundation.languages import CHOICES
from config import database

ROOT = Path(__file__).resolve().parent.parent
STATE = Path(os.environ.get("ALONGSIDE_STATE", ROOT / ".local"))
BUILD = ROOT / "build"

DEMO = os.environ.get("ALONGSIDE_DEMO", "") == "1"
DEBUG = False
# Served through HTTPS, except where only this machine is served: the sample city, and the database that comes along.
HTTPS = os.environ.get("ALONGSIDE_HTTPS", "1" if os.environ.get("DATABASE_URL") and not DEMO else "0") == "1"
ALLOWED_HOSTS = [host for host in os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if host]


def _secret(name: str) -> str:
    """A secret from the environment, or, where nothing but this machine is served, one kept in the state folder."""
    if value := os.environ.get(name):
        return value
    if os.environ.get("DATABASE_URL") and not DEMO:
        raise ImproperlyConfigured(
            f"{name} is not set. Put a long random text in the environment variable {name}, and keep it safe."
        )
    import secrets

    kept = STATE / name.lower()
    if not kept.exists():
        STATE.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(50))
        kept.chmod(0o600)
    return kept.read_text()


def _one_of(name: str, *ways: str) -> str:
    """How something is done: the first way unless the environment names another."""
    chosen = os.environ.get(name) or ways[0]
    if chosen not in ways:
        raise ImproperlyConfigured(f"{name} is {chosen}. It has to be one of: {', '.join(ways)}.")
    return chosen


def _needed(name: str, needed: bool, what: str) -> str:
    """A setting that something chosen above cannot do without."""
    value = os.environ.get(name, "")
    if needed and not value:
        raise ImproperlyConfigured(f"{name} is not set. Put {what} there: docs/how-to/send-messages.md says how.")
    return value


SECRET_KEY = _secret("SECRET_KEY")
# Wraps the keys of working plans and of words kept across a sign-out; kept apart from the database and its backups.
SEAL_KEY = _secret("SEAL_KEY")

INSTALLED_APPS = [
    "alongside.foundation",
    "alongside.audit",
    "alongside.access",
    "alongside.partners",
    "alongside.people",
    "alongside.messages",
    "alongside.families",
    "alongside.referrals",
    "alongside.training",
    "alongside.conferences",
    "alongside.restorative",
    "alongside.plans",
    "alongside.voice",
    "alongside.home",
    "alongside.desk",
    "alongside.public",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "alongside.foundation.edges.hard_edges",
    "alongside.foundation.edges.only_what_pages_use",
    "alongside.foundation.edges.only_what_can_be_written",
    "alongside.foundation.edges.nothing_too_large",
    "alongside.foundation.edges.family_pages_travel_light",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "alongside.foundation.edges.status_without_a_database",
    "alongside.access.middleware.one_transaction",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "alongside.access.middleware.both_steps",
    "alongside.access.middleware.who_asks",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "alongside.foundation.components.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "alongside.foundation.components.page",
                "alongside.families.queries.notices.notices_on_every_page",
                "alongside.partners.queries.our_own_on_every_page",
                "alongside.public.queries.outages.on_public_pages",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

_URLS = database.urls(STATE)
DATABASE_LOGIN = os.environ.get("ALONGSIDE_LOGIN", "app")
if not _URLS[DATABASE_LOGIN]:
    raise ImproperlyConfigured("DATABASE_OWNER_URL is not set. It is needed to change the shape of the database.")
DATABASES = {"default": database.as_django(_URLS[DATABASE_LOGIN])}
DATABASE_APP = database.as_django(_URLS["app"])
DATABASE_OWNER = database.as_django(_URLS["owner"]) if _URLS["owner"] else None
# The heads of the chain of audit lines, outside the database: docs/how-to/check-the-audit-chain.md.
AUDIT_HEADS_FILE = Path(os.environ.get("AUDIT_HEADS_FILE") or STATE / "audit-heads.jsonl")
# A long import must not keep the audit lines waiting to be sealed; of what went well nothing needs to stay.
PROCRASTINATE_WORKER_DEFAULTS = {"concurrency": 3, "delete_jobs": "successful"}
# Backups are sealed for these public keys; the secret one is given only to whoever brings one back.
BACKUP_RECIPIENTS = os.environ.get("BACKUP_RECIPIENT", "").replace(",", " ").split()
BACKUP_IDENTITY = os.environ.get("BACKUP_IDENTITY", "")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["alongside.access.sign_in.ByEmail"]
AUTH_PASSWORD_VALIDATORS = [{"NAME": "alongside.access.sign_in.passwords.HardToGuess"}]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "my_work"
LOGOUT_REDIRECT_URL = "sign_in"
IDLE_MINUTES = int(os.environ.get("IDLE_MINUTES", "15"))
LONGEST_SIGN_IN_HOURS = int(os.environ.get("LONGEST_SIGN_IN_HOURS", "12"))
SESSION_COOKIE_AGE = 60 * IDLE_MINUTES
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CACHES = {
    # Counts of tries at the door, shared by every process that serves pages.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "access_counts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # What every page of the front door asks, for some seconds; never anything of a family.
    "of_this_process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "of_this_process"},
}

# Signing in: django-allauth's parts in our own pages (docs/decisions/0023).
ACCOUNT_ADAPTER = "alongside.access.sign_in.adapters.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PROXIES_IN_FRONT", "0"))
MFA_ADAPTER = "alongside.access.sign_in.adapters.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Alongside"
MFA_TOTP_TOLERANCE = 1  # phones' clocks differ; a code is taken once all the same (access/sign_in/codes.py)
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator gave the address; nobody signs up
SOCIALACCOUNT_ADAPTER = "alongside.access.sign_in.adapters.Directory"
SOCIALACCOUNT_LOGIN_ON_GET = True

# The council's directory, by OpenID Connect (docs/how-to/sign-in-through-the-councils-directory.md).
DIRECTORY_URL = os.environ.get("DIRECTORY_URL", "")
DIRECTORY_NAME = os.environ.get("DIRECTORY_NAME", "your council account")
# Its addresses count as checked even where it does not say so of each: Entra ID does not.
DIRECTORY_ADDRESSES_ARE_CHECKED = os.environ.get("DIRECTORY_ADDRESSES_ARE_CHECKED", "") == "1"
# Words in its `amr` or `acr` that stand for a second factor of its own, such as "mfa". None: we ask for ours.
DIRECTORY_SECOND_FACTOR = [word for word in os.environ.get("DIRECTORY_SECOND_FACTOR", "").split(",") if word]
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "directory",
                "name": DIRECTORY_NAME,
                "client_id": os.environ.get("DIRECTORY_CLIENT_ID", ""),
                "secret": os.environ.get("DIRECTORY_CLIENT_SECRET", ""),
                "settings": {"server_url": DIRECTORY_URL, "verified_email": DIRECTORY_ADDRESSES_ARE_CHECKED},
            }
        ]
        if DIRECTORY_URL
        else [],
    }
}
# Words nobody may build a password on, besides the lists: put the council's name here.
WORDS_PEOPLE_GUESS = [word for word in os.environ.get("WORDS_PEOPLE_GUESS", "").lower().split(",") if word]
# To whom somebody writes who has found a weakness; shown on the sign-in page where it is set.
SECURITY_CONTACT = os.environ.get("SECURITY_CONTACT", "")
CSRF_FAILURE_VIEW = "alongside.access.views.keep_words.form_out_of_date"
X_FRAME_OPTIONS = "DENY"

# What a browser holds our pages to. No script and no style but our own files; see docs/decisions/0022.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "upgrade-insecure-requests": HTTPS,
    }
}
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The header in which a proxy in front says that it was reached by HTTPS: X-Forwarded-Proto. It must overwrite it.
if _proxy_says := os.environ.get("ALONGSIDE_PROXY_HEADER", ""):
    SECURE_PROXY_SSL_HEADER = (f"HTTP_{_proxy_says.upper().replace('-', '_')}", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
# A sentence for the next page waits in the database, not in a cookie: it may say a name.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Where “Leave this page” goes: somewhere anybody might have been looking.
LEAVE_TO = os.environ.get("LEAVE_TO", "https://www.bbc.co.uk/weather")
# How long a family’s own pages stay open once all work has ended, so that they can ask for help again. To be checked.
HOME_OPEN_MONTHS_AFTER_CLOSING = int(os.environ.get("HOME_OPEN_MONTHS_AFTER_CLOSING", "12"))

# Workers’ pages are English; a family’s page is put into its reader’s language by its door (docs/decisions/0025).
LANGUAGE_CODE = "en-gb"
LANGUAGES = CHOICES
LOCALE_PATHS = [BUILD / "locale"]  # compiled from locale/ whenever the front end is built: script/words.py
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

# Where this house is found, for links in messages no page writes: https://plans.example.org. Without it none goes.
OUR_ADDRESS = os.environ.get("OUR_ADDRESS", "").rstrip("/")
# Reminders of promises. All of these are to be checked with families and the service.
PROMISE_DAYS_BEFORE = int(os.environ.get("PROMISE_DAYS_BEFORE", "1"))
PROMISE_DAYS_LATE = int(os.environ.get("PROMISE_DAYS_LATE", "3"))
PROMISE_LINK_DAYS = int(os.environ.get("PROMISE_LINK_DAYS", "14"))
SAFE_FROM_HOUR, SAFE_UNTIL_HOUR = 9, 19  # London time; to be checked

# How messages leave: each a file in a folder until it is said otherwise (docs/how-to/send-messages.md).
SEND_TEXTS_BY = _one_of("SEND_TEXTS_BY", "file", "notify")
SEND_EMAILS_BY = _one_of("SEND_EMAILS_BY", "file", "smtp", "notify")
MESSAGES_FOLDER = Path(os.environ.get("MESSAGES_FOLDER") or STATE / "outbox")
MESSAGES_FROM_NAME = os.environ.get("MESSAGES_FROM_NAME", "Alongside")
MESSAGES_TIMEOUT = float(os.environ.get("MESSAGES_TIMEOUT", "20"))  # seconds until whoever carries it has answered
MESSAGES_FROM_ADDRESS = _needed("MESSAGES_FROM_ADDRESS", SEND_EMAILS_BY == "smtp", "the address emails come from")
EMAIL_HOST = _needed("EMAIL_HOST", SEND_EMAILS_BY == "smtp", "the name of the mail server")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "1") == "1"
EMAIL_TIMEOUT = MESSAGES_TIMEOUT
NOTIFY_URL = os.environ.get("NOTIFY_URL", "https://api.notifications.service.gov.uk")
NOTIFY_API_KEY = _needed("NOTIFY_API_KEY", "notify" in (SEND_TEXTS_BY, SEND_EMAILS_BY), "the key of GOV.UK Notify")
NOTIFY_TEXT_TEMPLATE = _needed("NOTIFY_TEXT_TEMPLATE", SEND_TEXTS_BY == "notify", "the template for texts")
NOTIFY_EMAIL_TEMPLATE = _needed("NOTIFY_EMAIL_TEMPLATE", SEND_EMAILS_BY == "notify", "the template for emails")

# After how long out of hours is told where nobody has read that a child is not safe: to be checked by the service.
NOT_SAFE_MINUTES = int(os.environ.get("NOT_SAFE_MINUTES", "15"))
# How long the address at which somebody asks for help stays open when they stop writing: others may hold the phone
# next. To be checked with families.
ASKING_OPEN_MINUTES = int(os.environ.get("ASKING_OPEN_MINUTES", "30"))
ASKING_OPEN_MINUTES_ONCE_SENT = int(os.environ.get("ASKING_OPEN_MINUTES_ONCE_SENT", "5"))
# More than so many within an hour are set aside, and somebody looks at them first: a whole school, or a block of flats,
# comes from one network. To be checked.
ASKED_MOST_FROM_ONE_PLACE = int(os.environ.get("ASKED_MOST_FROM_ONE_PLACE", "30"))
ASKED_MOST_AN_HOUR = int(os.environ.get("ASKED_MOST_AN_HOUR", "100"))
# So often one network begins to ask within an hour, sent or not; after that it is asked to ring. To be checked.
BEGUN_MOST_FROM_ONE_PLACE = int(os.environ.get("BEGUN_MOST_FROM_ONE_PLACE", "100"))
# So many worries of a child in danger one network passes on within an hour; after that it is asked to ring.
DANGER_MOST_FROM_ONE_PLACE = int(os.environ.get("DANGER_MOST_FROM_ONE_PLACE", "60"))
# How long what somebody asked for is kept, where no work with a family came of it: to be checked by the service.
HELP_KEPT_MONTHS = int(os.environ.get("HELP_KEPT_MONTHS", "12"))
# How long circles, looking back on one’s own work, and conversations of no family are kept: to be checked.
NOTES_KEPT_MONTHS = int(os.environ.get("NOTES_KEPT_MONTHS", "24"))
# When workers read what comes in, as it is shown to children: to be checked by the service.
OUR_HOURS = os.environ.get("OUR_HOURS", "9am to 5pm, Monday to Friday")

STATIC_URL = "/static/"
STATIC_ROOT = BUILD / "collected"
STATICFILES_DIRS = [BUILD / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
# Pages that travel compressed, and no others: docs/decisions/0026.
FAMILY_PAGES = ("/home/", "/together/")
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
MOST_SENT_AT_ONCE = 30 * 1024 * 1024  # the largest upload there is, a workbook of 25, and room for its sentence

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"one_line": {"()": "alongside.foundation.log_lines.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "one_line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# How a learner's account ends, and what was noted for one session (docs/decisions/0044). All to be checked.
LEARNERS_KEPT_MONTHS = int(os.environ.get("LEARNERS_KEPT_MONTHS", "24"))  # with nothing, until it is closed
LEARNER_LINK_DAYS = int(os.environ.get("LEARNER_LINK_DAYS", "14"))  # how long a link in a message lets somebody in
NEEDS_KEPT_DAYS = int(os.environ.get("NEEDS_KEPT_DAYS", "28"))  # what somebody needs, after the session has ended
