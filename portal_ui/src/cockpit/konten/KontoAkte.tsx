import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { pfad } from '../protokoll/filter';
import { zustand, type Konto } from './abfragen';
import type { Brief } from './Einladungsbrief';
import { FaktorAufheben } from './FaktorAufheben';
import { GrundDialog } from './GrundDialog';

interface Eigenschaften {
  konto: Konto;
  /** Has one; known to the head only. */
  zweitfaktor: boolean;
  eingeladen: (brief: Brief) => void;
}

const melde = (message: string) => notifications.show({ color: 'green', message });

/** Invite again, take a lost telephone's factor away, lock with a reason, unlock. */
export function KontoAkte({ konto, zweitfaktor, eingeladen }: Eigenschaften) {
  const { benutzerkonto_id, rolle } = useSitzung();
  const client = useQueryClient();
  const [sperren, setSperren] = useState(false);
  const auffrischen = () => void client.invalidateQueries({ queryKey: ['benutzerkonten'] });
  const beiFehler = (fehler: unknown) =>
    notifications.show({ color: 'red', message: fehlertext(fehler).meldung });

  const einladen = useMutation({
    mutationFn: async () =>
      (await rufe('konto_einladen', { benutzerkonto_id: konto.id })) as Omit<
        Brief,
        'name' | 'rolle'
      >,
    onSuccess: (antwort) => eingeladen({ ...antwort, name: konto.name, rolle: konto.rolle }),
    onError: beiFehler,
    onSettled: auffrischen,
  });
  const sperre = async (grund: string) => {
    try {
      await rufe('konto_sperren', { benutzerkonto_id: konto.id, grund });
    } finally {
      auffrischen();
    }
    setSperren(false);
    melde(`${konto.name} ist gesperrt und überall abgemeldet.`);
  };
  const entsperre = useMutation({
    mutationFn: () => rufe('konto_entsperren', { benutzerkonto_id: konto.id }),
    onSuccess: () => melde(`${konto.name} kann sich wieder anmelden.`),
    onError: beiFehler,
    onSettled: auffrischen,
  });

  const gesperrt = zustand(konto) === 'gesperrt';
  const leitung = rolle === 'leitung';
  if (!leitung && konto.rolle !== 'mieter') return null;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      {konto.rolle === 'mieter' && (
        <Button
          component={Link}
          href={`/konten/${konto.id}/ansicht`}
          size="xs"
          variant="default"
          aria-label={`Ansicht von ${konto.name}`}
        >
          Ansicht
        </Button>
      )}
      {leitung && (
        <Button
          component={Link}
          href={pfad({ konto: konto.id })}
          size="xs"
          variant="default"
          aria-label={`Was ${konto.name} tat, im Protokoll`}
        >
          Protokoll
        </Button>
      )}
      {!gesperrt && (
        <Button
          size="xs"
          variant="default"
          loading={einladen.isPending}
          aria-label={`${konto.name} neu einladen`}
          onClick={() => einladen.mutate()}
        >
          Neu einladen
        </Button>
      )}
      {leitung && zweitfaktor && konto.id !== benutzerkonto_id && <FaktorAufheben konto={konto} />}
      {leitung && gesperrt && (
        <Button
          size="xs"
          variant="default"
          loading={entsperre.isPending}
          aria-label={`${konto.name} entsperren`}
          onClick={() => entsperre.mutate()}
        >
          Entsperren
        </Button>
      )}
      {leitung && !gesperrt && konto.id !== benutzerkonto_id && (
        <Button
          size="xs"
          variant="default"
          aria-label={`${konto.name} sperren`}
          onClick={() => setSperren(true)}
        >
          Sperren
        </Button>
      )}
      {sperren && (
        <GrundDialog
          titel={`${konto.name} sperren?`}
          text="Das Konto wird sofort auf allen Geräten abgemeldet. Sie können es jederzeit entsperren."
          ja="Sperren"
          tun={sperre}
          schliessen={() => setSperren(false)}
        />
      )}
    </Group>
  );
}
