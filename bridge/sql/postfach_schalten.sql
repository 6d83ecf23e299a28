-- Run by an operator's superuser connection, never by the services.
update verwaltung.postfaecher set aktiv = %(aktiv)s where id = %(id)s
