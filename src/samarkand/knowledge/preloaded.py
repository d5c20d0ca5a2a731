"""What worker processes share: the tables, read once by the process from which all workers are forked.

It may import nothing that starts threads or draws random numbers, for workers must be as if they were fresh.
"""

import gc

from samarkand.knowledge import load_knowledge

load_knowledge()
gc.collect()
gc.freeze()  # else the first collection in a worker would touch, and so copy, all of it
