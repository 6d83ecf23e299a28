import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { rolle as rollenwort } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { bewohnerInWorten, type Bewohner } from '../personen/bewohner';
import { BewohnerSuche } from '../personen/BewohnerSuche';
import type { Brief } from './Einladungsbrief';

const LEER = { name: '', email: '', rolle: 'mieter' };
/** Accounts of staff are made by the head only. */
const ROLLEN = {
  leitung: ['mieter', 'hausmeister', 'verwalter', 'leitung', 'pruefer'],
  sonst: ['mieter'],
};

interface Eigenschaften {
  offen: boolean;
  schliessen: () => void;
  angelegt: (brief: Brief) => void;
}

/** A new account; the answer is the code for the letter. */
export function KontoAnlegen({ offen, schliessen, angelegt }: Eigenschaften) {
  const { rolle } = useSitzung();
  const [angaben, setAngaben] = useState(LEER);
  const [bewohner, setBewohner] = useState<Bewohner | null>(null);
  const client = useQueryClient();
  const fuerMieter = angaben.rolle === 'mieter';
  const anlegen = useMutation({
    mutationFn: async () =>
      (await rufe('konto_anlegen', {
        name: angaben.name.trim(),
        email: angaben.email.trim(),
        rolle: angaben.rolle,
        ...(fuerMieter && bewohner !== null ? { person_id: bewohner.person_id } : {}),
      })) as Omit<Brief, 'name' | 'rolle'>,
    onSuccess: (antwort) => {
      angelegt({ ...antwort, name: angaben.name.trim(), rolle: angaben.rolle });
      setAngaben(LEER);
      setBewohner(null);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['benutzerkonten'] }),
  });
  const setze = (teil: Partial<typeof LEER>) => setAngaben((alt) => ({ ...alt, ...teil }));
  return (
    <Modal opened={offen} onClose={schliessen} size="lg" title="Konto anlegen">
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          anlegen.mutate();
        }}
      >
        <Stack>
          <Select
            label="Rolle"
            allowDeselect={false}
            value={angaben.rolle}
            onChange={(wert) => setze({ rolle: wert ?? 'mieter' })}
            data={ROLLEN[rolle === 'leitung' ? 'leitung' : 'sonst'].map((r) => ({
              value: r,
              label: rollenwort(r),
            }))}
          />
          {fuerMieter && bewohner === null && (
            <BewohnerSuche
              label="Mieter aus den Stammdaten"
              laeuft={false}
              gewaehlt={(b) => {
                setBewohner(b);
                const p = b.personen;
                if (p !== null) setze({ name: `${p.vorname} ${p.nachname}`.trim() });
              }}
            />
          )}
          {fuerMieter && bewohner !== null && (
            <Group justify="space-between">
              <Text>{bewohnerInWorten(bewohner)}</Text>
              <Button size="xs" variant="default" onClick={() => setBewohner(null)}>
                Andere Person
              </Button>
            </Group>
          )}
          <TextInput
            label="Name"
            required
            withAsterisk={false}
            maxLength={200}
            value={angaben.name}
            onChange={(e) => setze({ name: e.currentTarget.value })}
          />
          <TextInput
            label="E-Mail-Adresse"
            type="email"
            required
            withAsterisk={false}
            value={angaben.email}
            onChange={(e) => setze({ email: e.currentTarget.value })}
          />
          <Fehlermeldung fehler={anlegen.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              loading={anlegen.isPending}
              disabled={fuerMieter && bewohner === null}
            >
              Anlegen und Brief zeigen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
