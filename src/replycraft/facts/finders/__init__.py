"""One module for each sort of value; each finds its own and nothing else."""
