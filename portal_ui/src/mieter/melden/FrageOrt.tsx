import { Button, TextInput } from '@mantine/core';
import { ORTE } from './schritte';
import stil from './Fragerahmen.module.css';

interface Eigenschaften {
  wert: string;
  aendern: (wert: string) => void;
}

/** Where: one tap for the usual places, free text for the rest. */
export function FrageOrt({ wert, aendern }: Eigenschaften) {
  return (
    <>
      <div className={stil.orte} role="group" aria-label="Häufige Orte">
        {ORTE.map((ort) => (
          <Button
            key={ort}
            variant={wert === ort ? 'filled' : 'default'}
            radius="xl"
            aria-pressed={wert === ort}
            onClick={() => aendern(ort)}
          >
            {ort}
          </Button>
        ))}
      </div>
      <TextInput
        label="Genauer, oder ein anderer Ort"
        placeholder="Zum Beispiel: Bad, unter dem Waschbecken"
        name="ort"
        size="lg"
        maxLength={200}
        value={wert}
        onChange={(e) => aendern(e.currentTarget.value)}
      />
    </>
  );
}
