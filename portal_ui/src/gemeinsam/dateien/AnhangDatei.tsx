import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Verweis } from '../anfragen/modell';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { groesseInWorten, herunterladen, speichern } from './dateien';

/** A file that is no photo: name, size, download. */
export function AnhangDatei({ anhang }: { anhang: Verweis }) {
  const name = anhang.dateiname === '' ? 'Datei' : anhang.dateiname;
  const laden = useMutation({
    mutationFn: () => herunterladen(anhang.datei_id),
    onSuccess: (inhalt) => speichern(inhalt, name),
  });
  return (
    <li>
      <Button
        variant="default"
        size="sm"
        loading={laden.isPending}
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        onClick={() => laden.mutate()}
      >
        {name}
        {anhang.dateien !== null && ` (${groesseInWorten(anhang.dateien.groesse)})`}
      </Button>
      <Fehlermeldung fehler={laden.error} />
    </li>
  );
}
