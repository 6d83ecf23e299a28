import { Checkbox, ScrollArea, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import type { Bereich, Konto, Objekt } from '../abfragen';
import { Formular } from '../Formular';
import { useSpeichern } from '../useSpeichern';

interface Eigenschaften {
  /** null for a new one. */
  bereich: Bereich | null;
  bereiche: readonly Bereich[];
  objekte: readonly Objekt[];
  hausmeister: readonly Konto[];
  konten: readonly number[];
  schliessen: () => void;
}

/** An area: its name, who looks after it, and which houses belong to it. */
export function BereichDialog({
  bereich,
  bereiche,
  objekte,
  hausmeister,
  konten,
  schliessen,
}: Eigenschaften) {
  const [name, setName] = useState(bereich?.bezeichnung ?? '');
  const [leute, setLeute] = useState(konten.map(String));
  const [haeuser, setHaeuser] = useState(
    objekte
      .filter((o) => bereich !== null && o.hausmeister_bereich_id === bereich.id)
      .map((o) => String(o.id)),
  );
  const speichern = useSpeichern(
    () =>
      rufe('bereich_speichern', {
        ...(bereich === null ? {} : { id: bereich.id }),
        bezeichnung: name,
        objekt_ids: haeuser.map(Number),
        konto_ids: leute.map(Number),
      }),
    'Der Bereich ist gespeichert.',
    schliessen,
  );
  const woanders = (o: Objekt) =>
    o.hausmeister_bereich_id === null || o.hausmeister_bereich_id === bereich?.id
      ? undefined
      : `bisher ${bereiche.find((b) => b.id === o.hausmeister_bereich_id)?.bezeichnung ?? ''}`;
  return (
    <Formular
      titel={bereich === null ? 'Neuer Bereich' : `Bereich ${bereich.bezeichnung}`}
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={name.trim() !== ''}
      fehler={speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <TextInput
        label="Name des Bereichs"
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Checkbox.Group label="Hausmeister" value={leute} onChange={setLeute}>
        {hausmeister.length === 0 && (
          <Text size="sm" c="dimmed">
            Es gibt noch kein Hausmeister-Konto. Legen Sie es unter „Benutzerkonten“ an.
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
          {hausmeister.map((k) => (
            <Checkbox key={k.id} value={String(k.id)} label={k.name} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox.Group label="Objekte" value={haeuser} onChange={setHaeuser}>
        <ScrollArea.Autosize
          mah="18rem"
          mt="xs"
          viewportProps={{ tabIndex: 0, 'aria-label': 'Objekte zur Auswahl' }}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
            {objekte.map((o) => (
              <Checkbox
                key={o.id}
                value={String(o.id)}
                label={o.bezeichnung}
                description={woanders(o)}
              />
            ))}
          </SimpleGrid>
        </ScrollArea.Autosize>
      </Checkbox.Group>
    </Formular>
  );
}
