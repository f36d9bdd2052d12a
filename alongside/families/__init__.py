"""The families we work alongside: children and their status, who is involved, consent, story."""
