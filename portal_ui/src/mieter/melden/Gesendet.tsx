import { Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { zeitGenau } from '@/gemeinsam/zeit/format';
import { NotdienstHinweis } from '../anfragen/NotdienstHinweis';
import stil from './Fragerahmen.module.css';

/** Answer of `schaden_melden`. */
export interface Quittung {
  id: number;
  nummer: string;
  status: string;
  kategorie: string;
  prioritaet: string;
  zustaendigkeit: string;
  erstellt_am: string;
}

const eilig = (prioritaet: string): boolean => prioritaet === 'dringend' || prioritaet === 'hoch';

/** The receipt: number, the server's time, what happens next. */
export function Gesendet({ quittung }: { quittung: Quittung }) {
  const titel = useRef<HTMLHeadingElement>(null);
  // The screen changed as a whole: read its title out and start at the top.
  useEffect(() => {
    titel.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const beiHausmeister = quittung.zustaendigkeit === 'hausmeister_bereich';
  return (
    <Stack gap="lg">
      <Stack align="center" gap="xs" pt="md">
        <IconCircleCheck size={64} stroke={1.5} color="var(--hd-gruen-vorn)" aria-hidden="true" />
        <Title order={1} size="h2" ta="center" ref={titel} tabIndex={-1} className={stil.titel}>
          Ihre Meldung ist angekommen
        </Title>
      </Stack>
      <Paper p="lg" withBorder ta="center">
        <Text c="dimmed">Ihre Nummer</Text>
        <Text fz={32} fw={700} className="hd-zahlen">
          {quittung.nummer}
        </Text>
        <Text c="dimmed">Eingegangen am {zeitGenau(quittung.erstellt_am)} Uhr</Text>
      </Paper>
      {eilig(quittung.prioritaet) && <NotdienstHinweis anfrageId={quittung.id} />}
      <Stack gap="xs">
        <Title order={2} size="h4">
          So geht es weiter
        </Title>
        <List type="ordered" spacing="xs">
          <List.Item>
            {beiHausmeister
              ? 'Ihre Meldung liegt jetzt bei Ihrem Hausmeister und bei der Verwaltung.'
              : 'Ihre Meldung liegt jetzt bei der Verwaltung.'}
            {eilig(quittung.prioritaet) && ' Sie ist als eilig eingestuft und steht ganz oben.'}
          </List.Item>
          <List.Item>
            Sobald sich jemand darum kümmert, springt der Stand auf „in Bearbeitung“. Das sehen Sie
            hier sofort.
          </List.Item>
          <List.Item>Rückfragen und Termine kommen als Nachricht in diese Anfrage.</List.Item>
        </List>
      </Stack>
      <Button component={Link} href={`/anfragen/${quittung.id}`} size="lg">
        Zur Anfrage
      </Button>
      <Button component={Link} href="/" size="lg" variant="default">
        Zur Startseite
      </Button>
    </Stack>
  );
}
