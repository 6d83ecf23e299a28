import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { anfrageSchlagworte, schlagworte } from './abfragen';
import { useAendern } from './useAendern';

interface Eigenschaften {
  anfrageId: number;
  ref?: Ref<HTMLInputElement>;
}

const gleich = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();

/** Words of an Anfrage: typed or chosen, stored at once, taken away again with a click. */
export function Schlagworte({ anfrageId, ref }: Eigenschaften) {
  const eigene = useQuery(anfrageSchlagworte(anfrageId)).data;
  const alle = useQuery(schlagworte()).data ?? [];
  const aendern = useAendern('anfrage_schlagworte_aendern');
  if (eigene === undefined) return null;
  return (
    <>
      <TagsInput
        ref={ref}
        size="sm"
        aria-label="Schlagworte"
        placeholder={eigene.length === 0 ? 'Schlagwort hinzufügen' : ''}
        maxTags={20}
        data={alle}
        value={eigene}
        readOnly={aendern.isPending}
        onChange={(neue) => {
          const dazu = neue.filter((wort) => !eigene.some(gleich(wort)));
          const weg = eigene.filter((wort) => !neue.some(gleich(wort)));
          if (dazu.length + weg.length === 0) return;
          aendern.mutate({
            argumente: { anfrage_id: anfrageId, dazu, weg },
            meldung:
              dazu.length > 0
                ? `Schlagwort ${dazu.join(', ')} hinzugefügt.`
                : `Schlagwort ${weg.join(', ')} entfernt.`,
          });
        }}
        comboboxProps={{ withinPortal: false }}
      />
      <Fehlermeldung fehler={aendern.error} />
    </>
  );
}
