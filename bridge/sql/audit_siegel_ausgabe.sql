select audit.siegel_ausgabe(%(ziel)s) as nr
