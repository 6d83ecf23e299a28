import {
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';
import { useEntwurf } from '@/gemeinsam/verlassen/useEntwurf';
import { FotoWahl } from '@/gemeinsam/dateien/FotoWahl';
import { alleHochladen, type Foto } from '@/gemeinsam/dateien/fotos';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { merkbarBei, NummerMerken, useNummerMerken } from '../personensuche/NummerMerken';
import { Personensuche } from '../personensuche/Personensuche';
import { alsArgumente, fehlt, leereErfassung, type Erfassung } from './entwurf';

const KATEGORIEN = ['schaden', 'wartung', 'beschwerde', 'administrativ'] as const;
const SCHADENSARTEN = ['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges'] as const;
const PRIORITAETEN = ['niedrig', 'normal', 'hoch', 'dringend'] as const;

const MELDUNG = {
  ziel: 'Bitte wählen Sie, wen oder welches Haus es betrifft.',
  schadensart: 'Bitte wählen Sie die Art des Schadens.',
  beschreibung: 'Bitte schreiben Sie auf, worum es geht.',
} as const;

/** One form for a call or a visit; what is typed stays until it is filed. */
export function ErfassenSeite() {
  useDocumentTitle('Anfrage erfassen · Hausdraht');
  const [, gehe] = useLocation();
  const [entwurf, setEntwurf] = useEntwurf<Erfassung>('erfassen');
  const [anfang] = useState(leereErfassung);
  const stand = entwurf ?? anfang;
  const aendern = (neu: Partial<Erfassung>) =>
    setEntwurf((alt) => ({ ...(alt ?? anfang), ...neu }));
  const [mangel, setMangel] = useState<ReturnType<typeof fehlt>>(null);
  const wer = useRef<HTMLInputElement>(null);
  const art = useRef<HTMLSelectElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const client = useQueryClient();
  const merken = useNummerMerken();
  const merkbar = stand.quelle === 'telefon' ? merkbarBei(stand.ziel, stand.nummer.trim()) : null;
  const fotosAendern = (wie: (alle: readonly Foto[]) => Foto[]) =>
    setEntwurf((alt) => ({ ...(alt ?? anfang), fotos: wie((alt ?? anfang).fotos) }));
  const erfassen = useMutation({
    mutationFn: async () => {
      const datei_ids = await alleHochladen(stand.fotos, (id, dateiId) =>
        fotosAendern((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
      );
      return (await rufe('anfrage_erfassen', alsArgumente(stand, datei_ids))) as {
        id: number;
        nummer: string;
      };
    },
    onSuccess: ({ id, nummer }) => {
      if (merkbar !== null && stand.nummerMerken)
        merken.mutate({ person: merkbar, nummer: stand.nummer.trim() });
      setEntwurf(() => null);
      notifications.show({ color: 'green', message: `Anfrage ${nummer} ist angelegt.` });
      void client.invalidateQueries({ queryKey: ['anfragen'] });
      gehe(`/anfragen/${id}?ansicht=alle`);
    },
  });
  useEffect(() => {
    if (stand.ziel === null) wer.current?.focus();
    // Only when the page opens: later the focus is where somebody is typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const senden = () => {
    const was = fehlt(stand);
    setMangel(was);
    const feld = { ziel: wer, schadensart: art, beschreibung: text };
    if (was !== null) feld[was].current?.focus();
    else if (!erfassen.isPending) erfassen.mutate();
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        senden();
      }}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
        e.preventDefault();
        senden();
      }}
    >
      <Stack maw="46rem">
        <Group justify="space-between">
          <Title order={1} size="h3">
            Anfrage erfassen
          </Title>
          <SegmentedControl
            size="sm"
            aria-label="Wie kam es herein?"
            value={stand.quelle}
            onChange={(quelle) => aendern({ quelle })}
            data={[
              { value: 'telefon', label: 'Am Telefon' },
              { value: 'manuell', label: 'Persönlich oder per Brief' },
            ]}
          />
        </Group>
        <Personensuche
          ref={wer}
          label="Wer meldet sich?"
          beschreibung="Ein Haus allein geht auch, etwa für das Treppenhaus."
          haeuser
          gewaehlt={stand.ziel}
          waehlen={(ziel) => {
            aendern({ ziel, nummerMerken: false });
            if (ziel !== null) setMangel((alt) => (alt === 'ziel' ? null : alt));
          }}
        />
        <Mangel zeigen={mangel === 'ziel'} text={MELDUNG.ziel} />
        {stand.quelle === 'telefon' && stand.ziel?.art === 'person' && (
          <TextInput
            type="tel"
            label="Angerufen von"
            description="Freiwillig: die Rufnummer, die das Telefon zeigt."
            maxLength={50}
            value={stand.nummer}
            onChange={(e) => aendern({ nummer: e.currentTarget.value, nummerMerken: false })}
          />
        )}
        {merkbar !== null && (
          <NummerMerken
            person={merkbar}
            nummer={stand.nummer.trim()}
            gewaehlt={stand.nummerMerken}
            waehlen={(nummerMerken) => aendern({ nummerMerken })}
          />
        )}
        {stand.ziel?.art === 'haus' && (
          <TextInput
            label="Wer hat es gemeldet?"
            description="Freiwillig; diese Person bekommt keine Nachrichten."
            maxLength={300}
            value={stand.melder}
            onChange={(e) => aendern({ melder: e.currentTarget.value })}
          />
        )}
        {stand.ziel?.art === 'person' && stand.ziel.person.zustand === 'ehemals' && (
          <Text size="sm" c="dimmed">
            Dieses Mietverhältnis oder Eigentum ist beendet.
          </Text>
        )}
        <SegmentedControl
          aria-label="Worum geht es?"
          value={stand.kategorie}
          onChange={(wert) => aendern({ kategorie: wert })}
          data={KATEGORIEN.map((wert) => ({ value: wert, label: kategorie(wert) }))}
        />
        <SimpleGrid cols={{ base: 1, xs: stand.kategorie === 'schaden' ? 3 : 2 }}>
          {stand.kategorie === 'schaden' && (
            <NativeSelect
              ref={art}
              label="Art des Schadens"
              value={stand.schadensart}
              error={mangel === 'schadensart' ? MELDUNG.schadensart : undefined}
              onChange={(e) => aendern({ schadensart: e.currentTarget.value })}
              data={[
                { value: '', label: 'Bitte wählen' },
                ...SCHADENSARTEN.map((wert) => ({ value: wert, label: schadensart(wert) })),
              ]}
            />
          )}
          <TextInput
            size="sm"
            label="Wo?"
            placeholder="Küche, Keller …"
            maxLength={200}
            value={stand.ort}
            onChange={(e) => aendern({ ort: e.currentTarget.value })}
          />
          <NativeSelect
            label="Priorität"
            value={stand.prioritaet}
            onChange={(e) => aendern({ prioritaet: e.currentTarget.value })}
            data={[
              { value: '', label: 'nach den Regeln' },
              ...PRIORITAETEN.map((wert) => ({ value: wert, label: prioritaet(wert) })),
            ]}
          />
        </SimpleGrid>
        <Textarea
          ref={text}
          label="Was ist los?"
          autosize
          minRows={4}
          maxLength={20000}
          value={stand.beschreibung}
          error={mangel === 'beschreibung' ? MELDUNG.beschreibung : undefined}
          onChange={(e) => aendern({ beschreibung: e.currentTarget.value })}
        />
        <TextInput
          label="Betreff"
          description="Ohne Betreff wird es die erste Zeile."
          maxLength={300}
          value={stand.betreff}
          onChange={(e) => aendern({ betreff: e.currentTarget.value })}
        />
        <FotoWahl
          klein
          fotos={stand.fotos}
          hinzufuegen={(neue) => fotosAendern((alle) => [...alle, ...neue])}
          entfernen={(id) => fotosAendern((alle) => alle.filter((f) => f.id !== id))}
        />
        <Fehlermeldung fehler={erfassen.error} />
        <Group justify="flex-end">
          {entwurf !== null && (
            <Button
              variant="default"
              onClick={() => {
                setEntwurf(() => null);
                setMangel(null);
                erfassen.reset();
              }}
            >
              Leeren
            </Button>
          )}
          <Button type="submit" loading={erfassen.isPending}>
            Anfrage anlegen
          </Button>
        </Group>
        <Text size="sm" c="dimmed" ta="right">
          Auch mit Strg + Enter. Was Sie eingeben, bleibt stehen, bis die Anfrage angelegt ist.
        </Text>
      </Stack>
    </form>
  );
}

function Mangel({ zeigen, text }: { zeigen: boolean; text: string }) {
  return (
    <div role="status">
      {zeigen && (
        <Text size="sm" c="var(--mantine-color-error)">
          {text}
        </Text>
      )}
    </div>
  );
}
