"""Pages on which editors change what anyone reads, one file each."""
