import { NumberInput, TextInput } from '@mantine/core';
import { Abschnitt } from '../Abschnitt';
import type { Abschnittsangaben } from './Formular';
import stil from './Email.module.css';

/** Who writes, and how often at most. */
export function AbschnittAbsender({ werte, setze, darf }: Abschnittsangaben) {
  return (
    <Abschnitt titel="Absender">
      <div className={stil.felder}>
        <TextInput
          label="Name"
          description="Leer: der Name der Verwaltung"
          value={werte.absendername}
          maxLength={200}
          readOnly={!darf}
          onChange={(e) => setze({ absendername: e.currentTarget.value })}
        />
        <TextInput
          type="email"
          label="Adresse"
          description="Leer: Ihre Adresse für eingehende E-Mails"
          value={werte.absenderadresse ?? ''}
          readOnly={!darf}
          onChange={(e) => {
            const adresse = e.currentTarget.value.trim().toLowerCase();
            setze({ absenderadresse: adresse === '' ? null : adresse });
          }}
        />
        <TextInput
          label="Grußformel"
          description="Schluss jedes Briefes"
          value={werte.grussformel}
          required
          withAsterisk={false}
          maxLength={200}
          readOnly={!darf}
          onChange={(e) => setze({ grussformel: e.currentTarget.value })}
        />
      </div>
      <div className={stil.felder}>
        <Zahl
          label="E-Mails je Empfänger und Stunde"
          description="Höchstens; weitere warten. Das schützt vor Schleifen."
          wert={werte.hoechstzahl_je_stunde}
          max={1000}
          darf={darf}
          setze={(hoechstzahl_je_stunde) => setze({ hoechstzahl_je_stunde })}
        />
        <Zahl
          label="Stunden zwischen zwei Eingangsbestätigungen"
          description="So lange bekommt dieselbe Adresse keine zweite."
          wert={werte.bestaetigung_sperre_stunden}
          max={720}
          darf={darf}
          setze={(bestaetigung_sperre_stunden) => setze({ bestaetigung_sperre_stunden })}
        />
      </div>
    </Abschnitt>
  );
}

interface ZahlEigenschaften {
  label: string;
  description: string;
  wert: number;
  max: number;
  darf: boolean;
  setze: (wert: number) => void;
}

function Zahl({ label, description, wert, max, darf, setze }: ZahlEigenschaften) {
  return (
    <NumberInput
      size="md"
      label={label}
      description={description}
      min={1}
      max={max}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={wert}
      readOnly={!darf}
      onChange={(neu) => {
        if (typeof neu === 'number' && neu >= 1) setze(neu);
      }}
    />
  );
}
