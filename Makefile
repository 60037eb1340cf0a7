# Everything from a fresh clone, on a machine that has only python3 and make. `make` alone explains.
#   PYTHON=/path/to/python3   the Python to make .venv with (3.11 or later)
#   ARGS="..."                passed on to the program or to pytest

.DEFAULT_GOAL := help
PYTHON ?= python3
ARGS ?=
export PYTHON

bin := .venv/bin
# What needs no display: a command, and a question to the program itself.
command := $(strip $(filter-out -%,$(ARGS)) $(filter -h --help --version,$(ARGS)))
prepare := bash packaging/linux/prepare.sh

frozen := build/frozen/followup-desktop

.PHONY: help run tour test bench check lint types floors unused format lock hooks wheel frozen deb rpm appimage clean
.NOTPARALLEL:

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## start the program (ARGS="agenda --all" and the like are passed on)
	@if [ -n "$(if $(command),yes)$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(prepare) run && $(bin)/python -m followup_desktop $(ARGS); \
	else \
	  echo "There is no display here. The program runs on a virtual screen and shows the main job in pictures."; \
	  $(MAKE) --no-print-directory tour; \
	fi

tour: ## walk through the main job on a virtual screen; the pictures go to build/tour/
	@$(prepare) tour
	@$(bin)/python -m tests.e2e.tour build/tour

test: ## all tests, also those that drive the real window (ARGS="tests/domain -x" and the like are passed on)
	@$(prepare) test
	$(bin)/python -m pytest $(ARGS)

bench: ## measure against the floors of Python, sqlite3 and a bare window
	@$(prepare) test
	$(bin)/python -m pytest tests/benchmarks -p no:randomly -o faulthandler_timeout=900 $(ARGS)

check: lint types floors unused test ## everything that must hold before a change goes in

lint: ## style and layout of the code (ruff)
	@$(prepare) check
	$(bin)/ruff check
	$(bin)/ruff format --check

types: ## static types (mypy --strict)
	@$(prepare) check
	$(bin)/mypy

floors: ## who may import whom (import-linter)
	@$(prepare) check
	$(bin)/lint-imports --no-cache

unused: ## dependencies that are not declared or not used (deptry)
	@$(prepare) check
	$(bin)/deptry .

format: ## put the code into shape (ruff)
	@$(prepare) check
	$(bin)/ruff check --fix
	$(bin)/ruff format

lock: ## resolve the dependencies anew into requirements.txt and requirements-dev.txt
	@$(prepare) run
	$(bin)/python -m pip install --quiet --disable-pip-version-check "uv>=0.13"
	bash packaging/lock.sh

hooks: ## run lint and types before each commit
	@$(prepare) check
	$(bin)/pre-commit install

wheel: ## build/dist/followup_desktop-*.whl
	@$(prepare) check
	$(bin)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir build/dist .

frozen: ## build/frozen/followup-desktop: the program with its own Python and Qt
	@$(prepare) frozen
	$(bin)/python -m PyInstaller --noconfirm --log-level ERROR --distpath build/frozen --workpath build/pyinstaller \
	  packaging/pyinstaller/followup-desktop.spec

deb: frozen ## build/dist/followup-desktop_*.deb, for Debian 12 and later and Ubuntu 24.04 and later
	@$(prepare) deb
	$(bin)/python packaging/linux/deb.py $(frozen) build/dist

rpm: frozen ## build/dist/followup-desktop-*.rpm
	@$(prepare) rpm
	$(bin)/python packaging/linux/rpm.py $(frozen) build/dist

appimage: frozen ## build/dist/Followup-Desktop-*.AppImage (APPIMAGE_RUNTIME=file: the runtime of AppImage)
	@$(prepare) appimage
	$(bin)/python packaging/linux/appimage.py $(frozen) build/dist

clean: ## remove everything that was made here, .venv too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
