"""The worker's face: my work, one family's whole story, the few actions that span rooms."""
