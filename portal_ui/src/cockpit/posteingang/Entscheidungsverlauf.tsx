import { Anchor, Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { anfrageKurz } from './abfragen';
import { entscheidInWorten, entscheidungen, type Entscheid } from './entscheidungen';
import stil from './WegDerMail.module.css';

function Anfragelink({ id }: { id: number }) {
  const anfrage = useQuery(anfrageKurz(id)).data;
  if (anfrage == null) return null;
  return (
    <Anchor component={Link} href={`/anfragen/${id}?ansicht=alle`} size="sm">
      {anfrage.nummer}
    </Anchor>
  );
}

function Eintrag({ entscheid }: { entscheid: Entscheid }) {
  const zurueck = entscheid.zurueckgenommen_durch_id !== null;
  return (
    <li data-zurueck={zurueck || undefined}>
      <span>{entscheidInWorten(entscheid)}</span>{' '}
      {entscheid.anfrage_id !== null && <Anfragelink id={entscheid.anfrage_id} />}
      <span className={stil.leise}>
        {entscheid.name}, <Zeit wert={entscheid.erstellt_am} />
        {zurueck && ', rückgängig gemacht'}
      </span>
    </li>
  );
}

/** What people decided about a mail, with what they took back. */
export function Entscheidungsverlauf({ emailId }: { emailId: number }) {
  const liste = useQuery(entscheidungen(emailId)).data ?? [];
  if (liste.length === 0) return null;
  return (
    <Paper p="md" withBorder>
      <Title order={3} size="h5" mb="xs">
        Entscheidungen
      </Title>
      <ol className={stil.entscheide}>
        {liste.map((entscheid) => (
          <Eintrag key={entscheid.id} entscheid={entscheid} />
        ))}
      </ol>
    </Paper>
  );
}
