import { Button, Checkbox, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';
import { Bedingungen } from './Bedingungen';
import type { Maengel, Regel } from './modell';
import stil from './Regeln.module.css';

const auswahl = (werte: readonly string[], worte: (wert: string) => string) =>
  werte.map((value) => ({ value, label: worte(value) }));

const KATEGORIEN = auswahl(['schaden', 'wartung', 'beschwerde', 'administrativ'], kategorie);
const ARTEN = auswahl(['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges'], schadensart);
const PRIORITAETEN = auswahl(['niedrig', 'normal', 'hoch', 'dringend'], prioritaet);

interface Eigenschaften {
  regel: Regel;
  maengel: Maengel | undefined;
  darf: boolean;
  aendern: (teil: Partial<Regel>) => void;
  verdoppeln: () => void;
  loeschen: () => void;
}

/** One rule: when it applies, and what it does then. */
export function RegelEditor({
  regel,
  maengel,
  darf,
  aendern,
  verdoppeln,
  loeschen,
}: Eigenschaften) {
  return (
    <section className={stil.karte} aria-label="Regel">
      <h2 className="hd-nur-vorlesen">{regel.bezeichnung || 'Neue Regel'}</h2>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-end">
          <TextInput
            label="Name der Regel"
            className={stil.name}
            value={regel.bezeichnung}
            maxLength={200}
            readOnly={!darf}
            error={maengel?.bezeichnung}
            onChange={(e) => aendern({ bezeichnung: e.currentTarget.value })}
          />
          {darf && (
            <Group gap="xs">
              <Button
                variant="default"
                size="sm"
                leftSection={<IconCopy size={16} aria-hidden="true" />}
                onClick={verdoppeln}
              >
                Verdoppeln
              </Button>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={loeschen}
              >
                Löschen
              </Button>
            </Group>
          )}
        </Group>
        <Bedingungen regel={regel} maengel={maengel} darf={darf} aendern={aendern} />
        <Stack gap="sm">
          <Title order={3} size="h5">
            Dann gilt
          </Title>
          <div className={stil.felder}>
            <Select
              label="Kategorie"
              placeholder="bleibt offen"
              clearable
              clearButtonProps={{ 'aria-label': 'Kategorie offen lassen' }}
              data={KATEGORIEN}
              value={regel.kategorie}
              readOnly={!darf}
              error={maengel?.wirkung}
              onChange={(wert) =>
                aendern({
                  kategorie: wert,
                  schadensart: wert === 'schaden' ? regel.schadensart : null,
                })
              }
            />
            <Select
              label="Art des Schadens"
              placeholder={regel.kategorie === 'schaden' ? 'Sonstiges' : 'nur bei Schäden'}
              clearable
              clearButtonProps={{ 'aria-label': 'Art des Schadens offen lassen' }}
              data={ARTEN}
              value={regel.schadensart}
              disabled={regel.kategorie !== 'schaden'}
              readOnly={!darf}
              onChange={(wert) => aendern({ schadensart: wert })}
            />
            <Select
              label="Priorität mindestens"
              placeholder="keine Vorgabe"
              clearable
              clearButtonProps={{ 'aria-label': 'Priorität nicht vorgeben' }}
              data={PRIORITAETEN}
              value={regel.prioritaet}
              readOnly={!darf}
              onChange={(wert) => aendern({ prioritaet: wert })}
            />
          </div>
          {darf ? (
            <Checkbox
              label="Immer an die Mietverwaltung"
              description="Auch wenn die Meldung sonst einen Schaden beschreibt, etwa bei Kündigung oder Mietminderung."
              checked={regel.zwingend_mietverwaltung}
              onChange={(e) => aendern({ zwingend_mietverwaltung: e.currentTarget.checked })}
            />
          ) : (
            regel.zwingend_mietverwaltung && <Text>Immer an die Mietverwaltung</Text>
          )}
        </Stack>
      </Stack>
    </section>
  );
}
