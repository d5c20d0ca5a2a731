"""`python -m samarkand.cli`, the same as `samarkand`."""

import sys

from samarkand.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
