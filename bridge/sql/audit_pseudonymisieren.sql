select audit.pseudonymisieren()
