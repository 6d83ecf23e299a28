select intern.rundschreiben_verteilen(%(mandant_id)s, %(rundschreiben_id)s) as fertig
