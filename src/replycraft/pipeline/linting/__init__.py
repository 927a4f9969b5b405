"""What a writer should mend, one idea a module; `pipeline.lint` puts them together."""
