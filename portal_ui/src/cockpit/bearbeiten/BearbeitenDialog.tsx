import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { kategorie, prioritaet, schadensart, zustaendigkeit } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { bereiche, einheiten, mitarbeiter, type Bearbeitung } from './abfragen';
import { aenderungen, zustaendigkeitenFuer, type Felder } from './aenderungen';
import { useAendern } from './useAendern';

interface Eigenschaften {
  stand: Bearbeitung;
  schliessen: () => void;
}

const wahl = (worte: (wert: string) => string, werte: readonly string[]) =>
  werte.map((wert) => ({ value: wert, label: worte(wert) }));
const zahl = (wert: string): number | null => (wert === '' ? null : Number(wert));

/** Changes fields of a running Anfrage; only what was changed is sent. */
export function BearbeitenDialog({ stand, schliessen }: Eigenschaften) {
  const [vorher, setVorher] = useState<Felder>(stand);
  const [felder, setFelder] = useState<Felder>(stand);
  const alle = useQuery(bereiche()).data ?? [];
  const leute = useQuery(mitarbeiter()).data ?? [];
  const ohneVertrag = stand.mietverhaeltnis_id === null && stand.eigentuemer_id === null;
  const wohnungen = useQuery({
    ...einheiten(stand.objekt_id),
    enabled: ohneVertrag && stand.objekt_id !== null,
  });
  const speichern = useAendern('anfrage_aendern', schliessen);
  const setze = (neu: Partial<Felder>) => setFelder((alt) => ({ ...alt, ...neu }));
  const ziele = zustaendigkeitenFuer(felder.kategorie, stand.eigentuemer_id !== null);
  const beiHausmeister = felder.zustaendigkeit === 'hausmeister_bereich';
  const diff = aenderungen(vorher, felder);
  const unveraendert = Object.keys(diff.aenderungen).length === 0;
  const ueberholt = speichern.error instanceof ApiFehler && speichern.error.code === 'HD100';
  const buero = leute.filter((k) => k.rolle !== 'hausmeister');
  const waehlbar = (konten: typeof leute, jetzt: number | null) =>
    konten
      .filter((k) => k.gesperrt_am === null || k.id === jetzt)
      .map((k) => ({ value: String(k.id), label: k.name }));
  return (
    <Modal opened onClose={schliessen} title="Anfrage bearbeiten" size="lg">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (unveraendert) schliessen();
          else
            speichern.mutate({
              argumente: { anfrage_id: stand.id, ...diff },
              meldung: 'Die Änderung ist gespeichert.',
            });
        }}
      >
        <Stack>
          <TextInput
            label="Betreff"
            data-autofocus
            required
            withAsterisk={false}
            maxLength={300}
            value={felder.betreff}
            onChange={(e) => setze({ betreff: e.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label="Kategorie"
              value={felder.kategorie}
              onChange={(e) => {
                const neu = e.currentTarget.value;
                const erlaubt = zustaendigkeitenFuer(neu, stand.eigentuemer_id !== null);
                setze({
                  kategorie: neu,
                  schadensart: neu === 'schaden' ? vorher.schadensart : null,
                  zustaendigkeit: erlaubt.includes(felder.zustaendigkeit)
                    ? felder.zustaendigkeit
                    : 'mietverwaltung',
                });
              }}
              data={wahl(kategorie, ['schaden', 'wartung', 'beschwerde', 'administrativ'])}
            />
            {felder.kategorie === 'schaden' && (
              <NativeSelect
                label="Art des Schadens"
                required
                withAsterisk={false}
                value={felder.schadensart ?? ''}
                onChange={(e) => setze({ schadensart: e.currentTarget.value || null })}
                data={[
                  { value: '', label: 'Bitte wählen' },
                  ...wahl(schadensart, ['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']),
                ]}
              />
            )}
            <NativeSelect
              label="Priorität"
              value={felder.prioritaet}
              onChange={(e) => setze({ prioritaet: e.currentTarget.value })}
              data={wahl(prioritaet, ['niedrig', 'normal', 'hoch', 'dringend'])}
            />
            <TextInput
              size="sm"
              label="Ort"
              maxLength={200}
              value={felder.ort}
              onChange={(e) => setze({ ort: e.currentTarget.value })}
            />
            <NativeSelect
              label="Zuständig"
              value={felder.zustaendigkeit}
              onChange={(e) => setze({ zustaendigkeit: e.currentTarget.value })}
              data={wahl(zustaendigkeit, ziele)}
            />
            {beiHausmeister && (
              <NativeSelect
                label="Hausmeister-Bereich"
                value={String(felder.hausmeister_bereich_id ?? '')}
                onChange={(e) => setze({ hausmeister_bereich_id: zahl(e.currentTarget.value) })}
                data={[
                  { value: '', label: 'Bereich des Hauses' },
                  ...alle.map((b) => ({ value: String(b.id), label: b.bezeichnung })),
                ]}
              />
            )}
            <NativeSelect
              label="Zugewiesen an"
              value={String(felder.zugewiesen_konto_id ?? '')}
              onChange={(e) => setze({ zugewiesen_konto_id: zahl(e.currentTarget.value) })}
              data={[
                { value: '', label: 'niemanden' },
                ...waehlbar(beiHausmeister ? leute : buero, felder.zugewiesen_konto_id),
              ]}
            />
            <NativeSelect
              label="Sachbearbeitung"
              value={String(felder.sachbearbeiter_konto_id ?? '')}
              onChange={(e) => setze({ sachbearbeiter_konto_id: zahl(e.currentTarget.value) })}
              data={[
                { value: '', label: 'niemand' },
                ...waehlbar(buero, felder.sachbearbeiter_konto_id),
              ]}
            />
            {ohneVertrag && stand.objekt_id !== null && (
              <NativeSelect
                label="Wohnung oder Einheit"
                value={String(felder.einheit_id ?? '')}
                onChange={(e) => setze({ einheit_id: zahl(e.currentTarget.value) })}
                data={[
                  { value: '', label: 'das ganze Haus' },
                  ...(wohnungen.data ?? []).map((w) => ({
                    value: String(w.id),
                    label: w.bezeichnung,
                  })),
                ]}
              />
            )}
          </SimpleGrid>
          <Fehlermeldung fehler={speichern.error} />
          <Group justify="flex-end">
            {ueberholt && (
              <Button
                variant="default"
                onClick={() => {
                  // What others changed is taken over; own changes of other fields stay.
                  setFelder({ ...stand, ...eigene(vorher, felder, stand) });
                  setVorher(stand);
                  speichern.reset();
                }}
              >
                Neuen Stand zeigen
              </Button>
            )}
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={speichern.isPending} disabled={unveraendert}>
              Speichern
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Own changes of fields that nobody else has touched since. */
function eigene(vorher: Felder, felder: Felder, jetzt: Felder): Partial<Felder> {
  const geaendert = Object.keys(aenderungen(vorher, felder).aenderungen) as (keyof Felder)[];
  return Object.fromEntries(
    geaendert.filter((f) => jetzt[f] === vorher[f]).map((f) => [f, felder[f]]),
  );
}
