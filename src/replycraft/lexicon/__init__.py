"""Words as data: files, compiler, matcher."""
