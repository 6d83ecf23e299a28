import { NumberInput, Text } from '@mantine/core';
import { kategorie, prioritaet } from '@/gemeinsam/gestaltung/werte';
import type { Ziel } from './abfragen';
import { minuten, stunden, zielfehler } from './ziele';
import stil from './Fristen.module.css';

interface Eigenschaften {
  ziel: Ziel;
  darf: boolean;
  setze: (neu: Ziel) => void;
}

/** Both targets of one category and priority, in hours. */
export function Zielzeile({ ziel, darf, setze }: Eigenschaften) {
  const fehler = zielfehler(ziel);
  const was = `${kategorie(ziel.kategorie)}, ${prioritaet(ziel.prioritaet)}`;
  const feld = (wort: string, wert: number | null, neu: (wert: number | null) => Ziel) => (
    <NumberInput
      aria-label={`${was}: ${wort}`}
      placeholder="kein Ziel"
      suffix=" Std."
      decimalSeparator=","
      decimalScale={2}
      allowNegative={false}
      min={0.25}
      max={1000}
      clampBehavior="blur"
      error={fehler !== null}
      readOnly={!darf}
      value={stunden(wert)}
      onChange={(eingabe) => setze(neu(minuten(eingabe)))}
    />
  );
  return (
    <div className={stil.ziel} role="group" aria-label={was}>
      <Text fw={600}>{prioritaet(ziel.prioritaet)}</Text>
      {feld('Reaktion nach', ziel.reaktion_minuten, (wert) => ({
        ...ziel,
        reaktion_minuten: wert,
      }))}
      {feld('Beendet nach', ziel.loesung_minuten, (wert) => ({ ...ziel, loesung_minuten: wert }))}
      {fehler !== null && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" className={stil.fehler}>
          {fehler}
        </Text>
      )}
    </div>
  );
}
