import { Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Abschnitt } from '../Abschnitt';
import { brieffuss } from './abfragen';
import type { Abschnittsangaben } from './Formular';
import stil from './Email.module.css';

/** The particulars that business letters must carry, and the foot they make. */
export function AbschnittPflichtangaben({ werte, setze, darf }: Abschnittsangaben) {
  const { rechtsform, sitz, registergericht, registernummer, vertretung, geschaeftszeiten } = werte;
  const angaben = useMemo(
    () => ({ rechtsform, sitz, registergericht, registernummer, vertretung, geschaeftszeiten }),
    [rechtsform, sitz, registergericht, registernummer, vertretung, geschaeftszeiten],
  );
  const [wunsch] = useDebouncedValue(angaben, 350);
  const fuss = useQuery({ ...brieffuss(wunsch), placeholderData: keepPreviousData }).data;
  return (
    <Abschnitt
      titel="Pflichtangaben"
      text="Was auf Geschäftsbriefen stehen muss, gilt auch für E-Mails: § 35a GmbHG für die GmbH, § 37a HGB für Kaufleute."
    >
      <div className={stil.felder}>
        <TextInput
          label="Rechtsform"
          placeholder="GmbH"
          value={werte.rechtsform}
          maxLength={100}
          readOnly={!darf}
          onChange={(e) => setze({ rechtsform: e.currentTarget.value })}
        />
        <TextInput
          label="Sitz"
          placeholder="Berlin"
          value={werte.sitz}
          maxLength={200}
          readOnly={!darf}
          onChange={(e) => setze({ sitz: e.currentTarget.value })}
        />
        <TextInput
          label="Registergericht"
          placeholder="Amtsgericht Charlottenburg"
          value={werte.registergericht}
          maxLength={200}
          readOnly={!darf}
          onChange={(e) => setze({ registergericht: e.currentTarget.value })}
        />
        <TextInput
          label="Registernummer"
          placeholder="HRB 12345 B"
          value={werte.registernummer}
          maxLength={100}
          readOnly={!darf}
          onChange={(e) => setze({ registernummer: e.currentTarget.value })}
        />
      </div>
      <Textarea
        label="Geschäftsführung oder Inhaber"
        description="Alle mit Nachnamen und mindestens einem ausgeschriebenen Vornamen."
        autosize
        minRows={1}
        value={werte.vertretung}
        maxLength={500}
        readOnly={!darf}
        onChange={(e) => setze({ vertretung: e.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <div>
        <Text fw={500} mb={6}>
          So steht es unter jedem Brief
        </Text>
        <div
          className={`${stil.fuss ?? ''} hd-text`}
          role="group"
          aria-label="Vorschau des Brieffußes"
        >
          {fuss}
        </div>
      </div>
    </Abschnitt>
  );
}
