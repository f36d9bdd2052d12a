"""Reading restorative meetings, conversations and circles: only those the asker has a part in."""
