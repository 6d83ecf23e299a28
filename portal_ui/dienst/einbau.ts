import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Pages the caretaker opens; their parts are kept on the phone. */
const WURZELN = ['index.html', 'src/hausmeister/HausmeisterBereich.tsx'];
/** Files beside the build that a start needs. */
const BEIGABEN = ['/', '/farbschema.js', '/favicon.svg'];

/**
 * Writes sw.js with the list of the files to keep: what the caretaker's room loads, at once or
 * later, and nothing of the other rooms.
 */
export function dienst(): Plugin {
  return {
    name: 'hausdraht-dienst',
    apply: 'build',
    enforce: 'post',
    generateBundle(_einstellungen, paket) {
      const dateien = new Set<string>();
      const aufnehmen = (name: string) => {
        const teil = paket[name];
        if (dateien.has(name) || teil === undefined) return;
        dateien.add(name);
        if (teil.type !== 'chunk') return;
        for (const stil of teil.viteMetadata?.importedCss ?? []) aufnehmen(stil);
        for (const beilage of teil.viteMetadata?.importedAssets ?? []) aufnehmen(beilage);
        teil.imports.forEach(aufnehmen);
        // The entry opens every room: of those only the caretaker's.
        if (!teil.isEntry) teil.dynamicImports.forEach(aufnehmen);
      };
      for (const [name, teil] of Object.entries(paket)) {
        if (teil.type !== 'chunk') continue;
        const quelle = teil.facadeModuleId ?? '';
        if (WURZELN.some((wurzel) => quelle.endsWith(`/${wurzel}`))) aufnehmen(name);
      }
      const liste = [...BEIGABEN, ...[...dateien].sort().map((name) => `/${name}`)];
      const quelltext = readFileSync(new URL('./sw.js', import.meta.url), 'utf8');
      const stand = createHash('sha256')
        .update(JSON.stringify(liste) + quelltext)
        .digest('hex')
        .slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: `const STAND = '${stand}';\nconst DATEIEN = ${JSON.stringify(liste)};\n${quelltext}`,
      });
    },
  };
}
