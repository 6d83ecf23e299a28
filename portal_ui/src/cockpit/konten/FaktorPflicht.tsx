import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useDarf } from '@/gemeinsam/api/darf';
import { faktorstand } from '@/gemeinsam/sicherheit/abfragen';
import { MitCode } from '@/gemeinsam/sicherheit/MitCode';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';

const FREIWILLIG = 'Zweiten Faktor wieder freiwillig machen?';
const DANACH =
  'Danach genügt allen Mitarbeitern ohne zweiten Faktor das Passwort. Wer einen hat, behält ihn und kann ihn ausschalten.';

/** Whether staff need a second factor, and from which day; decided by the head. */
export function FaktorPflicht() {
  const darf = useDarf('zweitfaktor_pflicht_setzen');
  const client = useQueryClient();
  const stand = useQuery({ ...faktorstand(), enabled: darf === true });
  const [ab, setAb] = useState(heuteIso());
  const [fragt, setFragt] = useState<'pflicht' | 'freiwillig' | null>(null);
  const setzen = useMutation({
    // Without a day: voluntary again. That takes a code of whoever has a factor.
    mutationFn: ({ tag, code }: { tag: string | null; code?: string }) =>
      rufe('zweitfaktor_pflicht_setzen', {
        ...(tag === null ? {} : { ab: tag }),
        ...(code === undefined ? {} : { code }),
      }),
    onSuccess: (_, { tag }) =>
      notifications.show({
        color: 'green',
        message:
          tag === null
            ? 'Der zweite Faktor ist wieder freiwillig.'
            : `Der zweite Faktor ist ab ${datum(tag)} verpflichtend.`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: faktorstand().queryKey }),
  });
  if (darf !== true || stand.data === undefined) return null;
  const { pflicht_ab, pflicht, seit } = stand.data;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="faktor-pflicht">
      <Stack gap="xs">
        <Text fw={650} id="faktor-pflicht">
          Zweiter Faktor für Mitarbeiter
        </Text>
        <Text size="sm" c="dimmed">
          {pflicht_ab === null
            ? 'Freiwillig. Ist er verpflichtend, kann ohne ihn niemand weiterarbeiten, bis er eingerichtet ist; Mieter betrifft es nicht.'
            : pflicht
              ? `Verpflichtend seit ${datum(pflicht_ab)}.`
              : `Verpflichtend ab ${datum(pflicht_ab)}, bis dahin freiwillig.`}
        </Text>
        <Group align="flex-end">
          {pflicht_ab === null ? (
            <>
              <TextInput
                type="date"
                label="Verpflichtend ab"
                min={heuteIso()}
                value={ab}
                onChange={(e) => setAb(e.currentTarget.value)}
              />
              <Button disabled={ab === ''} onClick={() => setFragt('pflicht')}>
                Verpflichtend machen
              </Button>
            </>
          ) : (
            <Button
              variant="default"
              loading={setzen.isPending}
              onClick={() => setFragt('freiwillig')}
            >
              Wieder freiwillig
            </Button>
          )}
        </Group>
        {fragt !== 'freiwillig' && <Fehlermeldung fehler={setzen.error} />}
      </Stack>
      <Rueckfrage
        offen={fragt === 'pflicht'}
        schliessen={() => setFragt(null)}
        titel="Zweiten Faktor verpflichtend machen?"
        text={`Ab ${datum(ab === '' ? heuteIso() : ab)} kann kein Mitarbeiter ohne ihn weiterarbeiten${seit === null ? ', auch Sie nicht: Sie haben noch keinen eingerichtet' : ''}. Wer gerade arbeitet, wird über der offenen Seite dazu aufgefordert.`}
        ja="Verpflichtend machen"
        bestaetigt={() => {
          setFragt(null);
          setzen.mutate({ tag: ab });
        }}
      />
      {seit === null ? (
        <Rueckfrage
          offen={fragt === 'freiwillig'}
          schliessen={() => setFragt(null)}
          titel={FREIWILLIG}
          text={DANACH}
          ja="Wieder freiwillig"
          bestaetigt={() => {
            setFragt(null);
            setzen.mutate({ tag: null });
          }}
        />
      ) : (
        fragt === 'freiwillig' && (
          <MitCode
            titel={FREIWILLIG}
            text={DANACH}
            ja="Wieder freiwillig"
            schliessen={() => setFragt(null)}
            tun={async (code) => {
              await setzen.mutateAsync({ tag: null, code });
              setFragt(null);
            }}
          />
        )
      )}
    </Paper>
  );
}
