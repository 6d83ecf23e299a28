import { Textarea, TextInput } from '@mantine/core';
import { Abschnitt } from '../Abschnitt';
import type { Abschnittsangaben } from './Formular';
import stil from './Email.module.css';

/** Whom to call out of hours, and who pays. */
export function AbschnittNotdienst({ werte, setze, darf }: Abschnittsangaben) {
  return (
    <Abschnitt
      titel="Notdienst"
      text="Steht in der Eingangsbestätigung, wenn ein dringender Schaden außerhalb der Geschäftszeiten gemeldet wird. Ohne Telefonnummer entfällt der Hinweis."
    >
      <div className={stil.felder}>
        <TextInput
          type="tel"
          label="Telefonnummer"
          value={werte.notdienst_telefon}
          maxLength={50}
          readOnly={!darf}
          onChange={(e) => setze({ notdienst_telefon: e.currentTarget.value })}
        />
      </div>
      <Textarea
        label="Wer bezahlt – Hinweis für Mieter"
        autosize
        minRows={2}
        required
        withAsterisk={false}
        maxLength={1000}
        value={werte.notdienst_hinweis}
        readOnly={!darf}
        onChange={(e) => setze({ notdienst_hinweis: e.currentTarget.value })}
      />
      <Textarea
        label="Wer bezahlt – Hinweis für Wohnungseigentümer"
        autosize
        minRows={2}
        required
        withAsterisk={false}
        maxLength={1000}
        value={werte.notdienst_hinweis_eigentuemer}
        readOnly={!darf}
        onChange={(e) => setze({ notdienst_hinweis_eigentuemer: e.currentTarget.value })}
      />
    </Abschnitt>
  );
}
