"""How well the judgements agree with labelled mails: figures, confusions, misses."""
