import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { ANZAHL } from './abfragen';
import { inWorten } from './modell';
import type { Regelentwurf } from './useRegelentwurf';
import stil from './Regeln.module.css';

interface Eigenschaften {
  entwurf: Regelentwurf;
  pruefen: () => void;
  speichern: () => void;
  verwerfen: () => void;
}

/** What is not saved yet, and what can be done about it. */
export function Sammelbalken({ entwurf, pruefen, speichern, verwerfen }: Eigenschaften) {
  const [frage, setFrage] = useState(false);
  const [erste] = entwurf.maengel.keys();
  return (
    <section className={stil.balken} aria-label="Nicht gespeicherte Änderungen">
      <div>
        <Text fw={650}>Noch nicht gespeichert: {inWorten(entwurf.diff)}</Text>
        {erste !== undefined && (
          <Text size="sm" className={stil.mangel}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            {entwurf.maengel.size === 1
              ? 'Eine Regel ist unvollständig: '
              : `${entwurf.maengel.size} Regeln sind unvollständig: `}
            <Anchor component={Link} href={`/einstellungen/regeln/${erste}`}>
              zeigen
            </Anchor>
          </Text>
        )}
        {entwurf.ueberholt && (
          <Text size="sm" className={stil.mangel}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            Inzwischen hat jemand anders gespeichert. Verwerfen Sie Ihre Änderungen, um den neuen
            Stand zu sehen.
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Button variant="subtle" size="sm" onClick={() => setFrage(true)}>
          Verwerfen
        </Button>
        <Button variant="default" size="sm" disabled={erste !== undefined} onClick={pruefen}>
          Mit den letzten {ANZAHL} E-Mails prüfen
        </Button>
        <Button size="sm" disabled={erste !== undefined} onClick={speichern}>
          Speichern …
        </Button>
      </Group>
      <Rueckfrage
        offen={frage}
        titel="Änderungen verwerfen?"
        text="Die Regeln stehen danach wieder so da, wie sie zuletzt gespeichert wurden."
        ja="Verwerfen"
        bestaetigt={() => {
          setFrage(false);
          verwerfen();
        }}
        schliessen={() => setFrage(false)}
      />
    </section>
  );
}
