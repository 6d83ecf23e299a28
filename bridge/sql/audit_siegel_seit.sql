select siegel from audit.siegel_seit(%(nr)s, %(anzahl)s) as siegel
