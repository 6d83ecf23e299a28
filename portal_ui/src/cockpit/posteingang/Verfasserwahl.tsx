import { NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import type { useVerfasser } from './useVerfasser';
import { verfasserInWorten } from './verfasser';

interface Eigenschaften {
  feld: Ref<HTMLSelectElement>;
  wahl: ReturnType<typeof useVerfasser>;
}

/** As whose words the mail is attached; nobody is taken for the writer by guess. */
export function Verfasserwahl({ feld, wahl }: Eigenschaften) {
  const { moegliche, verfasser, offen, nennen } = wahl;
  return (
    <NativeSelect
      ref={feld}
      size="sm"
      label="Geschrieben von"
      value={verfasser?.person_id ?? ''}
      onChange={(e) => {
        const { value } = e.currentTarget;
        nennen(value === '' ? undefined : Number(value));
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') e.currentTarget.blur();
      }}
      data={[
        ...(offen ? [{ value: '', label: 'unbekannt' }] : []),
        ...moegliche.map((v) => ({ value: String(v.person_id), label: verfasserInWorten(v) })),
      ]}
    />
  );
}
