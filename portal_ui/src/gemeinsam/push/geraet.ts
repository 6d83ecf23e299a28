import { rufe } from '../api/client';

/** What this browser can do, and the address under which it is told of alarms now. */
export interface Browserstand {
  art: 'nicht_unterstuetzt' | 'blockiert' | 'bereit';
  endpunkt: string | null;
}

/** Account that switched messages on here; it is signed on again whenever the browser lost its address. */
const SCHLUESSEL = 'hausdraht:mitteilungen';

export const unterstuetzt = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function abo(): Promise<PushSubscription | null> {
  const registrierung = await navigator.serviceWorker.getRegistration();
  return (await registrierung?.pushManager.getSubscription()) ?? null;
}

export async function browserstand(): Promise<Browserstand> {
  if (!unterstuetzt()) return { art: 'nicht_unterstuetzt', endpunkt: null };
  if (Notification.permission === 'denied') return { art: 'blockiert', endpunkt: null };
  return { art: 'bereit', endpunkt: (await abo())?.endpoint ?? null };
}

function merken(konto: string | null): void {
  try {
    if (konto === null) localStorage.removeItem(SCHLUESSEL);
    else localStorage.setItem(SCHLUESSEL, konto);
  } catch {
    // Without storage the server still knows the device.
  }
}

function gemerkt(): string | null {
  try {
    return localStorage.getItem(SCHLUESSEL);
  } catch {
    return null;
  }
}

const base64url = (bytes: ArrayBuffer | null | undefined): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Tells the server where this device is reached; the same device is signed on once. */
async function anmelden(schluessel: string): Promise<void> {
  // The caretaker's worker, for everybody: a second one would be a second address.
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const vorhanden = await pushManager.getSubscription();
  const passt =
    vorhanden !== null && base64url(vorhanden.options.applicationServerKey) === schluessel;
  if (vorhanden !== null && !passt) await vorhanden.unsubscribe();
  const neu = passt
    ? vorhanden
    : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: schluessel });
  const { endpoint = '', keys = {} } = neu.toJSON();
  await rufe('push_anmelden', {
    endpunkt: endpoint,
    p256dh: keys.p256dh ?? '',
    auth: keys.auth ?? '',
    geraet: geraetename(navigator.userAgent),
  });
}

/** Asks for permission, which needs the click, and signs this device on; false when refused. */
export async function einschalten(konto: string, schluessel: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  await anmelden(schluessel);
  merken(konto);
  return true;
}

/** This device is told nothing any more, also when the server cannot be reached. */
export async function ausschalten(): Promise<void> {
  merken(null);
  if (unterstuetzt()) await (await abo())?.unsubscribe();
}

/**
 * At each start: who switched it on here is signed on again, under the new session and a new address
 * of the browser; for anybody else the device of the one before ends.
 */
export async function abgleichen(konto: string): Promise<void> {
  if (!unterstuetzt()) return;
  if (gemerkt() !== konto) {
    await (await abo())?.unsubscribe();
  } else if (Notification.permission === 'granted') {
    const schluessel = (await rufe('push_schluessel', {})) as string | null;
    if (schluessel !== null) await anmelden(schluessel);
  }
}

const BROWSER: readonly [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEME: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux|CrOS/, 'Linux'],
];

/** "Chrome auf Android": enough to tell the own devices apart. */
export function geraetename(kennung: string): string {
  const finden = (liste: readonly [RegExp, string][]) =>
    liste.find(([muster]) => muster.test(kennung))?.[1];
  const browser = finden(BROWSER) ?? 'Browser';
  const system = finden(SYSTEME);
  return system === undefined ? browser : `${browser} auf ${system}`;
}
