"""What must be true about a family before something can be done. No database, no clock."""
