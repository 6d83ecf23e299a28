import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Anhang } from '../anfragen/modell';
import { AnhangBild } from './AnhangBild';
import { AnhangDatei } from './AnhangDatei';
import { GrossesBild } from './GrossesBild';
import { istFoto } from './dateien';
import stil from './Anhaenge.module.css';

/** Photos as tiles that open large, other files as download buttons. */
export function Anhaenge({ anhaenge }: { anhaenge: readonly Anhang[] }) {
  const [offen, setOffen] = useState<Anhang | null>(null);
  if (anhaenge.length === 0) return null;
  const bilder = anhaenge.filter((a) => istFoto(a.dateien?.medientyp ?? ''));
  const dateien = anhaenge.filter((a) => !bilder.includes(a));
  return (
    <>
      {bilder.length > 0 && (
        <ul className={stil.bilder} aria-label="Fotos">
          {bilder.map((anhang) => (
            <AnhangBild key={anhang.id} anhang={anhang} oeffnen={() => setOffen(anhang)} />
          ))}
        </ul>
      )}
      {dateien.length > 0 && (
        <ul className={stil.dateien} aria-label="Dateien">
          {dateien.map((anhang) => (
            <AnhangDatei key={anhang.id} anhang={anhang} />
          ))}
        </ul>
      )}
      <Modal
        opened={offen !== null}
        onClose={() => setOffen(null)}
        size="auto"
        title={offen?.dateiname === '' ? 'Foto' : offen?.dateiname}
      >
        {offen !== null && <GrossesBild anhang={offen} />}
      </Modal>
    </>
  );
}
