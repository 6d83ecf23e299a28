import { Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { eigentuemer, teilnehmer } from './teilnehmer';

interface Eigenschaften {
  anfrageId: number;
  /** Who is not to be written to. */
  ohne: readonly number[];
  aendern: (ohne: number[]) => void;
}

/** To whom the letter goes: all owners unless some are left out. */
export function Eigentuemerwahl({ anfrageId, ohne, aendern }: Eigenschaften) {
  const alle = useQuery(teilnehmer(anfrageId));
  if (alle.isError) return <Ladefehler fehler={alle.error} erneut={alle.refetch} />;
  if (alle.data === undefined) return null;
  const moegliche = eigentuemer(alle.data);
  if (moegliche.length === 0) {
    return (
      <Text c="dimmed">
        Hier gibt es niemanden anzuschreiben: Zu diesem Haus ist kein Eigentümer eingetragen, oder
        die Anfrage kommt vom Eigentümer selbst.
      </Text>
    );
  }
  if (moegliche.length === 1) {
    return <Text size="sm">Geht per E-Mail an {moegliche[0]?.name}.</Text>;
  }
  return (
    <Group role="group" aria-label="Empfänger" gap="md">
      {moegliche.map(({ person_id, name }) => (
        <Checkbox
          key={person_id}
          label={name}
          checked={person_id !== null && !ohne.includes(person_id)}
          onChange={(e) => {
            if (person_id === null) return;
            aendern(
              e.currentTarget.checked ? ohne.filter((o) => o !== person_id) : [...ohne, person_id],
            );
          }}
        />
      ))}
    </Group>
  );
}
