// Lets the caretaker's room open without reception. It keeps the files of one build and nothing
// about anybody: /api/ is never touched, what people read is kept by the page, per account.
// And it shows alarms of the Notdienst, for caretakers and office: one worker for all, because a
// second one would be a second address for the same device.
//
// STAND (name of the build) and DATEIEN (its files) are put in front by einbau.ts.

const NAME = `hausdraht-${STAND}`;
/** Longer than this (ms) nobody waits for a page in a cellar with one bar of reception. */
const GEDULD = 4000;

addEventListener('install', (ereignis) => {
  // All or nothing: half an app would be worse than the one before.
  ereignis.waitUntil(
    caches
      .open(NAME)
      .then((ablage) => ablage.addAll(DATEIEN))
      .then(() => skipWaiting()),
  );
});

addEventListener('activate', (ereignis) => {
  // The build before stays, for pages that are still open and load their parts one by one.
  ereignis.waitUntil(
    caches.keys().then((namen) => {
      const unsere = namen.filter((name) => name.startsWith('hausdraht-') && name !== NAME);
      return Promise.all(unsere.slice(0, -1).map((name) => caches.delete(name)));
    }),
  );
});

/** The page from the server, so that everybody else gets every change at once; else the kept one. */
async function seite(anfrage) {
  try {
    const antwort = await fetch(anfrage, { signal: AbortSignal.timeout(GEDULD) });
    if (antwort.ok) return antwort;
  } catch {
    // No reception, or not enough of it.
  }
  const ablage = await caches.open(NAME);
  return (await ablage.match('/', { ignoreVary: true })) ?? Response.error();
}

addEventListener('fetch', (ereignis) => {
  const { request } = ereignis;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (/^\/(api|ws|eingang|gesund|bereit)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') ereignis.respondWith(seite(request));
  else if (pathname.startsWith('/assets/') || DATEIEN.includes(pathname)) {
    ereignis.respondWith(
      caches.match(request, { ignoreVary: true }).then((kopie) => kopie ?? fetch(request)),
    );
  }
});

addEventListener('push', (ereignis) => {
  let inhalt = {};
  try {
    inhalt = ereignis.data.json();
  } catch {
    // A browser insists on something to see.
  }
  const { titel = 'Hausdraht', text = '', marke = 'hausdraht', link = '/' } = inhalt;
  ereignis.waitUntil(
    registration.showNotification(titel, {
      body: text,
      lang: 'de',
      icon: '/symbol-192.png',
      // The same alarm once more replaces what stands there, and sounds again.
      tag: marke,
      renotify: true,
      requireInteraction: marke.startsWith('alarm'),
      data: { link },
    }),
  );
});

addEventListener('notificationclick', (ereignis) => {
  ereignis.notification.close();
  const { pathname, hash } = new URL(ereignis.notification.data.link, location.origin);
  ereignis.waitUntil(clients.openWindow(pathname + hash));
});
