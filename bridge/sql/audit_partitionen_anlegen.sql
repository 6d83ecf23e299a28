select audit.partitionen_anlegen()
