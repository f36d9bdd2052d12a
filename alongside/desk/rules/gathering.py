"""How each kind of thing in the record is told to the person: its place, its heading, its day, who wrote it.

What has no line here is told too, under its own name, and always read by a reviewer first. No database, no clock.
"""

from dataclasses import dataclass, field

from alongside.desk.rules.of_learners import OF_LEARNERS
from alongside.desk.states import Chapter


@dataclass(frozen=True)
class Telling:
    """How rows of one model are told.

    `on` is the way to the day it happened, `by` to who wrote it. `about_all`: words about the whole family, which a
    child at its centre may read as about them; a relative, only where they are named. `labels` are plain words for
    fields; `aside` says why a reviewer reads it whatever it says.
    """

    chapter: Chapter
    title: str
    on: str = ""
    by: str = ""
    about_all: bool = False
    one_passage: bool = False
    aside: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()


SERVICES_NOTES = "From the conferencing service’s own notes"
IN_CONFIDENCE = "Somebody asked this from outside, and said from whom to keep it"
IN_THE_ROOM = "From a restorative meeting: what is said there stays among those who are in it"
SOUNDS = "pieces of the name that only serve to find it"

TELLINGS: dict[str, Telling] = {
    "people.person": Telling(
        Chapter.ABOUT_YOU, "Your details", on="added_at", one_passage=True, leave_out=("search_keys",),
        labels={"born_on": "Born on", "expected_on": "Expected on", "died_on": "Died on",
                "council_child_id": "Council’s number", "council_id_to_check": "Council’s number, to be checked"},
    ),
    "families.familymember": Telling(Chapter.ABOUT_YOU, "Your place in the family", on="added_at", one_passage=True),
    "people.bond": Telling(Chapter.ABOUT_YOU, "What you are to somebody", one_passage=True,
                           labels={"kind": "Is", "in_their_words": "In the family’s words"}),
    "people.parentalresponsibility": Telling(
        Chapter.ABOUT_YOU, "Parental responsibility", on="since_on", one_passage=True,
        labels={"how": "How it came", "since_on": "Since", "until_on": "Until", "council_holds": "Held by the council"},
    ),
    "people.household": Telling(Chapter.HOME, "A home", one_passage=True),
    "people.householdstay": Telling(Chapter.HOME, "Living at a home", on="since_on", one_passage=True,
                                    labels={"since_on": "From", "until_on": "Until"}),
    "people.waytoreach": Telling(Chapter.HOME, "A way to reach you", one_passage=True,
                                 labels={"value": "Number or address", "safe": "Safe to use"}),
    "families.childstatus": Telling(Chapter.STANDING, "Where you stood with the council", on="started_on",
                                    one_passage=True, labels={"started_on": "From", "ended_on": "Until"}),
    "families.consent": Telling(Chapter.AGREEING, "What you were asked, and said", on="answered_on", by="noted_by",
                                one_passage=True),
    "referrals.referral": Telling(
        Chapter.ASKING, "The request for a meeting", on="started_at", by="referrer", about_all=True,
        labels={"by_when": "By when", "substances": "Drink or drugs", "what_needs_to_change": "What needs to change"},
    ),
    "referrals.referralchild": Telling(Chapter.ASKING, "You, in the request", on="referral__started_at",
                                       by="referral__referrer", one_passage=True),
    "referrals.familyreport": Telling(Chapter.ASKING, "The report for the family", on="changed_at",
                                      by="referral__referrer", about_all=True),
    "referrals.allocation": Telling(Chapter.ASKING, "Which coordinator your family had, and why", on="allocated_at",
                                    by="allocated_by", about_all=True, one_passage=True, aside=SERVICES_NOTES),
    "referrals.askedforanother": Telling(Chapter.ASKING, "Asking for another coordinator", on="asked_at",
                                         by="noted_by", one_passage=True),
    "referrals.askedagain": Telling(Chapter.ASKING, "Asking for help again", on="asked_at", by="noted_by",
                                    one_passage=True),
    "referrals.askforhelp": Telling(
        Chapter.ASKING, "Asking for help, before we knew your family", on="started_at", about_all=True,
        aside=IN_CONFIDENCE,
        labels={"happening": "What is happening", "family": "Who is in the family", "called": "Who asked",
                "reach_at": "Number or address", "keep_from": "To be kept from", "safe_when": "When it is safe"},
    ),
    "referrals.helpwords": Telling(Chapter.ASKING, "Written back and forth about that", on="said_at", by="by",
                                   about_all=True, one_passage=True, aside=IN_CONFIDENCE),
    "referrals.helptry": Telling(Chapter.ASKING, "Ringing whoever asked", on="tried_at", by="by", about_all=True,
                                 one_passage=True, aside=IN_CONFIDENCE),
    "referrals.closing": Telling(Chapter.REVIEW, "How the work ended", on="closed_at", by="closed_by", about_all=True),
    "referrals.childatclosing": Telling(Chapter.REVIEW, "Where you were when the work ended",
                                        on="closing__closed_at", by="closing__closed_by", one_passage=True),
    "conferences.conference": Telling(Chapter.PREPARING, "The meeting", on="began_at", about_all=True),
    "conferences.guest": Telling(Chapter.PREPARING, "Getting ready with you", on="met_on", one_passage=True,
                                 aside=SERVICES_NOTES),
    "conferences.need": Telling(Chapter.PREPARING, "What you needed to take part", one_passage=True),
    "conferences.letsknow": Telling(Chapter.PREPARING, "Whom you let know that you come", one_passage=True),
    "conferences.serviceguest": Telling(Chapter.PREPARING, "A worker asked to come", about_all=True, one_passage=True),
    "conferences.childpreparation": Telling(Chapter.PREPARING, "Getting ready with you", on="prepared_on",
                                            one_passage=True, aside=SERVICES_NOTES),
    "conferences.privatetime": Telling(Chapter.PREPARING, "Private family time", on="began_at", one_passage=True),
    "plans.plan": Telling(Chapter.PLAN, "The plan", on="began_at", about_all=True),
    "plans.promise": Telling(Chapter.PLAN, "A promise", on="plan__began_at", about_all=True, one_passage=True,
                             labels={"what": "What", "who_words": "Who", "when": "When", "by_on": "By"}),
    "plans.backup": Telling(Chapter.PLAN, "If things get hard", on="plan__began_at", about_all=True,
                            one_passage=True, labels={"if_words": "If", "then_words": "Then"}),
    "plans.supportasked": Telling(Chapter.PLAN, "Help that was asked for", on="plan__began_at", about_all=True,
                                  one_passage=True),
    "plans.answer": Telling(Chapter.PLAN, "What the services answered", on="answered_at", by="answered_by",
                            about_all=True, one_passage=True, labels={"point_words": "To the point"}),
    "plans.familyreply": Telling(Chapter.PLAN, "What the family said back", on="noted_at", by="noted_by",
                                 about_all=True, one_passage=True),
    "plans.askedreply": Telling(Chapter.PLAN, "An answer to being asked", on="noted_at", by="noted_by",
                                about_all=True, one_passage=True),
    "plans.mark": Telling(Chapter.PLAN, "How a promise was going", on="noted_at", by="noted_by",
                          about_all=True, one_passage=True),
    "plans.saidafterwards": Telling(Chapter.PLAN, "What you said to the plan afterwards", on="noted_at", by="noted_by",
                                    one_passage=True),
    "plans.reviewcall": Telling(Chapter.REVIEW, "What you asked for about the plan", on="noted_at", by="noted_by",
                                one_passage=True),
    "plans.supportdecision": Telling(Chapter.PLAN, "What was decided on help", on="decided_at", by="decided_by",
                                     about_all=True, one_passage=True),
    "plans.translation": Telling(Chapter.PLAN, "The plan in another language", on="noted_at", by="noted_by",
                                 about_all=True, one_passage=True),
    "plans.plancopy": Telling(Chapter.PAPERS, "A copy of the plan", on="made_at", by="made_by", one_passage=True),
    "plans.review": Telling(Chapter.REVIEW, "Coming back together", on="held_on", by="finished_by", about_all=True),
    "plans.finding": Telling(Chapter.REVIEW, "What became of a promise", on="review__held_on", about_all=True,
                             one_passage=True),
    "plans.childatreview": Telling(Chapter.REVIEW, "Where you were at the review", on="review__held_on",
                                   one_passage=True),
    "families.mending": Telling(Chapter.PREPARING, "What was put right before the meeting", on="begun_at",
                                by="begun_by", about_all=True, one_passage=True, aside=SERVICES_NOTES,
                                labels={"anyway_why": "Why the meeting went on"}),
    "restorative.asking": Telling(Chapter.RESTORATIVE, "Why a restorative meeting was asked for",
                                  on="meeting__asked_at", by="asked_by", one_passage=True, aside=IN_THE_ROOM),
    "restorative.screen": Telling(Chapter.RESTORATIVE, "Looking whether it is safe", on="looked_at", by="looked_by",
                                  one_passage=True, aside=IN_THE_ROOM,
                                  labels={"answers": "What was found", "safe": "Safe to go on",
                                          "agreed_words": "The supervisor’s words",
                                          "not_yet_words": "What the supervisor asked for first"}),
    "restorative.facilitatornote": Telling(Chapter.RESTORATIVE, "A facilitator’s note", on="written_at",
                                           by="written_by", one_passage=True, aside=IN_THE_ROOM),
    "restorative.party": Telling(Chapter.RESTORATIVE, "Being asked whether you want to take part", on="answered_at",
                                 by="answer_noted_by", one_passage=True, labels={"answer": "You said"}),
    "restorative.theirwords": Telling(Chapter.RESTORATIVE, "What you said while you got ready", on="said_at",
                                      by="noted_by", one_passage=True,
                                      labels={"beside": "Whom you want beside you", "not_said": "Not to be said"}),
    "restorative.readiness": Telling(Chapter.RESTORATIVE, "How the facilitators found you", on="met_on",
                                     by="changed_by", one_passage=True, aside=IN_THE_ROOM),
    "restorative.carried": Telling(Chapter.RESTORATIVE, "Words that were carried", on="said_at", by="noted_by",
                                   one_passage=True, leave_out=("let_go_why",),
                                   labels={"kind": "As", "said_by_called": "From", "to_called": "To"}),
    "restorative.sitting": Telling(Chapter.RESTORATIVE, "A day on which people met", on="starts_at",
                                   one_passage=True),
    "restorative.attendance": Telling(Chapter.RESTORATIVE, "Whether you came", on="sitting__starts_at",
                                      by="sitting__held_by", one_passage=True),
    "restorative.agreement": Telling(Chapter.RESTORATIVE, "Who reads what you agreed", on="made_at", by="made_by",
                                     one_passage=True),
    "restorative.agreementitem": Telling(Chapter.RESTORATIVE, "What was agreed", on="agreement__made_at",
                                         by="agreement__made_by", one_passage=True,
                                         labels={"called": "Who", "words": "What", "by_when": "When", "by_on": "By"}),
    "restorative.owed": Telling(Chapter.RESTORATIVE, "Whether it was kept, as you said", on="said_at", by="noted_by",
                                one_passage=True, labels={"called": "For"}),
    "restorative.followupanswer": Telling(Chapter.RESTORATIVE, "How it was some weeks later", on="said_at",
                                          by="noted_by", one_passage=True,
                                          labels={"how": "How it is", "changed": "What changed",
                                                  "still": "What is still there", "wants_to_talk": "Wanted to talk"}),
    "restorative.ending": Telling(Chapter.RESTORATIVE, "How it ended", on="meeting__over_at", by="meeting__over_by",
                                  one_passage=True, aside=IN_THE_ROOM),
    "restorative.conversation": Telling(Chapter.RESTORATIVE, "A restorative conversation", on="happened_on",
                                        by="noted_by", about_all=True, one_passage=True,
                                        labels={"agreed": "What was agreed"}),
    "voice.said": Telling(Chapter.PREPARING, "What you said", on="noted_at", by="noted_by", one_passage=True,
                          leave_out=("sealed_media",), labels={"kind": "As", "withdrawn_at": "Taken back"}),
    "voice.feeling": Telling(Chapter.PREPARING, "How things felt to you, from 0 to 10", on="noted_at", by="noted_by",
                             one_passage=True),
    "voice.mayread": Telling(Chapter.PREPARING, "Whom you let read what you said", on="chosen_at", by="chosen_by",
                             one_passage=True),
    "voice.readout": Telling(Chapter.PREPARING, "Who reads your words out", on="noted_at", by="noted_by",
                             one_passage=True, labels={"by_whom": "Who"}),
    "voice.whatchanged": Telling(Chapter.REVIEW, "What changed because of what you said", on="told_at", by="told_by",
                                 one_passage=True),
    "voice.notsafenow": Telling(Chapter.STORY, "When you told us you were not safe", on="pressed_at", by="closed_by",
                                one_passage=True, aside="Says what was done to keep somebody safe"),
    "families.storyline": Telling(Chapter.STORY, "The story", on="happened_at", about_all=True,
                                  leave_out=("happened_at", "who")),
    "families.dispute": Telling(Chapter.PAPERS, "Something said to be wrong", on="noted_at", by="noted_by",
                                one_passage=True),
    "families.worrypassedon": Telling(Chapter.STORY, "A worry that was thought about", on="noted_at", by="noted_by",
                                      one_passage=True, aside=SERVICES_NOTES),
    "families.released": Telling(Chapter.PAPERS, "What you were let read", on="happened_at", by="released_by",
                                 one_passage=True, aside=SERVICES_NOTES),
    "families.lookedrelease": Telling(Chapter.PAPERS, "Who looked, as you were told", on="released_at",
                                      by="released_by", one_passage=True),
    "families.brokenglass": Telling(Chapter.LOOKED, "Opened in an emergency", on="broken_at", by="worker",
                                    about_all=True, one_passage=True, aside="Says why a worker opened the record"),
    "families.family": Telling(Chapter.LOOKED, "Why few people may open this record", about_all=True,
                               one_passage=True, aside="Says why the record is closed to most workers"),
    "families.homekey": Telling(Chapter.PAPERS, "Your way in to your family’s own pages", on="made_at", by="made_by",
                                one_passage=True, labels={"codes_by": "Codes come by", "codes_to": "Codes go to",
                                                          "last_in_at": "Last in"}),
    "families.homepass": Telling(Chapter.PAPERS, "A link, a letter or a device that let you in", on="made_at",
                                 by="made_by", one_passage=True, labels={"how": "How it came", "used_at": "Used"}),
    "families.homepasskey": Telling(Chapter.PAPERS, "A fingerprint or a face that lets you in", on="made_at",
                                    one_passage=True, labels={"used_at": "Used"}),
    "outbox.message": Telling(Chapter.PAPERS, "A message to you", on="made_at", by="by", one_passage=True,
                              leave_out=("sealed_words", "subject"),
                              labels={"kind": "What it was", "channel": "How", "to": "Sent to",
                                      "last_problem": "Why it did not arrive"}),
    "desk.recordrequest": Telling(Chapter.PAPERS, "Asking for your record", on="asked_on", by="noted_by",
                                  one_passage=True, leave_out=("harm_asked_of", "harm_could_follow", "harm_words")),
}  # fmt: skip

# What is not given, and why. The test of the collecting fails for anything personal that is neither told nor here.
NOT_GIVEN: dict[str, str] = {
    "plans.workingplan": "Sealed: the family’s own draft, which nobody but their device can read.",
    "plans.workingplankey": "The key to what is sealed.",
    "voice.saidkey": "The key to what is sealed.",
    "voice.feedback": "No worker reads it: it is counted, in numbers that name nobody.",
    "access.keptwords": "A worker’s own typing, sealed, kept a day for them alone.",
    "access.user": "A worker’s account. Workers are named beside what they wrote.",
    "partners.practitioner": "A worker’s place of work.",
    "partners.leave": "A worker’s days away.",
    "audit.auditevent": "Told in one list, “Who opened the record”, and not line by line.",
    "audit.rowhistory": "Earlier wordings of what is given; asked for by name, somebody looks them up.",
    "desk.passage": "What was put together for somebody to read: copies of what is given here.",
    "desk.duefordisposal": "How long the file is kept, which the privacy notice tells.",
    "desk.familyhold": "That a court or the police may need the file; telling could harm what they look into.",
    "desk.retentionrule": "The worker who confirmed how long records are kept.",
    "desk.servicehold": "Why a whole service’s records are held. It speaks of no family.",
    "desk.disposaldone": "Of families whose record has gone. It names workers only.",
    "restorative.circle": "Its facilitator’s own running order. What a circle wants kept stays with them.",
    "restorative.reflection": "A worker’s thoughts on their own work. It names no family.",
    "families.anneximport": "The council’s own workbook about many children; what was taken from it is given.",
    "plans.keptfrom": "Which points of a plan somebody’s copy leaves out. Their record leaves them out too.",
    "families.wall": "Telling of a silent wall would break it. Somebody a told wall stands against was told of it.",
    "families.heldback": "What was held because of a wall: telling of it would tell of the wall.",
    "families.notice": "Tells a worker to look at something that is given here.",
    **OF_LEARNERS,
}

# Where whom a row is about stands one step further on.
MORE_PEOPLE: dict[str, tuple[str, ...]] = {
    "plans.finding": ("promise__person_id",),
    "plans.askedreply": ("promise__person_id",),
    "plans.mark": ("promise__person_id",),
    "plans.answer": ("promise__person_id",),
    "restorative.theirwords": ("party__person_id",),
    "restorative.readiness": ("party__person_id",),
    "restorative.attendance": ("party__person_id",),
    "restorative.owed": ("party__person_id",),
    "restorative.followupanswer": ("party__person_id",),
    "restorative.carried": ("said_by__person_id", "to__person_id"),
    "restorative.sitting": ("register__party__person_id",),
    "restorative.agreement": ("items__who__person_id", "items__owed__party__person_id"),
    "restorative.agreementitem": ("who__person_id", "owed__party__person_id"),
}
