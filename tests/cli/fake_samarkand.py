"""`python -m tests.cli.fake_samarkand`: the command line with the fake coder, for tests that need a process."""

from __future__ import annotations

import sys

from samarkand.cli import coding, main
from samarkand.coder.batch import Code
from tests.cli import fake_coder


def coder(inputs: coding.Inputs) -> Code:
    return fake_coder.code


if __name__ == "__main__":
    coding.coder = coder
    sys.exit(main())
