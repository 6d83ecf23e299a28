import { Button, Loader, Text } from '@mantine/core';
import { IconCheck, IconMailForward, IconMailX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { eineVersandmail } from '@/cockpit/versand/abfragen';
import { grundInWorten } from '@/cockpit/versand/modell';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { testmail, type Vorlage } from './abfragen';
import stil from './Vorlagen.module.css';

/** Sends the letter to oneself and says what became of it. */
export function Testmail({ vorlage, gueltig }: { vorlage: Vorlage; gueltig: boolean }) {
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: () => testmail(vorlage),
    onSettled: () => void client.invalidateQueries({ queryKey: ['versand'] }),
  });
  const id = senden.data;
  // The server announces changes; asking as well covers a lost socket.
  const mail = useQuery({
    ...eineVersandmail(id ?? 0),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === 'wartet' ? 3000 : false),
  }).data;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMailForward size={18} aria-hidden="true" />}
        loading={senden.isPending}
        disabled={!gueltig}
        onClick={() => senden.mutate()}
      >
        Testmail an mich
      </Button>
      <div role="status" className={stil.testmail}>
        {senden.isError ? (
          <Text c="var(--mantine-color-error)">
            <IconMailX size={18} aria-hidden="true" />
            {fehlertext(senden.error).meldung} {fehlertext(senden.error).hinweis}
          </Text>
        ) : id === undefined ? null : mail?.status === 'gesendet' ? (
          <Text>
            <IconCheck size={18} aria-hidden="true" />
            An {mail.empfaenger} gesendet. Sehen Sie in Ihr Postfach.
          </Text>
        ) : mail === undefined || mail.status === 'wartet' ? (
          <Text>
            <Loader size={16} aria-hidden="true" />
            {mail === undefined || mail.fehler === null
              ? 'Wird gesendet …'
              : 'Der Mailserver ist gerade nicht erreichbar. Es wird weiter versucht.'}
          </Text>
        ) : (
          <Text c="var(--mantine-color-error)">
            <IconMailX size={18} aria-hidden="true" />
            {mail.status === 'zurueckgekommen'
              ? `An ${mail.empfaenger} gesendet, aber als unzustellbar zurückgekommen. ${mail.fehler ?? ''}`
              : `Nicht gesendet. ${grundInWorten(mail.grund) ?? ''}`}
          </Text>
        )}
      </div>
    </>
  );
}
