"""What this room writes down."""

from alongside.training.models.after import (
    Certificate,
    Champion,
    Evaluation,
    Observation,
    PastTraining,
    TrainingImport,
)
from alongside.training.models.booking import Attendance, Booking, Charge
from alongside.training.models.coming_in import ComingIn
from alongside.training.models.course import (
    Course,
    Material,
    MaterialVersion,
    ModulePage,
    ModuleQuestion,
    ModuleTaken,
    Terms,
)
from alongside.training.models.session import Session, SessionAsked, SessionDay, SessionTrainer, Share

__all__ = [
    "Attendance",
    "Booking",
    "Certificate",
    "Champion",
    "Charge",
    "ComingIn",
    "Course",
    "Evaluation",
    "Material",
    "MaterialVersion",
    "ModulePage",
    "ModuleQuestion",
    "ModuleTaken",
    "Observation",
    "PastTraining",
    "Session",
    "SessionAsked",
    "SessionDay",
    "SessionTrainer",
    "Share",
    "Terms",
    "TrainingImport",
]
