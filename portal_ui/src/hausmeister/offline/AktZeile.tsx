import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import { useState } from 'react';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import type { Akt } from './ablage';
import { schlange, useSchlange } from './schlange';
import { alsNotiz, fotosInWorten, handlungInWorten, inhaltInWorten } from './worte';
import stil from './Offline.module.css';

interface Eigenschaften {
  akt: Akt;
  /** On the page of the Anfrage it is known what it is about. */
  ohneWorum?: boolean;
}

/** One act that is not sent: what it was, how it stands, and the way out when it was refused. */
export function AktZeile({ akt, ohneWorum = false }: Eigenschaften) {
  const [fragen, setFragen] = useState(false);
  const { laeuft } = useSchlange();
  const notiz = akt.fehler === null ? null : alsNotiz(akt);
  const text = inhaltInWorten(akt);
  return (
    <li className={stil.akt}>
      <Group gap="xs" justify="space-between">
        <strong>{handlungInWorten(akt)}</strong>
        <StatusMarke
          klein
          anzeige={
            akt.fehler === null
              ? { wort: 'noch nicht übertragen', ton: 'bernstein', Symbol: IconCloudUp }
              : { wort: 'nicht übernommen', ton: 'graurot', Symbol: IconAlertTriangle }
          }
        />
      </Group>
      <Text size="sm" c="dimmed">
        {!ohneWorum && `${akt.worum} · `}
        <Zeit wert={akt.am} />
        {akt.fotos.length > 0 && ` · ${fotosInWorten(akt.fotos)}`}
      </Text>
      {text !== '' && <Text className="hd-text">{text}</Text>}
      {akt.fehler !== null && (
        <Text role="alert" fw={600}>
          {akt.fehler}
        </Text>
      )}
      <Group gap="xs">
        {notiz !== null && (
          <Button size="sm" onClick={() => void schlange.erneut(notiz)}>
            Als interne Notiz behalten
          </Button>
        )}
        {akt.fehler !== null && (
          <Button size="sm" variant="default" onClick={() => void schlange.erneut(akt)}>
            Noch einmal versuchen
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          disabled={laeuft && akt.fehler === null}
          onClick={() => setFragen(true)}
        >
          Verwerfen
        </Button>
      </Group>
      <Rueckfrage
        offen={fragen}
        titel="Eintrag verwerfen?"
        text={`${handlungInWorten(akt)}, ${akt.worum}: Das wird nicht übertragen und ist danach weg.`}
        ja="Verwerfen"
        bestaetigt={() => {
          setFragen(false);
          void schlange.verwerfen(akt);
        }}
        schliessen={() => setFragen(false)}
      />
    </li>
  );
}
