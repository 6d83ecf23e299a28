.PHONY: venv
venv:  ## Python environment with everything the tests need
	@test -x .venv/bin/python || /usr/bin/python3 -m venv .venv
	@.venv/bin/pip install -q --require-hashes --no-deps -r requirements-dev.lock
	@.venv/bin/pip install -q --no-deps --no-build-isolation -e .
