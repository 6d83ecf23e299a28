# The commands of Hausdraht; `make help` lists them. Settings: docs/operating.md.
.DEFAULT_GOAL := help
.PHONY: help demo demo-data up down status test proof lint bench venv ui lock audit-deps fuzz backup restore \
        db-shell db-deploy db-revert db-check db-snapshot

HAUSDRAHT := .venv/bin/hausdraht
TESTS ?= tests

help:  ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

demo:  ## Install, deploy, load demo data, deliver the Monday morning; ends with Ctrl-C
	@deploy/install
	@exec $(HAUSDRAHT) demo

up:  ## The same services detached, without demo data; returns when all answer ready
	@deploy/install
	@$(HAUSDRAHT) up

down:  ## End everything that was started
	@if [ -x $(HAUSDRAHT) ]; then $(HAUSDRAHT) down; fi

demo-data:  ## Load the demo data into the running installation
	@$(HAUSDRAHT) demo-data

status:  ## Which parts run and answer
	@$(HAUSDRAHT) status

test:  ## Install what is missing and run every test; TESTS=tests/unit for some of them
	@deploy/install --tests
	@.venv/bin/pytest -n auto --maxprocesses 4 --dist worksteal $(TESTS)

proof:  ## Prove that nobody's row reaches anybody else; writes docs/isolation.md
	@deploy/install --tests
	@.venv/bin/python -m tests.proof

lint:  ## Every linter
	@deploy/install --tests
	@.venv/bin/pytest -n auto --maxprocesses 4 tests/lint

bench:  ## Benchmarks, as a table of ratios
	@deploy/install --tests
	@.venv/bin/python -m tests.bench.run

venv:  ## The Python environment with everything the tests need
	@deploy/install --tests python

ui:  ## The built interface
	@deploy/install --tests ui

lock:  ## Resolve the dependencies anew and pin them with hashes
	@deploy/lock

backup:  ## A backup while everything runs; TO=directory, KEY=public key of age to encrypt for
	@$(HAUSDRAHT) sicherung anlegen $(if $(TO),--nach '$(TO)') $(if $(KEY),--fuer '$(KEY)')

restore:  ## An installation from a backup: FROM=backup, KEY=key file when it is encrypted
	@deploy/install
	@$(HAUSDRAHT) sicherung einspielen '$(FROM)' $(if $(KEY),--schluessel '$(KEY)')

fuzz:  ## Every operation of the API as everybody who may use it; EXAMPLES=50 of each
	@deploy/install --tests
	@EXAMPLES=$(or $(EXAMPLES),20) .venv/bin/pytest -n 0 tests/security/test_any_request.py

audit-deps:  ## Known vulnerabilities in what the lock files pin; skips sources out of reach
	@deploy/audit

db-shell:  ## psql as the cluster's superuser
	@exec $(HAUSDRAHT) db shell

db-deploy:  ## Bring the running installation's database to the last change
	@$(HAUSDRAHT) db deploy

db-revert:  ## Revert every change; BIS=change keeps everything up to that one
	@$(HAUSDRAHT) db revert $(if $(BIS),--bis $(BIS))

db-check:  ## sqitch verify, sqitch check, comparison with the snapshot
	@$(HAUSDRAHT) db check

db-snapshot:  ## Write db/snapshot/schema.sql from the deployed schema
	@$(HAUSDRAHT) db snapshot
