"""A second opinion by meaning: which labelled sentences a mail's are like."""
