import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import type { Bereich, Konto, Objekt } from '../abfragen';
import { Formular } from '../Formular';
import { useSpeichern } from '../useSpeichern';

interface Eigenschaften {
  objekt: Objekt;
  bereiche: readonly Bereich[];
  konten: readonly Konto[];
  schliessen: () => void;
}

/** Name, area and responsible clerk of a house. */
export function ObjektDialog({ objekt, bereiche, konten, schliessen }: Eigenschaften) {
  // What was there when the dialog opened: a colleague's change is not overwritten.
  const [gesehen] = useState(objekt);
  const [name, setName] = useState(objekt.bezeichnung);
  const [bereich, setBereich] = useState(String(objekt.hausmeister_bereich_id ?? ''));
  const [konto, setKonto] = useState(String(objekt.zustaendig_konto_id ?? ''));
  const speichern = useSpeichern(
    () =>
      rufe('objekt_aendern', {
        id: gesehen.id,
        gesehen: {
          bezeichnung: gesehen.bezeichnung,
          hausmeister_bereich_id: gesehen.hausmeister_bereich_id,
          zustaendig_konto_id: gesehen.zustaendig_konto_id,
        },
        bezeichnung: name,
        ...(bereich === '' ? {} : { bereich_id: Number(bereich) }),
        ...(konto === '' ? {} : { zustaendig_konto_id: Number(konto) }),
      }),
    'Das Objekt ist gespeichert.',
    schliessen,
  );
  return (
    <Formular
      titel={gesehen.bezeichnung}
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={name.trim() !== ''}
      fehler={speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <TextInput
        label="Bezeichnung"
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <NativeSelect
        label="Hausmeister-Bereich"
        description="Gilt für neue Anfragen."
        value={bereich}
        onChange={(e) => setBereich(e.currentTarget.value)}
        data={[
          { value: '', label: 'keiner' },
          ...bereiche.map((b) => ({ value: String(b.id), label: b.bezeichnung })),
        ]}
      />
      <NativeSelect
        label="Zuständig in der Verwaltung"
        description="Bekommt neue Anfragen, oder wer sie gerade vertritt."
        value={konto}
        onChange={(e) => setKonto(e.currentTarget.value)}
        data={[
          { value: '', label: 'niemand' },
          ...konten
            .filter((k) => k.rolle !== 'hausmeister')
            .map((k) => ({
              value: String(k.id),
              label: k.gesperrt_am === null ? k.name : `${k.name} (gesperrt)`,
            })),
        ]}
      />
    </Formular>
  );
}
