import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { anhaenge } from '@/gemeinsam/anfragen/abfragen';
import { rufe } from '@/gemeinsam/api/client';
import { AnhangBild } from '@/gemeinsam/dateien/AnhangBild';
import { istFoto } from '@/gemeinsam/dateien/dateien';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { grundInWorten } from '../versand/modell';
import { auftraege, type Auftrag } from './abfragen';

interface Eigenschaften {
  anfrageId: number;
  auftrag: Auftrag;
  schliessen: () => void;
}

/** What the contractor gets to see behind the link, and for how long. */
export function SendenDialog({ anfrageId, auftrag, schliessen }: Eigenschaften) {
  const dateien = useQuery(anhaenge(anfrageId));
  const fotos = [
    ...new Map(
      (dateien.data ?? [])
        .filter((a) => istFoto(a.dateien?.medientyp ?? ''))
        .map((a) => [a.datei_id, a]),
    ).values(),
  ];
  const [gewaehlt, setGewaehlt] = useState<number[]>([]);
  const [kontakt, setKontakt] = useState(true);
  const [tage, setTage] = useState('30');
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: async () =>
      (await rufe('auftrag_senden', {
        auftrag_id: auftrag.id,
        datei_ids: gewaehlt,
        mit_kontakt: kontakt,
        tage: Number(tage),
      })) as { empfaenger: string | null; grund: string | null },
    onSuccess: ({ empfaenger, grund }) => {
      notifications.show(
        grund === null
          ? { color: 'green', message: `Der Auftrag geht an ${empfaenger ?? ''}.` }
          : { color: 'red', message: grundInWorten(grund) ?? '' },
      );
      schliessen();
    },
    onSettled: () => client.invalidateQueries({ queryKey: auftraege(anfrageId).queryKey }),
  });
  return (
    <Modal opened onClose={schliessen} title="Auftrag per E-Mail senden">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          senden.mutate();
        }}
      >
        <Stack>
          <Text>
            Die Firma bekommt einen Link, der nur diesen Auftrag zeigt. Sie nimmt an oder lehnt ab
            und meldet, wenn er erledigt ist; ein Konto braucht sie nicht.
            {auftrag.link_am !== null &&
              ' Der bisherige Link gilt danach nicht mehr; gezeigt werden nur noch die Fotos, die Sie jetzt auswählen.'}
          </Text>
          {fotos.length > 0 && (
            <Checkbox.Group
              label="Diese Fotos zeigen"
              value={gewaehlt.map(String)}
              onChange={(ids) => setGewaehlt(ids.map(Number))}
            >
              <Stack gap="xs" mt={6}>
                {fotos.map((a, i) => (
                  <Group key={a.datei_id} gap="sm" wrap="nowrap">
                    <Checkbox
                      value={String(a.datei_id)}
                      label={a.dateiname || `Foto ${i + 1}`}
                      description={a.intern ? 'bisher intern' : undefined}
                    />
                    <ul style={{ width: 72, margin: 0, padding: 0, listStyle: 'none' }}>
                      <AnhangBild
                        anhang={a}
                        oeffnen={() => setGewaehlt((g) => umschalten(g, a.datei_id))}
                      />
                    </ul>
                  </Group>
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Switch
            label="Namen und Telefon des Mieters nennen"
            description="Damit die Firma selbst einen Termin ausmachen kann."
            checked={kontakt}
            onChange={(e) => setKontakt(e.currentTarget.checked)}
          />
          <NativeSelect
            label="Der Link gilt"
            value={tage}
            onChange={(e) => setTage(e.currentTarget.value)}
            data={[
              { value: '7', label: 'eine Woche' },
              { value: '30', label: '30 Tage' },
              { value: '90', label: '90 Tage' },
            ]}
          />
          <Fehlermeldung fehler={senden.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={senden.isPending}>
              Senden
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const umschalten = (alle: readonly number[], id: number): number[] =>
  alle.includes(id) ? alle.filter((a) => a !== id) : [...alle, id];
