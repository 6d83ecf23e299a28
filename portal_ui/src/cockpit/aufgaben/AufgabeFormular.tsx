import { Button, Group, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { useAufgabeAkt } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { bereiche, objekte } from './abfragen';

interface Eigenschaften {
  /** null adds a new one. */
  aufgabe: Aufgabe | null;
  abbrechen: () => void;
  fertig: () => void;
}

/** What stands on a card and who gets it. */
export function AufgabeFormular({ aufgabe, abbrechen, fertig }: Eigenschaften) {
  const [titel, setTitel] = useState(aufgabe?.titel ?? '');
  const [text, setText] = useState(aufgabe?.beschreibung ?? '');
  const [kontakt, setKontakt] = useState(aufgabe?.ansprechpartner ?? '');
  const [prioritaet, setPrioritaet] = useState(aufgabe?.prioritaet ?? 'normal');
  const [bis, setBis] = useState(aufgabe?.faellig_am ?? '');
  const [objekt, setObjekt] = useState<string | null>(null);
  const [bereich, setBereich] = useState(String(aufgabe?.hausmeister_bereich_id ?? ''));
  const alleBereiche = useQuery(bereiche());
  const alleObjekte = useQuery({ ...objekte(), enabled: aufgabe === null });
  const anlegen = useAufgabeAkt('aufgabe_anlegen', () => 'Die Aufgabe ist angelegt.');
  const aendern = useAufgabeAkt('aufgabe_aendern', () => 'Die Aufgabe ist geändert.');
  const fehler = alleBereiche.error ?? alleObjekte.error;

  const absenden = () => {
    const angaben = {
      titel: titel.trim(),
      beschreibung: text.trim(),
      ansprechpartner: kontakt.trim(),
      prioritaet,
      ...(bis !== '' && { faellig_am: bis }),
      ...(bereich !== '' && { hausmeister_bereich_id: Number(bereich) }),
    };
    if (aufgabe === null) {
      anlegen.mutate(
        { ...angaben, ...(objekt !== null && { objekt_id: Number(objekt) }) },
        { onSuccess: fertig },
      );
    } else {
      aendern.mutate(
        {
          ...angaben,
          aufgabe_id: aufgabe.id,
          faellig_am: bis === '' ? null : bis,
          hausmeister_bereich_id: bereich === '' ? null : Number(bereich),
        } as Parameters<typeof aendern.mutate>[0],
        { onSuccess: fertig },
      );
    }
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        absenden();
      }}
    >
      <Stack>
        {fehler !== null && (
          <Ladefehler
            fehler={fehler}
            erneut={() => Promise.all([alleBereiche.refetch(), alleObjekte.refetch()])}
          />
        )}
        <TextInput
          label="Was ist zu tun?"
          required
          withAsterisk={false}
          data-autofocus
          maxLength={300}
          value={titel}
          onChange={(e) => setTitel(e.currentTarget.value)}
        />
        <Textarea
          label="Beschreibung"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        {aufgabe === null && (
          <Select
            label="Objekt"
            placeholder="Ohne Objekt"
            searchable
            clearable
            nothingFoundMessage="Kein Objekt gefunden"
            data={(alleObjekte.data ?? []).map((o) => ({
              value: String(o.id),
              label: o.bezeichnung,
            }))}
            value={objekt}
            onChange={(wert) => {
              setObjekt(wert);
              const gewaehlt = alleObjekte.data?.find((o) => String(o.id) === wert);
              if (gewaehlt?.hausmeister_bereich_id != null) {
                setBereich(String(gewaehlt.hausmeister_bereich_id));
              }
            }}
          />
        )}
        <Group grow align="flex-start">
          <NativeSelect
            label="Wer"
            value={bereich}
            onChange={(e) => setBereich(e.currentTarget.value)}
            data={[
              { value: '', label: 'Verwaltung' },
              ...(alleBereiche.data ?? []).map((b) => ({
                value: String(b.id),
                label: b.bezeichnung,
              })),
            ]}
          />
          <NativeSelect
            label="Priorität"
            value={prioritaet}
            onChange={(e) => setPrioritaet(e.currentTarget.value)}
            data={['dringend', 'hoch', 'normal', 'niedrig']}
          />
          <TextInput
            label="Fällig am"
            type="date"
            value={bis}
            onChange={(e) => setBis(e.currentTarget.value)}
          />
        </Group>
        <TextInput
          label="Ansprechpartner vor Ort"
          description="Name und Telefon"
          maxLength={300}
          value={kontakt}
          onChange={(e) => setKontakt(e.currentTarget.value)}
        />
        <Fehlermeldung fehler={anlegen.error ?? aendern.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={abbrechen}>
            Abbrechen
          </Button>
          <Button
            type="submit"
            loading={anlegen.isPending || aendern.isPending}
            disabled={titel.trim() === ''}
          >
            Speichern
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
