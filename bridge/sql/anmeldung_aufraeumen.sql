select intern.anmeldung_aufraeumen()
