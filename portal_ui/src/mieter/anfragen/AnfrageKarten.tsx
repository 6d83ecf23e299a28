import type { AnfrageMitZeile } from '@/gemeinsam/anfragen/abfragen';
import { AnfrageKarte } from './AnfrageKarte';
import stil from './AnfrageKarte.module.css';

/** Anfragen as large cards. */
export function AnfrageKarten({ anfragen }: { anfragen: readonly AnfrageMitZeile[] }) {
  return (
    <ul className={stil.liste}>
      {anfragen.map((anfrage) => (
        <AnfrageKarte key={anfrage.id} anfrage={anfrage} />
      ))}
    </ul>
  );
}
