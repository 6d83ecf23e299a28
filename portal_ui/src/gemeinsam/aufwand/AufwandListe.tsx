import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { useSitzung } from '../anmeldung/useSitzung';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Zeit } from '../zeit/Zeit';
import { aufwaende, type Aufwand } from './abfragen';

const minutenInWorten = (m: number): string =>
  m < 60 ? `${m} Minuten` : `${Math.floor(m / 60)} Std. ${m % 60} Min.`;

interface Eigenschaften {
  anfrageId: number;
  /** Whether the history has a line about it: otherwise nothing is asked. */
  gibtEs: boolean;
}

/** Working time and material of an Anfrage with their sum; nothing when none was entered. */
export function AufwandListe({ anfrageId, gibtEs }: Eigenschaften) {
  const { rolle, benutzerkonto_id } = useSitzung();
  const client = useQueryClient();
  const liste = useQuery({ ...aufwaende(anfrageId), enabled: gibtEs }).data ?? [];
  const zuruecknehmen = useMutation({
    mutationFn: (aufwand_id: number) => rufe('aufwand_zuruecknehmen', { aufwand_id }),
    onSuccess: () => notifications.show({ color: 'green', message: 'Eintrag zurückgenommen.' }),
    onSettled: () =>
      client.invalidateQueries({ queryKey: ['anfrage_nachrichten', 'detail', anfrageId] }),
  });
  if (liste.length === 0) return null;
  const darf = (w: Aufwand) => rolle !== 'hausmeister' || w.benutzerkonto_id === benutzerkonto_id;
  const summe = liste.reduce((minuten, w) => minuten + w.minuten, 0);
  return (
    <Paper p="sm" withBorder component="section" aria-label="Material und Zeit">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h6">
          Material und Zeit
        </Title>
        {summe > 0 && <Text fw={650}>{minutenInWorten(summe)}</Text>}
      </Group>
      {liste.map((w) => (
        <Group key={w.id} justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">
            {[w.minuten > 0 ? minutenInWorten(w.minuten) : '', w.material]
              .filter(Boolean)
              .join(', ')}
            <Text span c="dimmed">
              {' '}
              · {w.name}, <Zeit wert={w.am_geraet ?? w.erstellt_am} />
            </Text>
          </Text>
          {darf(w) && (
            <Button
              size="compact-md"
              variant="subtle"
              className="hd-nicht-drucken"
              loading={zuruecknehmen.isPending && zuruecknehmen.variables === w.id}
              aria-label={`Eintrag von ${w.name} zurücknehmen`}
              onClick={() => zuruecknehmen.mutate(w.id)}
            >
              Zurücknehmen
            </Button>
          )}
        </Group>
      ))}
      <Fehlermeldung fehler={zuruecknehmen.error} />
    </Paper>
  );
}
