select intern.versand_nachholen() as anzahl
