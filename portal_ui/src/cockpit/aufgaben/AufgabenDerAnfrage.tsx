import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { aufgabenZu } from '@/gemeinsam/aufgaben/abfragen';
import { AufgabeMarken } from '@/gemeinsam/aufgaben/AufgabeMarken';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import stil from '../auftraege/Auftraege.module.css';

/** The tasks that were made of an Anfrage; nothing when there are none. */
export function AufgabenDerAnfrage({ anfrageId }: { anfrageId: number }) {
  const aufgaben = useQuery(aufgabenZu(anfrageId));
  if (aufgaben.isError) return <Ladefehler fehler={aufgaben.error} erneut={aufgaben.refetch} />;
  if (aufgaben.data === undefined || aufgaben.data.length === 0) return null;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="aufgaben">
      <Group justify="space-between">
        <Title order={3} size="h5" id="aufgaben">
          Aufgaben
        </Title>
        <Anchor component={Link} href="/aufgaben" size="sm" className="hd-nicht-drucken">
          Zur Tafel
        </Anchor>
      </Group>
      <ul className={stil.liste}>
        {aufgaben.data.map((aufgabe) => (
          <li key={aufgabe.id}>
            <Group gap="xs">
              <AufgabeMarken aufgabe={aufgabe} />
              <Text fw={650}>{aufgabe.titel}</Text>
              <Text c="dimmed" size="sm">
                {aufgabe.hausmeister_bereiche?.bezeichnung ?? 'Verwaltung'}
              </Text>
            </Group>
            {aufgabe.massnahme !== null && <Text className="hd-text">{aufgabe.massnahme}</Text>}
          </li>
        ))}
      </ul>
    </Paper>
  );
}
