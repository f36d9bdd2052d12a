"""How the whole city takes up the approach, in figures in which nobody can be worked out."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.embedding import get_year, numbers, organisations_counted
from alongside.training.rules import embedding as rules
from alongside.training.rules.embedding_table import BY_NAME, headings, in_order, rows_of
from alongside.training.rules.yearly_report import WHAT_IS_NOT_SHOWN, WHERE_FROM
from alongside.training.views import keep_nothing, show


@needs(Permission.TRAINING_ARRANGE)
def embedding(request: WorkerRequest) -> HttpResponse:
    """`?year=2026` for one year, which begins in April; `?by=awareness` for another order of the table."""
    today = timezone.localdate()
    counted, organisations = numbers(today), organisations_counted()
    said = request.GET.get("year", "")
    year = get_year(int(said), counted) if said.isascii() and said.isdecimal() and len(said) == 4 else None
    by = request.GET.get("by", BY_NAME)
    return keep_nothing(
        show(
            request,
            "embedding",
            year=year,
            by=by,
            headings=headings(counted),
            rows=in_order(rows_of(counted, organisations, year), by),
            known=rules.trained_where_size_is_known(counted, organisations),
            organisations=organisations,
            **figures(counted, None, year),
        )
    )


def figures(counted: rules.Numbers, place: int | None, year: rules.Year | None) -> dict[str, object]:
    """What the pages of the city and of one organisation show alike, year by year as well."""
    many, seen = rules.watched(counted, place, year)
    return {
        "years": counted.years(),
        "upto": counted.upto_words,
        "trained": rules.trained(counted, place, year),
        "by_year": [(one, rules.trained(counted, place, one)) for one in counted.years()],
        "sure": rules.how_sure(counted, place, year),
        "watched": seen,
        "times_watched": many,
        "what_is_not_shown": WHAT_IS_NOT_SHOWN,
        "where_from": WHERE_FROM,
    }
