"""Where the frozen program begins."""

import gc
import sys

import quick_enums
import quick_imports

gc.disable()  # as the program does, which is not imported yet
quick_imports.install()
quick_enums.install()

from followup_desktop.__main__ import main  # noqa: E402 (imported the quick way)

sys.exit(main())
