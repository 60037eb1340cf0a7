"""Where the frozen program begins."""

import gc
import os
import sys

import quick_imports

gc.disable()  # as the program does, which is not imported yet
if hasattr(sys, "setdlopenflags"):
    sys.setdlopenflags(os.RTLD_LAZY)  # thousands of Qt's functions that nobody calls are not looked up
quick_imports.install()

import quick_classes  # noqa: E402 (imported the quick way, as all that follows)
import quick_enums  # noqa: E402

quick_enums.install()
quick_classes.install(sys._MEIPASS)  # type: ignore[attr-defined]  # noqa: SLF001 (PyInstaller's word for the bundle)

from followup_desktop.__main__ import main  # noqa: E402

sys.exit(main())
