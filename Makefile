# charterlint: everything a contributor runs. `make` alone lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help toolchain setup demo test goldens evaluate bench suites fuzz races install dist distcheck recipes lint format clean

PREFIX ?= /usr/local
DEMO := Fixtures/digitalpes/demo/devis.docx
RELEASE := -c release --static-swift-stdlib --product charterlint
VERSION := $(shell sed -nE 's/.*text = "(.*)"/\1/p' Sources/charterlint/Version.swift)
DIST := charterlint-$(VERSION)-linux-$(shell uname -m)
# Everything linked in: the program needs no library of the machine it runs on.
SCRATCH := .build/static
STATIC = -c release --product charterlint --scratch-path $(SCRATCH) -Xswiftc -static-executable \
  $(addprefix -Xlinker ,$(shell pkg-config --static --libs-only-l libxml-2.0)) -Xlinker -lstdc++
SWIFT_SOURCES := $(wildcard Sources Tests Plugins Package.swift)

# Man pages and completions of the program $(1), as it makes them, and the desktop entries and units that start it as
# $(3), below the folder $(2).
define share
install -d "$(2)/man/man1" "$(2)/man/fr/man1" "$(2)/bash-completion/completions" "$(2)/zsh/site-functions"
install -d "$(2)/fish/vendor_completions.d"
"$(1)" man --lang en > "$(2)/man/man1/charterlint.1"
"$(1)" man --lang fr > "$(2)/man/fr/man1/charterlint.1"
"$(1)" completions bash > "$(2)/bash-completion/completions/charterlint"
"$(1)" completions zsh > "$(2)/zsh/site-functions/_charterlint"
"$(1)" completions fish > "$(2)/fish/vendor_completions.d/charterlint.fish"
install -d "$(2)/applications" "$(2)/systemd/user"
for entry in charterlint charterlint-watch; do \
  sed -E "s#^((Try)?Exec=)charterlint#\1$(3)#" "Recipes/$$entry.desktop" > "$(2)/applications/$$entry.desktop"; done
sed -E "s#^ExecStart=charterlint#ExecStart=$(3)#" Recipes/charterlint-watch@.service \
  > "$(2)/systemd/user/charterlint-watch@.service"
endef

help: ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 18
	@echo "  PREFIX=$(PREFIX) is where make install puts bin/charterlint"

toolchain:
	@command -v swift >/dev/null || { \
	  echo "charterlint: no Swift toolchain found: install Swift 6.2 or newer from https://swift.org/install" >&2; exit 1; }

setup: toolchain ## install libxml2-dev and zlib1g-dev when they are missing
	@if ! pkg-config --exists libxml-2.0 zlib 2>/dev/null; then \
	  packages="libxml2-dev zlib1g-dev pkg-config"; \
	  command -v apt-get >/dev/null || { \
	    echo "charterlint: missing libraries: install libxml2 and zlib with their headers, and pkg-config" >&2; exit 1; }; \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; \
	  elif command -v sudo >/dev/null; then sudo="sudo"; \
	  else echo "charterlint: missing libraries: as root, run: apt-get install $$packages" >&2; exit 1; fi; \
	  echo "Installing $$packages"; \
	  $$sudo apt-get update -qq; \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$packages; \
	fi

demo: setup ## build the release binary and check a sample quote
	swift build $(RELEASE)
	@code=0; "$$(swift build $(RELEASE) --show-bin-path)/charterlint" check $(DEMO) || code=$$?; \
	if [ $$code -gt 1 ]; then echo "charterlint ended with exit code $$code" >&2; exit $$code; fi; \
	echo; echo "charterlint check $(DEMO): exit code $$code ($$([ $$code = 0 ] && echo no findings || echo findings))"

test: setup ## build and run every test, then say what ran
	@mkdir -p .build
	swift test 2>&1 | tee .build/test.log
	@echo; echo "What ran: swift test (debug), every target under Tests/:"
	@grep -E 'Executed [0-9]+ tests?,|Test run with [0-9]+ tests?|[Ss]kipped' .build/test.log \
	  | sed -E 's/^[^A-Za-z0-9]*/  /' | grep -v ' 0 tests' | awk '!seen[$$0]++' \
	  || { echo "  no test ran" >&2; exit 1; }

goldens: setup ## rewrite the expected outputs of the tests; review the difference
	UPDATE_GOLDENS=1 swift test --filter 'ReportingTests|EndToEndTests'
	@git --no-pager diff --stat -- Tests

LABELS := ../shared/corpus/labels.tsv
evaluate: setup ## compare the verdicts with the readers' labels of $(LABELS); writes the table into README.md
	@test -f $(LABELS) || { echo "charterlint: no labels: $(LABELS) is not there" >&2; exit 1; }
	swift build --product charterlint
	@program="$$(swift build --show-bin-path)/charterlint"; \
	COLUMNS=100 "$$program" evaluate $(LABELS) --lang en | tee .build/evaluation.txt; \
	awk '/<!-- evaluation:begin -->/ { print; print "\n```text"; while ((getline line < ".build/evaluation.txt") > 0) { \
	    if (line ~ /^Readers. verdict \(rows\)/) break; print line }; print "```\n"; skip = 1 } \
	  /<!-- evaluation:end -->/ { skip = 0 } !skip && !/<!-- evaluation:begin -->/ { print }' README.md > .build/README.md; \
	cp .build/README.md README.md

SUITES := ../shared/suites
suites: setup ## compare what is read of other projects' files in $(SUITES) with pandoc; writes Tests/Suites/table.md
	@test -d $(SUITES) || { echo "charterlint: no files: $(SUITES) is not there" >&2; exit 1; }
	@command -v pandoc >/dev/null || { echo "charterlint: pandoc is missing: install pandoc" >&2; exit 1; }
	swift build --product charterlint
	python3 Tests/Suites/compare.py "$$(swift build --show-bin-path)/charterlint" $(SUITES)

SECONDS := 60
TARGETS :=
# The tool that embeds the rules is built with the sanitizer too; what it still holds when it ends is no leak.
FUZZ = CHARTERLINT_FUZZ=1 ASAN_OPTIONS=detect_leaks=0 swift build --scratch-path .build/fuzz --sanitize=address --product Fuzz
fuzz: setup ## fuzz every parser for SECONDS=60 in all, under AddressSanitizer; TARGETS="zip html" chooses
	$(FUZZ)
	Tests/Fuzz/run "$$($(FUZZ) --show-bin-path)/Fuzz" $(SECONDS) Fixtures/fuzz .build/fuzz/work $(TARGETS)

RACES = swift build --scratch-path .build/races --sanitize=thread --product charterlint
races: setup ## check many papers at once under ThreadSanitizer
	$(RACES)
	TSAN_OPTIONS="halt_on_error=1 exitcode=66 suppressions=Tests/Races/locks.txt" "$$($(RACES) --show-bin-path)/charterlint" check Fixtures --jobs 8 \
	  --format json=.build/races/report.json --fail-on never || [ $$? = 3 ]
	@echo "races: none"

BENCH ?=
PEERS := lxml python-docx docx2python docx2txt html2text selectolax hyperscan spacy proselint
bench: setup ## time charterlint and its peers; writes Benchmarks/results.csv and README.md (BENCH=--small: minutes)
	swift build $(RELEASE)
	@test -d .build/bench/venv || { python3 -m venv .build/bench/venv && \
	  for peer in $(PEERS); do .build/bench/venv/bin/pip install -q "$$peer" || echo "left out: $$peer"; done; }
	@.build/bench/venv/bin/python Benchmarks/bench.py --program "$$(swift build $(RELEASE) --show-bin-path)/charterlint" \
	  --readme README.md $(BENCH)

install: setup ## build the release binary and copy it to $(PREFIX)/bin; it carries its rules
	swift build $(RELEASE)
	install -d "$(PREFIX)/bin"
	install -m 755 "$$(swift build $(RELEASE) --show-bin-path)/charterlint" "$(PREFIX)/bin/charterlint"
	$(call share,$(PREFIX)/bin/charterlint,$(PREFIX)/share,$$(cd "$(PREFIX)" && pwd)/bin/charterlint)

dist: setup ## build dist/charterlint-VERSION-linux-ARCH.tar.gz, one static program, and its SHA-256
	@for library in xml2 z icuuc icudata lzma; do \
	  test -e "$$($(CC) -print-file-name=lib$$library.a)" || { \
	    echo "charterlint: lib$$library.a is missing: install libicu-dev and liblzma-dev" >&2; exit 1; }; \
	done
	swift build $(STATIC)
	rm -rf dist
	install -D -m 755 "$$(swift build $(STATIC) --show-bin-path)/charterlint" dist/$(DIST)/bin/charterlint
	strip dist/$(DIST)/bin/charterlint
	$(call share,dist/$(DIST)/bin/charterlint,dist/$(DIST)/share,charterlint)
	install -m 644 README.md CHANGELOG.md $(wildcard LICENSE*) dist/$(DIST)
	tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)}" \
	  -C dist -cf - $(DIST) | gzip -n9 > dist/$(DIST).tar.gz
	cd dist && sha256sum $(DIST).tar.gz > $(DIST).tar.gz.sha256
	@rm -rf dist/$(DIST); ls -l dist

distcheck: ## unpack the archive elsewhere, run it with an empty environment, and alone in its root where possible
	@cd dist && sha256sum --check $(DIST).tar.gz.sha256
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	tar -xzf dist/$(DIST).tar.gz -C "$$folder" --strip-components=1; cp $(DEMO) "$$folder/devis.docx"; cd "$$folder"; \
	if ldd bin/charterlint >/dev/null 2>&1; then echo "bin/charterlint needs libraries" >&2; exit 1; fi; \
	env -i ./bin/charterlint version | grep -Fx "charterlint $(VERSION)"; \
	trial() { \
	  code=0; "$$@" check devis.docx --quiet > report.txt || code=$$?; \
	  [ $$code = 1 ] && grep -q '^✗' report.txt || { echo "exit code $$code" >&2; cat report.txt >&2; exit 1; }; \
	  echo "ok: $$* check devis.docx: exit code 1, $$(wc -l < report.txt) lines"; \
	}; \
	trial env -i ./bin/charterlint; \
	if unshare -rm true 2>/dev/null; then \
	  mkdir proc; alone() { env -i "$$unshare" -rm /bin/sh -c 'mount --rbind /proc proc; exec chroot . "$$@"' - "$$@"; }; \
	  unshare=$$(command -v unshare); trial alone /bin/charterlint; \
	fi; \
	test -s share/man/man1/charterlint.1 -a -s share/bash-completion/completions/charterlint \
	  -a -s share/applications/charterlint.desktop

recipes: ## run what Recipes/ holds on the archive of make dist, and the pre-commit hook where pre-commit is
	Recipes/run dist/$(DIST).tar.gz

lint: toolchain ## check the style of the sources and the rules of the architecture
	swift format lint --strict --recursive $(SWIFT_SOURCES)
	@! grep -rnE '\b(DA|FC|CR|AN|PS|FR)-[0-9]{2}' Sources || { echo "lint: rules live in Rules/, not in Swift code" >&2; exit 1; }
	@! grep -rnE '^\s*(@\w+ +)*((package|public|internal|private|fileprivate) +)?import +(\w+ +)?(CLibXML2|CZlib)\b' \
	  --include='*.swift' --exclude-dir=Interop $(SWIFT_SOURCES) || { echo "lint: only Interop imports C" >&2; exit 1; }
	@find Sources -name '*.swift' -exec awk '/^ *@/ { next } \
	  /^ *package +([a-z]+ +)?(let|var|func|init|struct|enum|protocol|class|actor|typealias|subscript)/ \
	  && previous !~ /^ *\/\/\// { print FILENAME ":" FNR ": error: no /// summary on a package declaration"; bad = 1 } \
	  { previous = $$0 } END { exit bad }' {} +
	@echo "lint: ok"

format: toolchain ## rewrite the sources in the style of .swift-format
	swift format --in-place --recursive $(SWIFT_SOURCES)

clean: ## remove what was built
	rm -rf .build
