"""The roles people hold, and what each may do at all."""

from django.db import models


class Role(models.TextChoices):
    PRACTITIONER = "practitioner", "Practitioner"
    COORDINATOR = "coordinator", "Coordinator"
    SERVICE_MANAGER = "service_manager", "Service manager"
    FACILITATOR = "facilitator", "Restorative facilitator"
    ADVOCATE = "advocate", "Advocate"
    INTERPRETER = "interpreter", "Interpreter"
    SOCIAL_CARE_MANAGER = "social_care_manager", "Social-care manager"
    DATA_PROTECTION_OFFICER = "data_protection_officer", "Data-protection officer"
    OUT_OF_HOURS = "out_of_hours", "Out-of-hours worker"
    TRAINER = "trainer", "Trainer"
    EDITOR = "editor", "Editor"
    ADMINISTRATOR = "administrator", "Administrator"


class Permission(models.TextChoices):
    """One thing a role may or may not do. Which family it is done for is a separate question."""

    SEE_MY_WORK = "see_my_work", "see what waits for you"
    FAMILY_OPEN = "family_open", "open families"
    FAMILY_OPEN_ALL_OF_SERVICE = "family_open_all", "open every family of your service"
    FAMILY_ADD = "family_add", "add a family"
    FAMILY_CHANGE = "family_change", "change a family’s details"
    CHILDREN_BRING_IN = "children_bring_in", "bring children in from the council’s system"
    REFERRAL_WRITE = "referral_write", "ask for a conference"
    REPORT_SHARE = "report_share", "note that the family has its report"
    REFERRAL_DECIDE = "referral_decide", "decide on a request"
    REFERRAL_ALLOCATE = "referral_allocate", "give a family its coordinator"
    CONSENT_EXCEPTION = "consent_exception", "allow a recorded exception to agreement"
    CONFERENCE_PREPARE = "conference_prepare", "prepare and hold a conference"
    PLAN_WRITE_DOWN = "plan_write_down", "write down what the family presented"
    PLAN_AT_THE_TABLE = "plan_at_the_table", "make a plan with a family at the kitchen table"
    PLAN_ANSWER = "plan_answer", "answer the family’s plan"
    SUPPORT_DECIDE = "support_decide", "decide on support asked for"
    REVIEW_HOLD = "review_hold", "hold a review"
    WORK_CLOSE = "work_close", "close a piece of work"
    SERVICE_SETTINGS = "service_settings", "change the service’s settings"
    AUDIT_READ = "audit_read", "read who did what"
    FAMILY_RESTRICT = "family_restrict", "restrict who may open a family"
    BREAK_THE_GLASS = "break_the_glass", "open a family in an emergency"
    WALL_SET = "wall_set", "keep something from somebody in a family"
    WORRY_PASS_ON = "worry_pass_on", "pass a worry on"
    LOOKERS_RELEASE = "lookers_release", "tell a family who opened their record"
    RECORDS_GIVE = "records_give", "answer somebody who asks for their record"
    RETENTION_DECIDE = "retention_decide", "decide how long records are kept"
    HOME_INVITE = "home_invite", "invite somebody to the family’s own pages"
    WORKER_ADD = "worker_add", "add and end workers’ accounts"
    PAGES_EDIT = "pages_edit", "change the public pages"
    COUNCILS_OWN = "councils_own", "change the council’s name, colours and numbers"
    HELP_ANSWER = "help_answer", "answer people who ask for help"
    HELP_SHARE_OUT = "help_share_out", "choose who answers somebody who asks for help"
    RESTORATIVE_NOTE = "restorative_note", "note a restorative conversation or run a circle"
    RESTORATIVE_ASK = "restorative_ask", "ask for a restorative meeting"
    RESTORATIVE_NAME = "restorative_name", "choose who facilitates a restorative meeting"
    RESTORATIVE_HOLD = "restorative_hold", "prepare and hold a restorative meeting"
    RESTORATIVE_SUPERVISE = "restorative_supervise", "supervise a restorative meeting"
    REFLECT = "reflect", "look back on your own practice"
    WORDS_CHOOSE = "words_choose", "change the restorative questions and the list of kinder words"
    TRAINING_ARRANGE = "training_arrange", "arrange training"


class Sight(models.TextChoices):
    """What the house may look at beyond the walls of whoever asks, and why. Each opens a few tables, for that moment.

    Which tables is said in the `Walls` of each model; what was seen is never shown to the one who asked.
    """

    DUPLICATES = "duplicates", "A child must not be written down twice, even where the first is hidden from the asker."
    ANNEX_A = "annex_a", "The council’s own list of children changes what is known of each, whoever brings it in."
    EMERGENCY = (
        "emergency",
        "A family has to be found before it can be opened in an emergency; every try is written down.",
    )
    WHAT_TELLS = "what_tells", "What one relative may not know of another has to be known to be kept from them."
    HOME_DOOR = "home_door", "Who comes to the family’s door has to be found before they are known."
    TOLD_FROM_HOME = "told_from_home", "What a relative does at home is told to workers whom they need not know of."
    OUTBOX = (
        "outbox",
        "What waits is sent by no worker in particular; the status page says of it whether anything waits too long.",
    )
    NOT_SAFE = "not_safe", "Where nobody has read that somebody is not safe, whoever is on duty out of hours is told."
    ASKED_FOR_HELP = (
        "asked_for_help",
        "Who asks for help from the public pages, or comes back to that, has to be found before they are known.",
    )
    TEAM_PICTURE = (
        "team_picture",
        "How a team works is drawn from what each placed for themselves; only counts, and only from six people on.",
    )
    RESTORATIVE_BESIDE = (
        "restorative_beside",
        "When a restorative meeting is over, whether another of the same people goes on decides what ends with it.",
    )
    TIME_IS_UP = "time_is_up", "What somebody noted for themselves goes when its time has come, whoever wrote it."
    DECIDED_BEFORE = "decided_before", "Who ever decided about a child cannot coordinate for them, in any family."


_EVERYONE = frozenset({Permission.SEE_MY_WORK})
_WITH_FAMILIES = _EVERYONE | {Permission.FAMILY_OPEN}
_RESTORATIVELY = {Permission.RESTORATIVE_NOTE, Permission.RESTORATIVE_ASK, Permission.REFLECT}

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.PRACTITIONER: _WITH_FAMILIES
    | {
        Permission.FAMILY_ADD,
        Permission.FAMILY_CHANGE,
        Permission.REFERRAL_WRITE,
        Permission.REPORT_SHARE,
        Permission.PLAN_AT_THE_TABLE,
        Permission.PLAN_ANSWER,
        Permission.HOME_INVITE,
        Permission.WALL_SET,
        Permission.LOOKERS_RELEASE,
        *_RESTORATIVELY,
    },
    Role.COORDINATOR: _WITH_FAMILIES
    | {
        Permission.FAMILY_CHANGE,
        Permission.REPORT_SHARE,
        Permission.CONFERENCE_PREPARE,
        Permission.PLAN_WRITE_DOWN,
        Permission.PLAN_AT_THE_TABLE,
        Permission.REVIEW_HOLD,
        Permission.HOME_INVITE,
        Permission.WALL_SET,
        Permission.WORRY_PASS_ON,
        Permission.LOOKERS_RELEASE,
        Permission.HELP_ANSWER,
        *_RESTORATIVELY,
    },
    Role.SERVICE_MANAGER: _WITH_FAMILIES
    | {
        Permission.FAMILY_OPEN_ALL_OF_SERVICE,
        Permission.FAMILY_ADD,
        Permission.FAMILY_CHANGE,
        Permission.CHILDREN_BRING_IN,
        Permission.REFERRAL_DECIDE,
        Permission.REFERRAL_ALLOCATE,
        Permission.WORK_CLOSE,
        Permission.SERVICE_SETTINGS,
        Permission.FAMILY_RESTRICT,
        Permission.BREAK_THE_GLASS,
        Permission.HOME_INVITE,
        Permission.WALL_SET,
        Permission.WORRY_PASS_ON,
        Permission.LOOKERS_RELEASE,
        Permission.RECORDS_GIVE,
        Permission.RETENTION_DECIDE,
        Permission.COUNCILS_OWN,
        Permission.HELP_ANSWER,
        Permission.HELP_SHARE_OUT,
        *_RESTORATIVELY,
        Permission.RESTORATIVE_NAME,
        Permission.RESTORATIVE_SUPERVISE,
        Permission.WORDS_CHOOSE,
        Permission.TRAINING_ARRANGE,
    },
    Role.FACILITATOR: _WITH_FAMILIES
    | {
        Permission.FAMILY_CHANGE,
        Permission.HOME_INVITE,
        Permission.WALL_SET,
        Permission.WORRY_PASS_ON,
        *_RESTORATIVELY,
        Permission.RESTORATIVE_HOLD,
        Permission.RESTORATIVE_SUPERVISE,
        Permission.WORDS_CHOOSE,
    },
    Role.ADVOCATE: _WITH_FAMILIES | {Permission.REFLECT},
    Role.INTERPRETER: _WITH_FAMILIES,
    Role.SOCIAL_CARE_MANAGER: _WITH_FAMILIES
    | {Permission.SUPPORT_DECIDE, Permission.CONSENT_EXCEPTION, Permission.BREAK_THE_GLASS, Permission.REFLECT},
    Role.DATA_PROTECTION_OFFICER: _WITH_FAMILIES
    | {Permission.AUDIT_READ, Permission.RECORDS_GIVE, Permission.RETENTION_DECIDE},
    Role.OUT_OF_HOURS: _WITH_FAMILIES | {Permission.BREAK_THE_GLASS, Permission.WORRY_PASS_ON},
    Role.TRAINER: _EVERYONE | {Permission.REFLECT, Permission.TRAINING_ARRANGE},
    Role.EDITOR: _EVERYONE | {Permission.PAGES_EDIT, Permission.COUNCILS_OWN, Permission.WORDS_CHOOSE},
    Role.ADMINISTRATOR: _EVERYONE | {Permission.CHILDREN_BRING_IN, Permission.WORKER_ADD},
}
