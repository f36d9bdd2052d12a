"""Questions of the family's own pages, one file for each set."""

from alongside.home.forms.door import ComeIn, LetterCode, TheCode, TheWord
from alongside.home.forms.working_plan import PARTS, Code, OurWorkingPlan

__all__ = ["PARTS", "Code", "ComeIn", "LetterCode", "OurWorkingPlan", "TheCode", "TheWord"]
