import { Paper, Stack, Text } from '@mantine/core';
import { Anhaenge } from '../dateien/Anhaenge';
import { kategorie, quelle, schadensart } from '../gestaltung/werte';
import { Zeit } from '../zeit/Zeit';
import type { Anfrage, Anhang } from './modell';
import { Zitat } from './Zitat';
import stil from './Meldung.module.css';

interface Eigenschaften {
  anfrage: Anfrage;
  /** Files of the report itself, not of later messages. */
  anhaenge: readonly Anhang[];
  /** What the mail behind the report repeats of earlier ones. */
  zitat: string;
}

/** The report as it came in, with the server's time: evidence, never edited. */
export function Meldung({ anfrage, anhaenge, zitat }: Eigenschaften) {
  const haus = anfrage.objekte;
  const angaben: [string, React.ReactNode][] = [
    ['Gemeldet', <Zeit key="z" wert={anfrage.erstellt_am} genau />],
    ['Von', anfrage.melder_name],
    ['Über', quelle(anfrage.quelle)],
    [
      'Art',
      [kategorie(anfrage.kategorie), schadensart(anfrage.schadensart)].filter(Boolean).join(', '),
    ],
    ['Ort', anfrage.ort],
    [
      'Haus',
      haus === null
        ? ''
        : [
            `${haus.strasse} ${haus.hausnummer}, ${haus.plz} ${haus.ort}`,
            anfrage.einheiten?.bezeichnung,
          ]
            .filter(Boolean)
            .join(' · '),
    ],
  ];
  return (
    <Paper p="md" withBorder className="hd-block">
      <Stack gap="md">
        <dl className={stil.angaben}>
          {angaben
            .filter(([, wert]) => wert !== '')
            .map(([name, wert]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{wert}</dd>
              </div>
            ))}
        </dl>
        {anfrage.beschreibung !== '' && <Text className="hd-text">{anfrage.beschreibung}</Text>}
        <Zitat text={zitat} />
        <Anhaenge anhaenge={anhaenge} />
      </Stack>
    </Paper>
  );
}
