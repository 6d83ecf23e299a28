import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { useMinute } from '@/gemeinsam/zeit/useMinute';
import { auftraege, dienstleister, type Auftrag } from './abfragen';
import { laeuft, linkGilt, standDesAuftrags, standInWorten } from './stand';
import stil from './Auftraege.module.css';

const SendenDialog = lazy(async () => ({
  default: (await import('./SendenDialog')).SendenDialog,
}));

/** What contractors were ordered to do about an Anfrage; nothing when nobody was. */
export function Auftraege({ anfrageId }: { anfrageId: number }) {
  const erteilt = useQuery(auftraege(anfrageId));
  const firmen = useQuery({
    ...dienstleister(),
    enabled: erteilt.data !== undefined && erteilt.data.length > 0,
  });
  if (erteilt.isError) return <Ladefehler fehler={erteilt.error} erneut={erteilt.refetch} />;
  if (erteilt.data === undefined || erteilt.data.length === 0) return null;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="auftraege">
      <Title order={3} size="h5" id="auftraege">
        Aufträge an Dienstleister
      </Title>
      <ul className={stil.liste}>
        {erteilt.data.map((auftrag) => {
          const firma = firmen.data?.find((f) => f.id === auftrag.dienstleister_id);
          return (
            <Zeile
              key={auftrag.id}
              anfrageId={anfrageId}
              auftrag={auftrag}
              firma={firma === undefined ? '' : `${firma.name}, ${firma.gewerk}`}
            />
          );
        })}
      </ul>
    </Paper>
  );
}

interface Eigenschaften {
  anfrageId: number;
  auftrag: Auftrag;
  firma: string;
}

function Zeile({ anfrageId, auftrag, firma }: Eigenschaften) {
  const client = useQueryClient();
  const [sendet, setSendet] = useState(false);
  // A link ends by itself.
  useMinute();
  const gilt = linkGilt(auftrag);
  const widerrufen = useMutation({
    mutationFn: () => rufe('auftrag_link_widerrufen', { auftrag_id: auftrag.id }),
    onSuccess: () => notifications.show({ color: 'green', message: 'Der Link gilt nicht mehr.' }),
    onSettled: () => client.invalidateQueries({ queryKey: auftraege(anfrageId).queryKey }),
  });
  const erledigen = useMutation({
    mutationFn: () => rufe('auftrag_erledigen', { auftrag_id: auftrag.id }),
    onSuccess: () => notifications.show({ color: 'green', message: 'Der Auftrag ist erledigt.' }),
    onSettled: () => client.invalidateQueries({ queryKey: auftraege(anfrageId).queryKey }),
  });
  return (
    <li>
      <div className={stil.zeile}>
        <div className={stil.worte}>
          <Text fw={650}>{firma}</Text>
          <Text className="hd-text">{auftrag.beschreibung}</Text>
          <Text size="sm" c="dimmed">
            {standInWorten(auftrag)}, erteilt <Zeit wert={auftrag.erteilt_am} />
          </Text>
          {standDesAuftrags(auftrag).map(([wort, am]) => (
            <Text key={`${wort} ${am}`} size="sm">
              {wort} <Zeit wert={am} />
            </Text>
          ))}
        </div>
        {laeuft(auftrag) && (
          <Group gap="xs" className="hd-nicht-drucken">
            <Button size="sm" variant="default" onClick={() => setSendet(true)}>
              {auftrag.link_am === null ? 'Per E-Mail senden' : 'Neuen Link senden'}
            </Button>
            {gilt && (
              <Button
                size="sm"
                variant="default"
                loading={widerrufen.isPending}
                onClick={() => widerrufen.mutate()}
              >
                Link widerrufen
              </Button>
            )}
            <Button
              size="sm"
              variant="default"
              className="hd-nicht-drucken"
              loading={erledigen.isPending}
              leftSection={<IconCheck size={18} aria-hidden="true" />}
              onClick={() => erledigen.mutate()}
            >
              Erledigt
            </Button>
          </Group>
        )}
      </div>
      <Fehlermeldung fehler={erledigen.error ?? widerrufen.error} />
      {sendet && (
        <Suspense>
          <SendenDialog
            anfrageId={anfrageId}
            auftrag={auftrag}
            schliessen={() => setSendet(false)}
          />
        </Suspense>
      )}
    </li>
  );
}
