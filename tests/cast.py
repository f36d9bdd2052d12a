"""The made-up people of every test, of the sample city and of the docs.

        Nana Ruth ─┬─ (Grandpa Sol, died)          Grandad Bode
                   │                                    │
          ┌────────┴──────┐                             │
     Uncle Dele        Mum Fola ══════ (parted) ══════ Dad Kunle
     (in Lagos)           │   ╲                         │
                          │    ╲_______________________╱│
        Leon ─────────────┤            │       │        │
                          │            │       │        │
                     Zuri, 15      Ayo, 9   Tem, 4   Baby, due soon

    Mum's home (its address is withheld):  Mum Fola, Ayo, Tem
    Nana's home:                           Nana Ruth, and Ayo at weekends
    Leon's home:                           Leon, Zuri

    Grandad Bode speaks Yoruba, and may not be told where Fola lives.
    Mrs Makepeace next door counts as family. Hafsa, Mum's friend, has one name only and reads Urdu;
    Kunle does not know that she is part of this, nor that anything is kept from him.

Nobody here is real. Every family name is a word for something made up.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class CastWorker:
    """A worker of the sample city."""

    key: str
    name: str
    role: str
    job_title: str
    organisation: str = "Sample City Council"
    in_service: bool = False
    languages: tuple[str, ...] = ("English",)
    gender: str = ""
    culture: str = ""
    engagement: str = "employed"
    team: str = ""

    @property
    def email(self) -> str:
        return f"{self.name.lower().replace(' ', '.')}@sample-city.example"


@dataclass(frozen=True)
class CastPerson:
    """A member of the made-up family."""

    key: str
    given_names: str
    family_name: str = ""
    known_as: str = ""
    age: int | None = None
    due_in_days: int | None = None
    is_child: bool = False
    sex: str = ""
    relationship: str = ""
    side: str = ""
    first_language: str = "English"
    needs_interpreter: bool = False
    disability: str = ""
    ethnicity: str = ""
    religion: str = ""
    ways: tuple[tuple[str, str, bool, str], ...] = field(default=())


@dataclass(frozen=True)
class CastOrganisation:
    """Where people of the city work who come to learn, and whom they ask first."""

    key: str
    name: str
    kind: str
    domain: str
    people: int | None
    manager: str
    urn: str = ""


@dataclass(frozen=True)
class CastLearner:
    """A practitioner of a partner who comes to learn. They have no role here and no password."""

    key: str
    name: str
    organisation: str
    job_title: str
    team: str = ""

    @property
    def email(self) -> str:
        return f"{self.key}@{next(one.domain for one in PARTNERS if one.key == self.organisation)}"


CITY = "Sample City Council"
SERVICE = "Sample City Family Group Conference Service"

WORKERS = (
    CastWorker("grace", "Grace Sampleton", "coordinator", "Family group conference coordinator",
               in_service=True, languages=("English", "Yoruba"), gender="woman", culture="British Nigerian"),
    CastWorker("sam", "Sam Fictitious", "practitioner", "Social worker", team="Sample Team East"),
    CastWorker("priya", "Priya Inventari", "service_manager", "Service manager", in_service=True),
    CastWorker("tom", "Tom Pretendham", "coordinator", "Family group conference coordinator",
               in_service=True, languages=("English", "Polish"), gender="man"),
    CastWorker("nadia", "Nadia Storey-Made", "coordinator", "Sessional coordinator", in_service=True,
               languages=("English", "Urdu", "Punjabi"), gender="woman", engagement="sessional"),
    CastWorker("mo", "Mo Notareal", "practitioner", "Family help lead practitioner", team="Sample Family Help"),
    CastWorker("helen", "Helen Fableton", "social_care_manager", "Social-care service manager"),
    CastWorker("ines", "Ines Mythmore", "advocate", "Children's advocate",
               organisation="Made-up Voices (charity)"),
    CastWorker("yusuf", "Yusuf Talebearer", "interpreter", "Interpreter", organisation="Made-up Voices (charity)",
               languages=("English", "Yoruba", "Arabic")),
    CastWorker("rowan", "Rowan Legendre", "facilitator", "Restorative facilitator", in_service=True),
    CastWorker("wren", "Wren Talespinner", "facilitator", "Restorative facilitator", in_service=True),
    CastWorker("jude", "Jude Fablewright", "facilitator", "Lead restorative facilitator", in_service=True),
    CastWorker("dot", "Dot Parable", "data_protection_officer", "Data-protection officer"),
    CastWorker("omar", "Omar Nightly", "out_of_hours", "Out-of-hours worker"),
    CastWorker("tess", "Tess Lessonby", "trainer", "Trainer"),
    CastWorker("ed", "Ed Wordsmythe", "editor", "Editor"),
    CastWorker("ada", "Ada Keyes-Invented", "administrator", "Administrator"),
)  # fmt: skip

FAMILY = (
    CastPerson("ayo", "Ayo", "Makebelieve", age=9, is_child=True, sex="male", ethnicity="Black British"),
    CastPerson("tem", "Temitope", "Makebelieve", known_as="Tem", age=4, is_child=True, sex="male",
               ethnicity="Black British"),
    CastPerson("baby", "Baby", "Makebelieve", due_in_days=60, is_child=True),
    CastPerson("zuri", "Zuri", "Pretend", age=15, sex="female", relationship="Half-sister", side="mothers"),
    CastPerson("fola", "Folake", "Makebelieve", known_as="Fola", age=33, sex="female", relationship="Mum",
               side="mothers", religion="Christian",
               ways=(("text", "07700 900101", True, "School hours only"), ("call", "07700 900101", False, ""))),
    CastPerson("kunle", "Kunle", "Makebelieve", age=36, sex="male", relationship="Dad", side="fathers",
               ways=(("call", "07700 900102", True, ""),)),
    CastPerson("ruth", "Ruth", "Storyhouse", known_as="Nana Ruth", age=64, sex="female",
               relationship="Nana, Mum's mum", side="mothers", disability="Hard of hearing in her left ear",
               ways=(("call", "0191 496 0101", True, "Not during church on Sundays"),
                     ("text", "07700 900103", True, ""))),
    CastPerson("dele", "Dele", "Storyhouse", known_as="Uncle Dele", age=38, sex="male",
               relationship="Uncle, Mum's brother in Lagos", side="mothers",
               ways=(("email", "dele@storyhouse.example", True, ""),)),
    CastPerson("bode", "Bode", "Makebelieve", known_as="Grandad Bode", age=70, sex="male",
               relationship="Grandad, Dad's dad", side="fathers", first_language="Yoruba", needs_interpreter=True,
               ways=(("letter", "", True, ""),)),
    CastPerson("leon", "Leon", "Pretend", age=40, sex="male", relationship="Zuri's dad", side="mothers"),
    CastPerson("makepeace", "Marjorie", "Makepeace", known_as="Mrs Makepeace", age=71, sex="female",
               relationship="Neighbour", side="friends"),
    CastPerson("hafsa", "Hafsa", relationship="Mum's friend", side="friends", age=31, sex="female",
               first_language="Urdu", ways=(("text", "07700 900105", True, ""),)),
)  # fmt: skip


@dataclass(frozen=True)
class CastKey:
    """How one of the made-up family comes in to its own pages. Without a way for codes they use what is handed over."""

    person: str
    language: str = "en-gb"
    codes_by: str = ""


AT_HOME = (
    CastKey("ruth", codes_by="text"),
    CastKey("hafsa", language="ur", codes_by="text"),
    CastKey("ayo"),
    CastKey("fola", codes_by="text"),
    CastKey("kunle", codes_by="text"),
    CastKey("dele", codes_by="email"),
)
# Whom anybody who tries the sample city can come in as.
TO_TRY = ("ruth", "hafsa", "ayo")

# A made-up number of a school begins with 999.
PARTNERS = (
    CastOrganisation("primary", "Sampleby Primary School", "school", "sampleby-primary.example", 24,
                     "Mina Overseer-Madeup", urn="999001"),
    CastOrganisation("academy", "Madeup Park Academy", "school", "madeup-park.example", 61,
                     "Olu Headley-Invented", urn="999002"),
    CastOrganisation("nursery", "Little Fables Nursery", "school", "little-fables.example", 9,
                     "Bette Fablekeeper", urn="999003"),
    CastOrganisation("hospital", "Fablemoor Hospitals NHS Trust", "health", "fablemoor.example", 140,
                     "Ravi Wardley-Fable"),
    CastOrganisation("police", "Pretendshire Police", "police", "pretendshire.example", 85, "Sgt Una Madeup-Beat"),
    CastOrganisation("charity", "The Kindly Invented (charity)", "voluntary", "kindly-invented.example", None,
                     "Joss Givingham-Myth"),
)  # fmt: skip

LEARNERS = (
    CastLearner("amina", "Amina Fictionby", "primary", "Head teacher"),
    CastLearner("ben", "Ben Madeupley", "primary", "Teacher", "Year 3"),
    CastLearner("carys", "Carys Inventley", "primary", "Family support worker"),
    CastLearner("dev", "Dev Pretendra", "primary", "Teacher", "Year 5"),
    CastLearner("ella", "Ella Fablehurst", "primary", "Teaching assistant"),
    CastLearner("femi", "Femi Storyworth", "primary", "Special educational needs coordinator"),
    CastLearner("gwen", "Gwen Mythley", "primary", "Teacher", "Reception"),
    CastLearner("hamid", "Hamid Talefield", "academy", "Head of year"),
    CastLearner("ivy", "Ivy Legendly", "academy", "Attendance officer"),
    CastLearner("jo", "Maximiliana-Josephine Imaginary-Featherstone-Inventington", "academy",
                "Designated safeguarding lead"),
    CastLearner("kit", "Kit Notreally", "academy", "Teacher"),
    CastLearner("lena", "Lena Fabula", "nursery", "Nursery manager"),
    CastLearner("musa", "Musa Unrealton", "nursery", "Early-years practitioner"),
    CastLearner("nobodia", "Nobodia", "nursery", "Early-years practitioner"),
    CastLearner("orla", "Orla Yarnspin", "hospital", "Health visitor", "East"),
    CastLearner("paul", "Paul Parableson", "hospital", "School nurse", "East"),
    CastLearner("qasim", "Qasim Fabler", "hospital", "Midwife"),
    CastLearner("rita", "Rita Phantomby", "hospital", "Health visitor", "West"),
    CastLearner("sara", "سارة خيالي", "hospital", "Children’s nurse"),
    CastLearner("tara", "Tara Figmentley", "hospital", "Safeguarding nurse"),
    CastLearner("uma", "Uma Mirageworth", "hospital", "Health visitor", "West"),
    CastLearner("viv", "Viv Dreamstead", "police", "Neighbourhood officer"),
    CastLearner("wei", "Wei Feignham", "police", "Early-intervention officer"),
    CastLearner("xan", "Xan Makebelieve-Beat", "police", "Neighbourhood officer"),
    CastLearner("yan", "Yan Imagineham", "charity", "Family mentor"),
    CastLearner("zoe", "Zoë Conjecture", "charity", "Youth worker"),
)  # fmt: skip
# As whom anybody who tries the sample city can come in to learn: a head teacher, and a health visitor.
LEARNERS_TO_TRY = ("amina", "orla")
