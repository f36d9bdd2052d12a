"""Reading what was brought in from the council's own system."""

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.families.models import AnnexImport, FamilyMember
from alongside.families.queries.families import people_visible_to
from alongside.people.models import Person


def annex_imports_of(worker: User) -> QuerySet[AnnexImport]:
    """The workbooks this worker brought in, newest first; without their contents and long reports."""
    return AnnexImport.objects.filter(asked_by=worker).defer("contents", "report").order_by("-asked_at", "-pk")


def get_annex_import_for(worker: User, number: int) -> AnnexImport:
    """404, never 403: only the worker who brought a workbook in reads what it came to."""
    mine = AnnexImport.objects.filter(asked_by=worker).defer("contents").select_related("asked_by")
    if (annex_import := mine.filter(pk=number).first()) is None:
        raise Http404
    return annex_import


def annex_import_for_task(number: int) -> AnnexImport:
    """A workbook by number, for the job that was asked to read it."""
    return AnnexImport.objects.select_related("asked_by").get(pk=number)


def children_brought_in(worker: User, child_ids: list[str]) -> QuerySet[Person]:
    """Those of these children that this worker may know of, by the council's ID; each says if it is `in_a_family`."""
    children = people_visible_to(worker).filter(council_child_id__in=child_ids)
    in_a_family = Exists(FamilyMember.objects.filter(person=OuterRef("pk")))
    return children.annotate(in_a_family=in_a_family).order_by("council_child_id")
