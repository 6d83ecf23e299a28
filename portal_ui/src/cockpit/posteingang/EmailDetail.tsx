import { Group, Paper, Text, Title } from '@mantine/core';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { emailStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Entscheidung } from './Entscheidung';
import { absenderInWorten, anhangsnamen, type Email } from './modell';
import { WegDerMail } from './WegDerMail';
import stil from './EmailDetail.module.css';

/** The mail on the left, the decision and its way on the right. */
export function EmailDetail({ email, alle }: { email: Email; alle: boolean }) {
  const anhaenge = anhangsnamen(email);
  return (
    <article className={stil.blatt}>
      <div className={stil.mail}>
        <Group gap="xs">
          <StatusMarke anzeige={emailStatus(email.status)} />
          <Text c="dimmed">
            <Zeit wert={email.eingegangen_am} />
          </Text>
        </Group>
        <Title order={2} size="h3" className="hd-text">
          {email.betreff ?? '(ohne Betreff)'}
        </Title>
        <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {absenderInWorten(email)} an {email.umschlag_an}
        </Text>
        <Paper
          p="md"
          withBorder
          className={stil.text}
          tabIndex={0}
          role="region"
          aria-label="Text der E-Mail"
        >
          <div className="hd-text">{email.inhalt ?? 'Der Text konnte nicht gelesen werden.'}</div>
        </Paper>
        {anhaenge.length > 0 && (
          <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            Anhänge: {anhaenge.join(', ')}
          </Text>
        )}
      </div>
      <div className={stil.entscheidung}>
        {email.status === 'manuell' && <Entscheidung email={email} alle={alle} />}
        <WegDerMail email={email} />
      </div>
    </article>
  );
}
