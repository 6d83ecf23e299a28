import { Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { useTextentwurf } from '@/gemeinsam/anfragen/useTextentwurf';
import { probe } from './abfragen';
import type { Regel } from './modell';
import { ProbeErgebnis } from './ProbeErgebnis';
import stil from './Regeln.module.css';

/** Free text against the rules as they stand in the editor, saved or not. */
export function Probe({ regeln }: { regeln: readonly Regel[] }) {
  const [betreff, setBetreff] = useTextentwurf('regelprobe:betreff');
  const [inhalt, setInhalt] = useTextentwurf('regelprobe:inhalt');
  const [wunsch] = useDebouncedValue({ regeln, betreff, inhalt }, 350);
  const ergebnis = useQuery({
    ...probe(wunsch.regeln, wunsch.betreff, wunsch.inhalt),
    placeholderData: keepPreviousData,
  });
  const leer = betreff.trim() === '' && inhalt.trim() === '';
  return (
    <section className={stil.karte} aria-label="Ausprobieren">
      <Stack gap="sm">
        <Title order={2} size="h4">
          Ausprobieren
        </Title>
        <TextInput
          label="Betreff"
          value={betreff}
          maxLength={1000}
          onChange={(e) => setBetreff(e.currentTarget.value)}
        />
        <Textarea
          label="Text"
          placeholder="Schreiben Sie, was ein Mieter schreiben würde, oder fügen Sie eine E-Mail ein."
          autosize
          minRows={3}
          maxRows={10}
          maxLength={20_000}
          value={inhalt}
          onChange={(e) => setInhalt(e.currentTarget.value)}
        />
        <Fehlermeldung fehler={leer ? null : ergebnis.error} />
        {!leer && ergebnis.data !== undefined && (
          <ProbeErgebnis ergebnis={ergebnis.data} betreff={betreff} inhalt={inhalt} />
        )}
      </Stack>
    </section>
  );
}
