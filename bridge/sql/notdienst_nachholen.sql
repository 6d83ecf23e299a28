select intern.notdienst_nachholen() as anzahl
