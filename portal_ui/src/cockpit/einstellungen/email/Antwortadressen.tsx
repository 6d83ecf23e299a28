import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDarf } from '@/gemeinsam/api/darf';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Abschnitt } from '../Abschnitt';
import { eingangsadressen, type Eingangsadresse } from './abfragen';

const domain = (adresse: string) => adresse.slice(adresse.lastIndexOf('@') + 1);
const lokal = (adresse: string) => adresse.slice(0, adresse.lastIndexOf('@'));

/** The three forms an answer can be addressed in, with what each asks of the mail system. */
const formen = (adresse: string) => [
  {
    wert: 'keine',
    wort: `An ${adresse} selbst`,
    erklaerung:
      'Geht mit jedem Postfach. Antworten finden über ihren Bezug auf unsere E-Mail zurück; schreibt jemand stattdessen eine neue E-Mail, entscheidet ein Mensch.',
  },
  {
    wert: 'zusatz',
    wort: `Mit Zusatz: ${lokal(adresse)}+anfrage-…@${domain(adresse)}`,
    erklaerung:
      'Jede Antwort nennt ihre Anfrage. Ihr Anbieter muss Adressen mit Pluszeichen in dasselbe Postfach legen (Unteradressen), etwa Microsoft 365, Google, mailbox.org.',
  },
  {
    wert: 'domain',
    wort: `Eigene Adressen der Domain: anfrage+…@${domain(adresse)}`,
    erklaerung:
      'Jede Antwort nennt ihre Anfrage. Alle E-Mails an die Domain müssen hier ankommen (Sammelpostfach oder ein Dienst wie Mailgun).',
  },
];

/** How answers and bounces are addressed, for each address that receives mail. */
export function Antwortadressen() {
  const liste = useQuery(eingangsadressen());
  return (
    <Abschnitt
      titel="Antworten auf unsere E-Mails"
      text="Wohin Empfänger antworten und wohin unzustellbare E-Mails zurückkommen. Wählen Sie nur, was Ihr Postfach wirklich annimmt – sonst gehen Antworten verloren."
    >
      {liste.isPending ? (
        <Stack role="status" aria-label="Wird geladen">
          <Skeleton height={64} />
        </Stack>
      ) : liste.isError ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : liste.data.length === 0 ? (
        <Text>Es ist keine Eingangsadresse eingerichtet.</Text>
      ) : (
        liste.data.map((eintrag) => <Eintrag key={eintrag.adresse} eintrag={eintrag} />)
      )}
    </Abschnitt>
  );
}

function Eintrag({ eintrag }: { eintrag: Eingangsadresse }) {
  const darf = useDarf('eingangsadresse_aendern') ?? false;
  const client = useQueryClient();
  const aendern = useMutation({
    mutationFn: (antwort_form: string) =>
      rufe('eingangsadresse_aendern', { adresse: eintrag.adresse, antwort_form }),
    onSuccess: () =>
      notifications.show({ color: 'green', message: 'Gilt für alle E-Mails von jetzt an.' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['eingangsadressen'] }),
  });
  return (
    <Radio.Group
      label={`Antworten an ${eintrag.adresse}`}
      value={aendern.isPending ? aendern.variables : eintrag.antwort_form}
      onChange={(wert) => aendern.mutate(wert)}
    >
      <Stack gap="xs" mt={8}>
        <Fehlermeldung fehler={aendern.error} />
        {formen(eintrag.adresse).map(({ wert, wort, erklaerung }) => (
          <Radio
            key={wert}
            value={wert}
            disabled={!darf || aendern.isPending}
            label={wort}
            description={erklaerung}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
