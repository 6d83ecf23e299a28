import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Foto } from '@/gemeinsam/dateien/fotos';
import type { Wartegrund } from '@/gemeinsam/fristen/fristen';

/** What a caretaker can do without reception, as the API names it. */
export type Handlung =
  | 'anfrage_akzeptieren'
  | 'nachricht_senden'
  | 'interne_notiz'
  | 'aufwand_erfassen'
  | 'anfrage_abschliessen'
  | 'anfrage_warten'
  | 'anfrage_weiter'
  | 'aufgabe_verschieben'
  | 'aufgabe_erledigen';

export interface Angaben {
  anfrage_id?: number;
  aufgabe_id?: number;
  inhalt?: string;
  minuten?: number;
  material?: string;
  massnahme?: string;
  ausgefuehrt_von?: string;
  erledigt_am?: string;
  status?: 'offen' | 'in_arbeit';
  /** Whom it waits for from now on. */
  auf?: Wartegrund;
  /** What was seen when it was done: the database refuses when somebody else changed it. */
  bisher?: string | null;
  anfrage_offen_lassen?: boolean;
}

/** Something that was done and is not sent yet. */
export interface Akt {
  /** Place in the queue. */
  nr: number;
  /** Account that did it, as `mandant:konto`. */
  konto: string;
  kennung: string;
  handlung: Handlung;
  angaben: Angaben;
  fotos: Foto[];
  /** Time by the phone's clock (ISO). */
  am: string;
  /** What it is about, in words. */
  worum: string;
  /** Why the database refused it; null while it waits. */
  fehler: string | null;
}

interface Gelesen {
  konto: string;
  hash: string;
  schluessel: readonly unknown[];
  daten: unknown;
  am: number;
}

interface Schema extends DBSchema {
  akte: { key: number; value: Akt; indexes: { konto: string } };
  gelesen: { key: [string, string]; value: Gelesen; indexes: { konto: string } };
}

let geoeffnet: Promise<IDBPDatabase<Schema>> | null = null;

/** The phone's store. Its version only grows, by additions: an older page may still be open. */
function datenbank(): Promise<IDBPDatabase<Schema>> {
  geoeffnet ??= openDB<Schema>('hausdraht-offline', 1, {
    upgrade(db) {
      const akte = db.createObjectStore('akte', { keyPath: 'nr', autoIncrement: true });
      akte.createIndex('konto', 'konto');
      const gelesen = db.createObjectStore('gelesen', { keyPath: ['konto', 'hash'] });
      gelesen.createIndex('konto', 'konto');
    },
    // A newer page wants to change the store: this one lets go and opens it again when needed.
    blocking(_alt, _neu, ereignis) {
      (ereignis.target as IDBDatabase).close();
      geoeffnet = null;
    },
    terminated() {
      geoeffnet = null;
    },
  });
  geoeffnet.catch(() => {
    geoeffnet = null;
  });
  return geoeffnet;
}

/** The queue on this phone. */
export const akte = {
  von: async (konto: string): Promise<Akt[]> =>
    (await datenbank()).getAllFromIndex('akte', 'konto', konto),
  anfuegen: async (akt: Omit<Akt, 'nr'>): Promise<void> => {
    // The key comes from the store: order is that of the taps, whatever the clock does.
    await (await datenbank()).add('akte', akt as Akt);
  },
  aendern: async (akt: Akt): Promise<void> => {
    await (await datenbank()).put('akte', akt);
  },
  entfernen: async (nr: number): Promise<void> => {
    await (await datenbank()).delete('akte', nr);
  },
};

/** What an account read last, to be read again without reception. */
export const gelesen = {
  von: async (konto: string): Promise<Gelesen[]> =>
    (await datenbank()).getAllFromIndex('gelesen', 'konto', konto),
  merken: async (zeile: Gelesen): Promise<void> => {
    await (await datenbank()).put('gelesen', zeile);
  },
  vergessen: async (konto: string, hash: string): Promise<void> => {
    await (await datenbank()).delete('gelesen', [konto, hash]);
  },
  /** Everybody's, or everybody's but one account's. */
  leeren: async (ausser?: string): Promise<void> => {
    const gang = (await datenbank()).transaction('gelesen', 'readwrite');
    for await (const zeile of gang.store) if (zeile.value.konto !== ausser) await zeile.delete();
    await gang.done;
  },
};
