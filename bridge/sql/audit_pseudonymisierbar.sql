select tabelle, aktion, bis, anzahl from audit.pseudonymisierbar()
