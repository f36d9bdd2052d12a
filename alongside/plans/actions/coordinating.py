"""Who may do the coordinator's work: the role alone is not enough, it takes the part with this very family."""

from alongside.access.guards import NotAllowed, require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import has_conferencing_part


def require_for_family(permission: Permission, family_id: int, *, of: User) -> None:
    """Refuse unless this worker's roles allow it and they hold the conferencing work of this family.

    A social worker of the family who also coordinates for other families may not write this one's plan down.
    """
    require(permission, of=of)
    if not has_conferencing_part(of, family_id):
        raise NotAllowed(permission)
