import { Title } from '@mantine/core';
import { heuteIso, tagInWorten } from '@/gemeinsam/zeit/format';
import type { Eintrag } from './modell';
import stil from './Protokoll.module.css';
import { Zeile } from './Zeile';

interface Eigenschaften {
  eintraege: readonly Eintrag[];
  /** Whose details are shown. */
  offen: ReadonlySet<number>;
  umschalten: (id: number) => void;
}

function nachTagen(eintraege: readonly Eintrag[]): [string, Eintrag[]][] {
  const tage = new Map<string, Eintrag[]>();
  for (const e of eintraege) {
    const tag = heuteIso(new Date(e.am));
    const liste = tage.get(tag) ?? [];
    liste.push(e);
    tage.set(tag, liste);
  }
  return [...tage];
}

/** Entries under the day on which they happened. */
export function Tage({ eintraege, offen, umschalten }: Eigenschaften) {
  return (
    <>
      {nachTagen(eintraege).map(([tag, liste]) => (
        <section key={tag} aria-label={tagInWorten(tag)}>
          <Title order={2} size="h5" className={stil.tag}>
            {tagInWorten(tag)}
          </Title>
          <ol className={stil.liste}>
            {liste.map((e) => (
              <Zeile
                key={e.id}
                eintrag={e}
                offen={offen.has(e.id)}
                umschalten={() => umschalten(e.id)}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
