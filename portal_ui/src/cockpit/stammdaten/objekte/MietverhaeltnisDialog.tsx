import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { datum } from '@/gemeinsam/zeit/format';
import { personName, type Mietverhaeltnis } from '../abfragen';
import { Formular } from '../Formular';
import { useSpeichern } from '../useSpeichern';
import { betragAlsText, betragAus } from './betrag';

interface Eigenschaften {
  vertrag: Mietverhaeltnis;
  schliessen: () => void;
}

/** Ends a tenancy or corrects what is paid. */
export function MietverhaeltnisDialog({ vertrag, schliessen }: Eigenschaften) {
  const [ende, setEnde] = useState(vertrag.ende ?? '');
  const [miete, setMiete] = useState(betragAlsText(vertrag.nettomiete));
  const [nk, setNk] = useState(betragAlsText(vertrag.vorauszahlung));
  const betraege = [betragAus(miete), betragAus(nk)] as const;
  const speichern = useSpeichern(
    () =>
      rufe('mietverhaeltnis_aendern', {
        id: vertrag.id,
        gesehen: {
          ende: vertrag.ende,
          nettomiete: vertrag.nettomiete,
          vorauszahlung: vertrag.vorauszahlung,
        },
        ...(ende === '' ? {} : { ende }),
        nettomiete: betraege[0] ?? 0,
        vorauszahlung: betraege[1] ?? 0,
      }),
    'Das Mietverhältnis ist gespeichert.',
    schliessen,
  );
  const fehlt = (betrag: number | null) =>
    betrag === null ? 'Bitte in Euro, etwa 650,50' : undefined;
  return (
    <Formular
      titel={`Mietverhältnis seit ${datum(vertrag.beginn)}`}
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={!betraege.includes(null)}
      fehler={speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <Text c="dimmed">{vertrag.mieter.map((m) => personName(m.personen)).join(', ')}</Text>
      <TextInput
        type="date"
        label="Mietende"
        description="Leer = unbefristet. Nach dem Ende kann der Mieter noch eine Zeit lang lesen, aber nichts mehr melden."
        min={vertrag.beginn}
        value={ende}
        onChange={(e) => setEnde(e.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <TextInput
          label="Nettokaltmiete in Euro"
          inputMode="decimal"
          value={miete}
          error={fehlt(betraege[0])}
          onChange={(e) => setMiete(e.currentTarget.value)}
        />
        <TextInput
          label="Vorauszahlung in Euro"
          inputMode="decimal"
          value={nk}
          error={fehlt(betraege[1])}
          onChange={(e) => setNk(e.currentTarget.value)}
        />
      </Group>
    </Formular>
  );
}
