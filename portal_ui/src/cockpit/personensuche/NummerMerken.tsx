import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { gleicheNummer, istNummer } from './rufnummer';
import type { Persontreffer, Ziel } from './suche';

/** The person a number could be kept with; null when there is none or it stands there already. */
export const merkbarBei = (ziel: Ziel | null, nummer: string): Persontreffer | null =>
  ziel?.art === 'person' && istNummer(nummer) && !gleicheNummer(nummer, ziel.person.telefon)
    ? ziel.person
    : null;

interface Eigenschaften {
  person: Persontreffer;
  nummer: string;
  gewaehlt: boolean;
  waehlen: (gewaehlt: boolean) => void;
}

/** Asks whether the number of a call shall be kept with the person, and says what it replaces. */
export function NummerMerken({ person, nummer, gewaehlt, waehlen }: Eigenschaften) {
  return (
    <Checkbox
      label={`${nummer} bei ${person.name} speichern`}
      description={
        person.telefon === ''
          ? 'Der nächste Anruf von dieser Nummer wird erkannt.'
          : `Statt ${person.telefon}. Der nächste Anruf von dieser Nummer wird erkannt.`
      }
      checked={gewaehlt}
      onChange={(e) => waehlen(e.currentTarget.checked)}
    />
  );
}

/** Keeps it, and says with whom it is shared: then the number alone no longer tells who calls. */
export function useNummerMerken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ person, nummer }: { person: Persontreffer; nummer: string }) =>
      (await rufe('person_rufnummer_speichern', {
        person_id: person.person_id,
        nummer,
        bisher: person.telefon,
      })) as { auch_bei: string[] },
    onSuccess: ({ auch_bei }, { person, nummer }) =>
      notifications.show(
        auch_bei.length === 0
          ? { color: 'green', message: `${nummer} ist bei ${person.name} gespeichert.` }
          : {
              color: 'yellow',
              message: `Gespeichert. Die Nummer steht auch bei ${auch_bei.join(', ')}; am Anruf allein ist niemand zu erkennen.`,
            },
      ),
    onError: (fehler) => {
      const { meldung, hinweis } = fehlertext(fehler);
      notifications.show({
        color: 'red',
        title: 'Die Rufnummer ist nicht gespeichert',
        message: [meldung, hinweis].filter(Boolean).join(' '),
      });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['stammdaten'] }),
        client.invalidateQueries({ queryKey: ['anfragen', 'detail'] }),
      ]),
  });
}
