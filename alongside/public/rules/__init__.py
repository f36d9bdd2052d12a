"""What a public page may hold."""
