"""Where the frozen program begins."""

import sys

from followup_desktop.__main__ import main

sys.exit(main())
