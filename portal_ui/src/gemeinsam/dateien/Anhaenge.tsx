import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Verweis } from '../anfragen/modell';
import { AnhangBild } from './AnhangBild';
import { AnhangDatei } from './AnhangDatei';
import { GrossesBild } from './GrossesBild';
import { aufnahmewort, istFoto } from './dateien';
import stil from './Anhaenge.module.css';

/** The damage before the repair. */
const PLATZ: Record<string, number> = { vorher: -1, nachher: 1 };
const platz = ({ aufnahme }: Verweis): number => PLATZ[aufnahme ?? ''] ?? 0;

function titel({ dateiname, aufnahme }: Verweis): string {
  const wort = aufnahmewort(aufnahme);
  if (dateiname === '') return wort || 'Foto';
  return wort === '' ? dateiname : `${wort}: ${dateiname}`;
}

/** Photos as tiles that open large, other files as download buttons. */
export function Anhaenge({ anhaenge }: { anhaenge: readonly Verweis[] }) {
  const [offen, setOffen] = useState<Verweis | null>(null);
  if (anhaenge.length === 0) return null;
  const fotos = anhaenge.filter((a) => istFoto(a.dateien?.medientyp ?? ''));
  const bilder = fotos.toSorted((a, b) => platz(a) - platz(b));
  const dateien = anhaenge.filter((a) => !fotos.includes(a));
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
        title={offen !== null && titel(offen)}
      >
        {offen !== null && <GrossesBild anhang={offen} />}
      </Modal>
    </>
  );
}
