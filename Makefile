# Railhead's two commands are `make run` and `make test`; both do all set-up themselves.
SWIFT ?= swift
CHECKS := --explicit-target-dependency-import-check error
RAILHEAD := .build/release/railhead

.PHONY: run test lint bench bench-desk bench-sla release setup test-core test-threads docs

run: setup ## Builds and starts the bot on 127.0.0.1:8080 with the terminal as its chat.
	$(SWIFT) build -c release --product railhead $(CHECKS)
	@exec $(RAILHEAD) serve

test: setup lint ## Sets up, checks the style, builds, and runs every test.
	scripts/synapse.sh
	scripts/slack-sdk.sh
	scripts/alertmanager.sh
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build

lint: ## Fails on any finding.
	$(SWIFT) format lint --strict -r Package.swift Sources Tests commands
	scripts/check-sources.sh

bench: setup ## Measures beside the yardsticks of the same run; see docs/performance.md.
	$(SWIFT) build -c release --product railhead $(CHECKS)
	scripts/bench-setup.sh
	python3 Benchmarks/bench.py

bench-desk: setup ## Asks a hundred thousand incidents over HTTP, beside an empty folder; see docs/performance.md.
	$(SWIFT) build -c release --product railhead $(CHECKS)
	python3 Benchmarks/desk.py

bench-sla: setup ## Measures SLA reports beside numpy and plain Python on the same clocks; see docs/performance.md.
	scripts/bench-setup.sh sla
	RAILHEAD_CORE_ONLY=1 RAILHEAD_BENCHMARKS=1 $(SWIFT) build -c release --scratch-path .build-bench --product sla-report
	RAILHEAD_CORE_ONLY=1 RAILHEAD_BENCHMARKS=1 $(SWIFT) build -c release --scratch-path .build-bench --product due-times
	RAILHEAD_CORE_ONLY=1 RAILHEAD_BENCHMARKS=1 $(SWIFT) build -c release --scratch-path .build-bench --product sla-tick
	.build-bench/python/bin/python Benchmarks/SLA/report.py

release: setup ## An executable that carries the Swift runtime: copy it anywhere with libcurl, libcairo and DejaVu Sans.
	$(SWIFT) build -c release --product railhead --static-swift-stdlib $(CHECKS)
	@ls -l $(RAILHEAD)

test-core: ## The tests that need neither crypto nor curl nor HTTP: seconds instead of minutes.
	RAILHEAD_CORE_ONLY=1 $(SWIFT) test --scratch-path .build-core $(CHECKS)

test-threads: ## The core tests under the thread sanitizer; a race fails them.
	RAILHEAD_CORE_ONLY=1 TSAN_OPTIONS=halt_on_error=1 $(SWIFT) test --sanitize=thread --scratch-path .build-tsan $(CHECKS)

docs: ## Writes docs/commands.md from the word files; a test says when it is stale.
	$(SWIFT) run railhead docs > docs/commands.md

setup:
	@scripts/setup.sh
