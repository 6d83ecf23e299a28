import { ActionIcon, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconUsers, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { Leistenziel } from '../rahmen/Leistenziel';
import { alsFrage, auswahlAus } from './auswahl';
import { gespeicherte, type Gespeicherte } from './gespeicherte';
import stil from '../rahmen/CockpitRahmen.module.css';

/** Saved views in the side bar; the own ones can be removed, which can be undone. */
export function EigeneAnsichten({ frage }: { frage: string | null }) {
  const ansichten = useQuery(gespeicherte()).data ?? [];
  const hier = frage === null ? null : alsFrage(auswahlAus(frage));
  if (ansichten.length === 0) return null;
  return (
    <>
      <div className={stil.gruppe}>Gespeichert</div>
      {ansichten.map((ansicht) => (
        <Group key={ansicht.id} gap={0} wrap="nowrap" className={stil.mitKnopf ?? ''}>
          <Leistenziel
            pfad={`/anfragen?${ansicht.auswahl}`}
            wort={ansicht.name}
            Symbol={ansicht.geteilt ? IconUsers : IconBookmark}
            hier={hier === alsFrage(auswahlAus(ansicht.auswahl))}
          />
          {ansicht.eigene && <Entfernen ansicht={ansicht} />}
        </Group>
      ))}
    </>
  );
}

function Entfernen({ ansicht }: { ansicht: Gespeicherte }) {
  const client = useQueryClient();
  const neu = () => client.invalidateQueries({ queryKey: gespeicherte().queryKey });
  const zurueck = async () => {
    const { name, auswahl, geteilt } = ansicht;
    await rufe('ansicht_speichern', { name, auswahl, geteilt });
    await neu();
  };
  const entfernen = useMutation({
    mutationFn: () => rufe('ansicht_loeschen', { ansicht_id: ansicht.id }),
    onSuccess: () => {
      const id = `ansicht-${ansicht.id}`;
      notifications.show({
        id,
        message: (
          <Group justify="space-between">
            Die Ansicht „{ansicht.name}“ ist entfernt.
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                notifications.hide(id);
                void zurueck();
              }}
            >
              Rückgängig
            </Button>
          </Group>
        ),
      });
    },
    onError: (fehler) => notifications.show({ color: 'red', message: fehlertext(fehler).meldung }),
    onSettled: neu,
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={`Ansicht „${ansicht.name}“ entfernen`}
      loading={entfernen.isPending}
      onClick={() => entfernen.mutate()}
    >
      <IconX size={14} aria-hidden="true" />
    </ActionIcon>
  );
}
