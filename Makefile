# make demo         installs what is missing, builds, starts everything with a fictional town
# make test         installs what is missing, lints, builds, runs all tests
# make bench        measures prepared selects against pgbench, documents against typst and others, pages of ten years against
#                   Flask; fails below the goals
# make schema       writes docs/schema.sql anew from the migrations
# make screenshots  writes docs/screenshots anew from a running demonstration
# make corpus DATA=FOLDER   checks with the files of others in FOLDER
SWIFT ?= $(firstword $(shell command -v swift) $(wildcard /opt/swift/usr/bin/swift /usr/local/bin/swift $(HOME)/.local/share/swiftly/bin/swift) swift)
BUILD := .build/release
RELEASE := -c release
# With the folders: one is newer when a file was removed from it.
SOURCES := Package.swift $(shell find Sources)
PYTHON := .build/python/bin/python3
BENCH_PYTHON := .build/bench-python/bin/python3
# What the tests of Pages and Composition write, to be looked at by the checks behind them.
GALLERY := $(abspath .build/gallery)
PROOFS := $(abspath .build/proofs)

.PHONY: demo packages test-packages lint test accessibility bench bench-postgres bench-composer bench-pages schema screenshots corpus clean
.DELETE_ON_ERROR:

demo: $(BUILD)/.built
	@exec $(BUILD)/ratswerk demo $(DEMO)

packages:
	@tools/install-packages tools/debian-packages

test-packages:
	@tools/install-packages tools/debian-packages tools/debian-packages-for-tests

$(BUILD)/.built: $(SOURCES) | packages
	@echo "Ratswerk wird gebaut; beim ersten Mal dauert das einige Minuten."
	$(SWIFT) build $(RELEASE) --product ratswerk
	$(SWIFT) build $(RELEASE) --product ratswerk-portal
	@touch $@

$(PYTHON): tools/python-packages-for-tests | test-packages
	@python3 -m venv .build/python
	@.build/python/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

test: test-packages $(PYTHON)
	$(MAKE) lint
	tools/test-scripts
	$(SWIFT) build --build-tests
	rm -rf $(GALLERY) $(PROOFS) $(PROOFS)-of-packets
	RATSWERK_GALLERY=$(GALLERY) RATSWERK_PROOFS=$(PROOFS) tools/run-tests $(SWIFT) test --skip-build --no-parallel
	$(MAKE) --jobs=2 --output-sync=target checks

# Looks with the tools of others at what the tests wrote, and plays with the built program. Each check stands alone, two run
# at once; the longest come first.
CHECKS := check-cycle check-story check-documents check-pages check-gallery check-interactions check-writing check-keeping \
	check-agenda check-packets check-examples
.PHONY: checks $(CHECKS)

checks: $(CHECKS)

check-cycle:
	$(PYTHON) Tests/EndToEnd/cycle.py --binary .build/debug/ratswerk

check-story:
	$(PYTHON) Tests/EndToEnd/story.py --binary .build/debug/ratswerk

check-documents:
	$(PYTHON) tools/check-documents $(PROOFS)

check-pages:
	$(PYTHON) tools/check-pages $(GALLERY) $(PROOFS)

check-gallery:
	$(PYTHON) Tests/EndToEnd/gallery.py $(GALLERY) --document $(PROOFS)/paper.pdf --axe

check-interactions:
	$(PYTHON) Tests/EndToEnd/interactions.py $(GALLERY) --document $(PROOFS)/paper.pdf --word Mühlenbach

check-writing:
	$(PYTHON) Tests/EndToEnd/writing.py $(GALLERY) --document $(PROOFS)/paper.pdf

check-keeping:
	$(PYTHON) Tests/EndToEnd/keeping.py --binary .build/debug/ratswerk

check-agenda:
	$(PYTHON) Tests/EndToEnd/agenda.py --binary .build/debug/ratswerk

check-packets:
	$(PYTHON) tools/check-packet $(PROOFS)/packet.pdf $(PROOFS)-of-packets/packet.json
	$(PYTHON) tools/check-packet $(PROOFS)-of-packets/mixed-packet.pdf $(PROOFS)-of-packets/mixed-packet.json

check-examples:
	$(PYTHON) tools/check-examples

# Every page of the running demonstration with axe at every width: a quarter of an hour.
accessibility: $(PYTHON)
	$(SWIFT) build
	$(PYTHON) Tests/EndToEnd/accessibility.py --binary .build/debug/ratswerk

.build/bench-python/.installed: tools/python-packages-for-bench | packages
	@tools/install-packages tools/debian-packages-for-bench
	@python3 -m venv .build/bench-python
	@$(BENCH_PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

bench: bench-postgres bench-composer bench-pages

bench-postgres: packages
	$(SWIFT) build $(RELEASE) --product ratswerk-bench
	$(BUILD)/ratswerk-bench $(BENCH)

# COMPOSER="A B" measures some of the works only.
bench-composer: $(BUILD)/.built .build/bench-python/.installed
	$(BENCH_PYTHON) tools/bench/measure-composer --program $(BUILD)/ratswerk $(COMPOSER)

# 20,000 papers and 530 meetings: some minutes until they are written.
bench-pages: $(BUILD)/.built .build/bench-python/.installed
	$(BENCH_PYTHON) tools/bench/measure-pages --program $(BUILD)/ratswerk $(PAGES)

schema:
	RATSWERK_WRITE_SCHEMA=1 $(SWIFT) test --filter SchemaTests

screenshots: $(BUILD)/.built $(PYTHON)
	$(PYTHON) tools/screenshots docs/screenshots --binary $(BUILD)/ratswerk

corpus: test-packages $(PYTHON)
	$(SWIFT) build --product ratswerk
	$(PYTHON) tools/check-corpus "$(DATA)"

clean:
	$(SWIFT) package clean
