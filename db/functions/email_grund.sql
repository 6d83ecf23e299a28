begin;
set local role hausdraht_eigner;

create function intern.email_grund_satz(grund text) returns text
language sql immutable parallel safe
return coalesce(
    case grund
        when 'unbekannt' then 'Die Absenderadresse steht nicht in den Stammdaten.'
        when 'ehemaliger_mieter' then 'Der Absender war Mieter; sein Mietverhältnis ist beendet.'
        when 'kuenftiger_mieter' then 'Das Mietverhältnis des Absenders hat noch nicht begonnen.'
        when 'mehrere_mietverhaeltnisse' then 'Die Absenderadresse gehört zu mehreren laufenden Mietverhältnissen.'
        when 'mieter_und_eigentuemer' then 'Der Absender ist Mieter und Eigentümer zugleich.'
        when 'mehrere_weg_objekte' then 'Der Absender ist Eigentümer in mehreren Objekten.'
        when 'dienstleister' then 'Der Absender ist ein Dienstleister der Verwaltung.'
        when 'dienstleister_und_mieter' then 'Der Absender ist Dienstleister und Mieter zugleich.'
        when 'dienstleister_und_eigentuemer' then 'Der Absender ist Dienstleister und Eigentümer zugleich.'
        when 'unteradresse' then 'Die Absenderadresse steht nicht in den Stammdaten, wohl aber dieselbe ohne den Zusatz nach dem Pluszeichen.'
        when 'ehemaliger_eigentuemer' then 'Der Absender war Eigentümer; sein Eigentum ist übergegangen.'
        when 'antwort_fremd' then 'Die Antwort kommt von jemandem, der an dieser Anfrage nicht beteiligt ist.'
        when 'antwort_token_falsch' then 'Die Antwortadresse ist nicht echt oder nicht mehr gültig.'
        when 'antwort_mehrere' then 'Die E-Mail antwortet auf mehrere Anfragen zugleich.'
        when 'antwort_zurueckgenommen' then 'Die E-Mail antwortet auf eine Anfrage, deren Anlegen zurückgenommen wurde.'
        when 'hervorgeholt' then 'Die E-Mail wurde von Hand hervorgeholt.'
        when 'zurueckgenommen' then 'Die Zuordnung wurde zurückgenommen.'
        when 'folgemail' then 'Die E-Mail gehört vermutlich zu einer laufenden Anfrage.'
        when 'antwort_ohne_vorgang' then 'Die E-Mail ist eine Antwort, zu der es keine laufende Anfrage gibt.'
        when 'doppelt' then 'Dieselbe E-Mail liegt schon vor, eingegangen am %.'
        when 'fremde_sprache' then 'Die E-Mail ist auf % geschrieben; für diese Sprache gibt es keine Regeln.'
        when 'verschluesselt' then 'Die E-Mail ist verschlüsselt und kann hier nicht gelesen werden.'
        when 'automatisch_fraglich' then 'Der Betreff klingt nach einer automatischen Antwort; sonst spricht nichts dafür.'
        when 'leer' then 'Die E-Mail enthält weder Betreff noch Text.'
        when 'nicht_lesbar' then 'Die E-Mail ist zu verschachtelt, zu umfangreich oder beschädigt und wurde nicht zerlegt.'
        when 'mime_fehlerhaft' then 'Der Aufbau der E-Mail ist beschädigt; Text oder Anhänge könnten unvollständig sein.'
        when 'text_verpackt' then 'Der Text der E-Mail steckt in einem Teil, der hier nicht gelesen werden kann (S/MIME oder winmail.dat).'
        when 'nul_zeichen' then 'Die E-Mail enthält NUL-Zeichen.'
        when 'zeichensatz_unbekannt' then 'Der Zeichensatz der E-Mail ist unbekannt; der Text könnte entstellt sein.'
        when 'kopfzeile_unlesbar' then 'Eine Kopfzeile der E-Mail ist nicht zu entziffern.'
        when 'temperror' then 'Der Absender konnte nicht geprüft werden: Der Namensdienst (DNS) gab keine Auskunft.'
        when 'pruefung_unvollstaendig' then 'Die Absenderprüfung lieferte kein verwertbares Ergebnis.'
        when 'fehler_verarbeitung' then 'Bei der Verarbeitung trat ein unerwarteter Fehler auf.'
        when 'auto-submitted' then 'Automatisch erzeugte Nachricht (Auto-Submitted).'
        when 'x-autoreply' then 'Automatisch erzeugte Nachricht (X-Autoreply).'
        when 'x-autorespond' then 'Automatisch erzeugte Nachricht (X-Autorespond).'
        when 'precedence' then 'Automatisch erzeugte Nachricht oder Massensendung (Precedence).'
        when 'list' then 'Nachricht einer Mailingliste oder eines Rundschreibens.'
        when 'null-absender' then 'Automatisch erzeugte Nachricht (leerer Umschlagabsender).'
        when 'report' then 'Zustellbericht.'
        when 'mailer-daemon' then 'Nachricht eines Mailservers.'
        when 'hausdraht' then 'Automatisch erzeugte Nachricht einer Hausdraht-Installation.'
        when 'ticketsystem' then 'Nachricht eines Ticketsystems.'
        when 'betreff' then 'Dem Betreff nach eine automatische Antwort.'
    end,
    'Die E-Mail verlangt eine Entscheidung.'
);
comment on function intern.email_grund_satz(text) is 'Deutscher Satz zu einem Kurzzeichen von email_triage.grund';
grant execute on function intern.email_grund_satz(text) to dienst_email;

commit;
