import { Button, Group, Text } from '@mantine/core';
import { IconEye, IconMailCog } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { rolle } from '@/gemeinsam/gestaltung/werte';
import { beteiligte, type Beteiligter } from '../personen/beteiligte';
import { MailwahlDialog } from './MailwahlDialog';

const TeilnehmerDialog = lazy(async () => ({
  default: (await import('./TeilnehmerDialog')).TeilnehmerDialog,
}));

/** Whose Anfrage it is; each name leads to what that person gets by mail. */
export function Beteiligte({ anfrageId }: { anfrageId: number }) {
  const [offen, setOffen] = useState<Beteiligter | null>(null);
  const [wer, setWer] = useState(false);
  const personen = useQuery(beteiligte(anfrageId)).data?.personen ?? [];
  return (
    <Group gap={6} role="group" aria-label="Beteiligte">
      {personen.length > 0 && (
        <Text size="sm" c="dimmed">
          Beteiligt:
        </Text>
      )}
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
      <Button
        size="compact-sm"
        variant="subtle"
        className="hd-nicht-drucken"
        leftSection={<IconEye size={16} aria-hidden="true" />}
        onClick={() => setWer(true)}
      >
        Wer liest mit?
      </Button>
      {wer && (
        <Suspense>
          <TeilnehmerDialog anfrageId={anfrageId} schliessen={() => setWer(false)} />
        </Suspense>
      )}
      {offen !== null && <MailwahlDialog person={offen} schliessen={() => setOffen(null)} />}
    </Group>
  );
}
