select intern.fristen_warnen() as anzahl
