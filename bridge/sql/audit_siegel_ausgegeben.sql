select audit.siegel_ausgegeben(%(ziel)s, %(nr)s)
