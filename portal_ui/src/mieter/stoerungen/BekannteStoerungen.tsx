import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconBuildingBroadcastTower, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Anhaenge } from '@/gemeinsam/dateien/Anhaenge';
import { alsVerweise } from '@/gemeinsam/dateien/stoerungsfotos';
import { terminInWorten, zeitGenau, zeitInWorten } from '@/gemeinsam/zeit/format';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Anschliessen } from './Anschliessen';
import { meineStoerungen, type MeineStoerung } from './abfragen';

interface Eigenschaften {
  /** Only incidents of this kind that are running: what somebody is about to report. */
  art?: string;
  /** Where to go once joined. */
  danach?: () => void;
}

const stand = (s: MeineStoerung): string =>
  s.status === 'behoben'
    ? `Behoben ${s.behoben_am === null ? '' : zeitInWorten(s.behoben_am)}`
    : `Bekannt seit ${zeitInWorten(s.seit)}. ${
        s.voraussichtlich_bis === null
          ? 'Wie lange es dauert, wissen wir noch nicht.'
          : `Voraussichtlich behoben bis ${terminInWorten(s.voraussichtlich_bis)}.`
      }`;

/** What is known already, so that nobody reports it again. */
export function BekannteStoerungen({ art, danach }: Eigenschaften) {
  const liste = useQuery(meineStoerungen()).data ?? [];
  const [gefragt, setGefragt] = useState<MeineStoerung | null>(null);
  const gezeigt = liste.filter(
    (s) => art === undefined || (s.status === 'offen' && s.schadensart === art),
  );
  if (gezeigt.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label="Bekannte Störungen">
      {gezeigt.map((s) => (
        <Hinweis
          key={s.id}
          role="status"
          ton={s.status === 'offen' ? 'bernstein' : 'gruen'}
          Symbol={s.status === 'offen' ? IconBuildingBroadcastTower : IconCircleCheck}
          titel={s.titel}
        >
          <Text title={zeitGenau(s.seit)}>{stand(s)}</Text>
          {s.status === 'offen' && s.beschreibung !== '' && (
            <Text className="hd-text">{s.beschreibung}</Text>
          )}
          {s.status === 'offen' && s.anfrage_id !== null ? (
            <Text mt={4}>
              <Anchor component={Link} href={`/anfragen/${s.anfrage_id}`} fw={600}>
                Ihre Meldung
              </Anchor>{' '}
              gehört dazu.
            </Text>
          ) : s.angeschlossen_am !== null ? (
            <Stack gap="xs" mt={4}>
              <Text fw={600}>Von Ihnen gemeldet {zeitInWorten(s.angeschlossen_am)}.</Text>
              {s.hinweis !== null && s.hinweis !== '' && (
                <Text className="hd-text">„{s.hinweis}“</Text>
              )}
              <Anhaenge anhaenge={alsVerweise(s.fotos)} />
              {s.status === 'offen' && (
                <Group>
                  <Button variant="white" color="dark" onClick={() => setGefragt(s)}>
                    Text oder Fotos ergänzen
                  </Button>
                </Group>
              )}
            </Stack>
          ) : (
            s.status === 'offen' && (
              <Group mt="xs">
                <Button variant="white" color="dark" onClick={() => setGefragt(s)}>
                  {art === undefined ? 'Das betrifft mich auch' : 'Das ist es'}
                </Button>
              </Group>
            )
          )}
        </Hinweis>
      ))}
      {gefragt !== null && (
        <Anschliessen
          stoerung={gefragt}
          schliessen={() => setGefragt(null)}
          danach={gefragt.angeschlossen_am === null ? danach : undefined}
        />
      )}
    </Stack>
  );
}
