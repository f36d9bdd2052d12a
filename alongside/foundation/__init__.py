"""What every room stands on: the base page, components, form fields, working days and blockers."""
