"""The family's face: our plan, our meeting, our words."""
