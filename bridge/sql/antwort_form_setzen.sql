-- Run by an operator's superuser connection, never by the services.
update verwaltung.eingangsadressen set antwort_form = %(antwort_form)s
where adresse = %(adresse)s
