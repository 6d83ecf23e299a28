import { Button, Group, NativeSelect, Stack, Stepper, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { pruefe, sende, uebernimm } from './abfragen';
import { Befunde } from './Befunde';
import { liesDatei, type Gelesen } from './datei';
import { DateiWahl } from './DateiWahl';
import { Dateifehler } from './grenzen';
import type { Entwurf, Ergebnis, Zuordnung } from './modell';
import { Pruefung, Summen } from './Pruefung';
import { Spaltenwahl } from './Spaltenwahl';
import { mitUeberschriften, type Tabelle } from './tabelle';
import { Verlauf } from './Verlauf';

/** A file that has been read and sent. */
interface Stand {
  datei: Gelesen;
  blatt: number;
  tabelle: Tabelle;
  entwurf: Entwurf;
}

/** Brings a list in: choose, say what the columns are, look, take over. */
export function ImportSeite() {
  useDocumentTitle('Import · Hausdraht');
  const client = useQueryClient();
  const [art, setArt] = useState('mieterliste');
  const [arbeit, setArbeit] = useState<{ wort: string; teil: number } | null>(null);
  const [stand, setStand] = useState<Stand | null>(null);
  const [zuordnung, setZuordnung] = useState<Zuordnung>({});
  const [probe, setProbe] = useState<Ergebnis | null>(null);
  const [fertig, setFertig] = useState<Ergebnis | null>(null);

  const lesen = useMutation({
    mutationFn: async ({ datei, blatt }: { datei: File | Gelesen; blatt: number }) => {
      setArbeit({ wort: 'Die Datei wird gelesen …', teil: 0 });
      const gelesen = datei instanceof File ? await liesDatei(datei) : datei;
      const tabelle = mitUeberschriften((await gelesen.blaetter[blatt]?.zeilen()) ?? []);
      const { dateiname, pruefsumme } = gelesen;
      const entwurf = await sende(art, { dateiname, pruefsumme }, tabelle, (teil) =>
        setArbeit({ wort: 'Die Zeilen werden übertragen …', teil }),
      );
      return { datei: gelesen, blatt, tabelle, entwurf };
    },
    onSuccess: (neu) => {
      setStand(neu);
      setZuordnung(neu.entwurf.zuordnung);
    },
    onSettled: () => setArbeit(null),
  });
  const pruefen = useMutation({
    mutationFn: (entwurf: Entwurf) => pruefe(entwurf.id, zuordnung),
    onSuccess: setProbe,
  });
  const uebernehmen = useMutation({
    mutationFn: ({ entwurf, mitFehlern }: { entwurf: Entwurf; mitFehlern: boolean }) =>
      uebernimm(entwurf.id, zuordnung, mitFehlern),
    onSuccess: setFertig,
    onSettled: () => client.invalidateQueries({ queryKey: ['stammdaten'] }),
  });
  const vonVorn = () => {
    setStand(null);
    setProbe(null);
    setFertig(null);
    lesen.reset();
    pruefen.reset();
    uebernehmen.reset();
  };
  const schritt = fertig !== null ? 3 : probe !== null ? 2 : stand !== null ? 1 : 0;

  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Import
      </Title>
      <Stepper active={schritt} size="sm" allowNextStepsSelect={false} aria-label="Schritte">
        <Stepper.Step label="Datei" />
        <Stepper.Step label="Spalten" />
        <Stepper.Step label="Prüfen" />
      </Stepper>
      {schritt === 0 && (
        <>
          <DateiWahl
            art={art}
            setArt={setArt}
            arbeit={arbeit}
            gewaehlt={(datei) => lesen.mutate({ datei, blatt: 0 })}
          />
          <Lesefehler fehler={lesen.error} />
        </>
      )}
      {schritt === 1 && stand !== null && (
        <>
          {stand.datei.blaetter.length > 1 && (
            <NativeSelect
              label="Tabellenblatt"
              maw="20rem"
              disabled={lesen.isPending}
              value={String(stand.blatt)}
              onChange={(e) =>
                lesen.mutate({ datei: stand.datei, blatt: Number(e.currentTarget.value) })
              }
              data={stand.datei.blaetter.map((b, i) => ({ value: String(i), label: b.name }))}
            />
          )}
          <Lesefehler fehler={lesen.error} />
          <Spaltenwahl
            entwurf={stand.entwurf}
            tabelle={stand.tabelle}
            zuordnung={zuordnung}
            setZuordnung={setZuordnung}
            laeuft={pruefen.isPending || lesen.isPending}
            zurueck={vonVorn}
            pruefen={() => pruefen.mutate(stand.entwurf)}
          />
          <Fehlermeldung fehler={pruefen.error} />
        </>
      )}
      {schritt === 2 && stand !== null && probe !== null && (
        <>
          <Pruefung
            ergebnis={probe}
            laeuft={uebernehmen.isPending}
            zurueck={() => {
              setProbe(null);
              uebernehmen.reset();
            }}
            uebernehmen={(mitFehlern) => uebernehmen.mutate({ entwurf: stand.entwurf, mitFehlern })}
          />
          <Fehlermeldung fehler={uebernehmen.error} />
        </>
      )}
      {fertig !== null && (
        <>
          <Hinweis ton="gruen" Symbol={IconCircleCheck} role="status" titel="Übernommen">
            Unten können Sie den ganzen Import zurücknehmen, solange nichts davon benutzt ist.
          </Hinweis>
          <Summen ergebnis={fertig} />
          <Befunde ergebnis={fertig} />
          <Group>
            <Button onClick={vonVorn}>Noch eine Liste</Button>
          </Group>
        </>
      )}
      {(schritt === 0 || schritt === 3) && <Verlauf />}
    </Stack>
  );
}

/** What is wrong with the file, or with the way to the server. */
function Lesefehler({ fehler }: { fehler: unknown }) {
  if (!(fehler instanceof Dateifehler)) return <Fehlermeldung fehler={fehler} />;
  return (
    <Hinweis role="alert" ton="graurot" Symbol={IconAlertTriangle} titel={fehler.message}>
      Es wurde nichts übernommen.
    </Hinweis>
  );
}
