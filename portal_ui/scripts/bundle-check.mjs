// Fails when a page would load more JavaScript than agreed (gzip, sum of all files that
// the browser fetches before the page works). Reads Vite's manifest of the last build.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const GRENZEN = [
  { name: 'sign-in and tenant', wurzeln: ['index.html', 'src/mieter/MieterBereich.tsx'], kb: 200 },
  { name: 'cockpit', wurzeln: ['index.html', 'src/cockpit/CockpitBereich.tsx'], kb: 260 },
  { name: 'caretaker', wurzeln: ['index.html', 'src/hausmeister/HausmeisterBereich.tsx'], kb: 220 },
];

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** All chunks that `schluessel` imports statically, itself included. */
function huelle(schluessel, gesehen = new Set()) {
  if (gesehen.has(schluessel)) return gesehen;
  const eintrag = manifest[schluessel];
  if (eintrag === undefined) throw new Error(`${schluessel} is not in the manifest`);
  gesehen.add(schluessel);
  for (const weiteres of eintrag.imports ?? []) huelle(weiteres, gesehen);
  return gesehen;
}

async function gepackt(datei) {
  return gzipSync(await readFile(new URL(datei, dist)), { level: 6 }).length;
}

let zuViel = false;
for (const { name, wurzeln, kb } of GRENZEN) {
  const chunks = new Set(wurzeln.flatMap((w) => [...huelle(w)]));
  const dateien = new Set(
    [...chunks].map((c) => manifest[c].file).filter((d) => d.endsWith('.js')),
  );
  const stile = new Set([...chunks].flatMap((c) => manifest[c].css ?? []));
  const summe = async (liste) =>
    (await Promise.all([...liste].map(gepackt))).reduce((a, b) => a + b, 0);
  const js = await summe(dateien);
  const css = await summe(stile);
  const zeile = `${name}: ${(js / KB).toFixed(1)} KB of ${kb} KB JavaScript, ${(css / KB).toFixed(1)} KB CSS`;
  const drueber = js > kb * KB;
  zuViel ||= drueber;
  console.log(`${drueber ? 'TOO LARGE ' : 'ok '} ${zeile}`);
}
process.exitCode = zuViel ? 1 : 0;
