import { Group, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconBuilding, IconInfoCircle, IconLanguage } from '@tabler/icons-react';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { kategorie, schadensart } from '@/gemeinsam/gestaltung/werte';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import type { Klassifikation } from './abfragen';
import { beitraege } from './ergebnis';
import { markieren } from './treffer';
import { liesWort, zeigeWort } from './woerter';
import stil from './Regeln.module.css';

interface Eigenschaften {
  ergebnis: Klassifikation;
  betreff: string;
  inhalt: string;
}

/** What the text is taken for, which rules said so, and where their words stand. */
export function ProbeErgebnis({ ergebnis, betreff, inhalt }: Eigenschaften) {
  const staemme = ergebnis.regeln.flatMap((r) => r.woerter);
  const anteil = beitraege(ergebnis);
  const art = schadensart(ergebnis.schadensart);
  return (
    <Stack gap="sm" role="status" aria-label="Ergebnis der Probe">
      <Group gap="sm">
        <IconArrowRight size={20} aria-hidden="true" />
        <Text fw={650} size="lg">
          {kategorie(ergebnis.kategorie)}
          {art !== '' && ` · ${art}`}
        </Text>
        <PrioritaetMarke wert={ergebnis.prioritaet} />
        {ergebnis.zwingend_mietverwaltung && (
          <StatusMarke
            anzeige={{ wort: 'an die Mietverwaltung', ton: 'blau', Symbol: IconBuilding }}
          />
        )}
      </Group>
      {!['de', 'und'].includes(ergebnis.sprache) && ergebnis.sprache_name !== null && (
        <Hinweis ton="blau" Symbol={IconLanguage}>
          Erkannte Sprache: {ergebnis.sprache_name}. Es gelten nur Regeln für diese Sprache; gibt es
          keine, entscheidet ein Mensch.
        </Hinweis>
      )}
      {ergebnis.regeln.length === 0 ? (
        <Hinweis ton="grau" Symbol={IconInfoCircle}>
          Keine Regel trifft zu. Ohne Treffer gilt „{kategorie(ergebnis.kategorie)}“ mit normaler
          Priorität.
        </Hinweis>
      ) : (
        <ul className={stil.treffer}>
          {ergebnis.regeln.map((regel, i) => (
            <li key={regel.bezeichnung}>
              <strong>{regel.bezeichnung}</strong>
              {anteil.has(i) ? ` ${anteil.get(i) ?? ''}` : ' trifft ebenfalls zu'}
              {', wegen '}
              {regel.woerter.map((w) => `„${zeigeWort(liesWort(w))}“`).join(' und ')}
            </li>
          ))}
        </ul>
      )}
      {ergebnis.ausgeschlossen.length > 0 && (
        <ul className={stil.treffer}>
          {ergebnis.ausgeschlossen.map(({ bezeichnung, ausschluss }) => (
            <li key={bezeichnung}>
              <strong>{bezeichnung}</strong> gilt nicht, wegen „{zeigeWort(liesWort(ausschluss))}“
            </li>
          ))}
        </ul>
      )}
      <div className={stil.probetext}>
        {betreff.trim() !== '' && <Markiert text={betreff} staemme={staemme} fett />}
        {inhalt.trim() !== '' && <Markiert text={inhalt} staemme={staemme} />}
      </div>
    </Stack>
  );
}

function Markiert({ text, staemme, fett = false }: MarkiertEigenschaften) {
  return (
    <p className="hd-text" data-fett={fett || undefined}>
      {markieren(text, staemme).map((s, i) =>
        s.treffer ? <mark key={i}>{s.text}</mark> : <span key={i}>{s.text}</span>,
      )}
    </p>
  );
}

interface MarkiertEigenschaften {
  text: string;
  staemme: readonly string[];
  fett?: boolean;
}
