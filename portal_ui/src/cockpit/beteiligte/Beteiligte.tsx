import { Button, Group, Text } from '@mantine/core';
import { IconMailCog } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rolle } from '@/gemeinsam/gestaltung/werte';
import { beteiligte, type Beteiligter } from '../personen/beteiligte';
import { MailwahlDialog } from './MailwahlDialog';

/** Whose Anfrage it is; each name leads to what that person gets by mail. */
export function Beteiligte({ anfrageId }: { anfrageId: number }) {
  const [offen, setOffen] = useState<Beteiligter | null>(null);
  const personen = useQuery(beteiligte(anfrageId)).data?.personen ?? [];
  if (personen.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label="Beteiligte">
      <Text size="sm" c="dimmed">
        Beteiligt:
      </Text>
      {personen.map((person) => (
        <Button
          key={person.person_id}
          size="compact-sm"
          variant="default"
          rightSection={<IconMailCog size={16} aria-hidden="true" />}
          aria-label={`${person.name}, ${rolle(person.rolle)}: Benachrichtigungen`}
          onClick={() => setOffen(person)}
        >
          {person.name}, {rolle(person.rolle)}
        </Button>
      ))}
      {offen !== null && <MailwahlDialog person={offen} schliessen={() => setOffen(null)} />}
    </Group>
  );
}
