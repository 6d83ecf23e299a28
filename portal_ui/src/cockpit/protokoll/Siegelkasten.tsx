import { Group, Paper, Skeleton, Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Kopieren } from '@/gemeinsam/bedienen/Kopieren';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { siegelstand } from './abfragen';
import type { Siegelstand } from './modell';
import stil from './Protokoll.module.css';

const offenInWorten = (zahl: number): string =>
  zahl === 0
    ? 'Alles ist versiegelt.'
    : zahl === 1
      ? 'Ein Eintrag von heute ist noch nicht versiegelt.'
      : `${zahl.toLocaleString('de-DE')} Einträge von heute sind noch nicht versiegelt.`;

function Stand({ stand }: { stand: Siegelstand }) {
  const { nr, am, hash, offen } = stand;
  if (nr === null || am === null || hash === null) {
    return <Text>Noch kein Siegel. Das erste entsteht in den nächsten Minuten.</Text>;
  }
  return (
    <>
      <Text>
        <strong>Siegel {nr}</strong> vom <Zeit wert={am} genau />. {offenInWorten(offen)}
      </Text>
      <Group gap="xs">
        <code className={stil.hash} data-siegel-hash>
          {hash}
        </code>
        <Kopieren className="hd-nicht-drucken" size="compact-sm" wert={hash} was="Hash" />
      </Group>
    </>
  );
}

/** The last seal, to compare with the file of seals that was handed out. */
export function Siegelkasten() {
  const stand = useQuery(siegelstand());
  if (stand.isError) return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  return (
    <Paper withBorder p="md" component="section" aria-label="Siegelstand" className={stil.siegel}>
      <IconRosetteDiscountCheck size={26} stroke={1.6} aria-hidden="true" />
      <div className={stil.siegeltext}>
        {stand.isPending ? <Skeleton height={48} /> : <Stand stand={stand.data} />}
        <details className="hd-nicht-drucken">
          <summary>Wozu das Siegel?</summary>
          <Text size="sm" c="dimmed" maw="46rem">
            Jede Minute werden die neuen Einträge mit einem Siegel verkettet. Steht derselbe Hash in
            der Datei der Siegel, die Ihnen außerhalb von Hausdraht ausgehändigt wurde, dann ist
            seit diesem Siegel kein Eintrag verändert, entfernt oder eingefügt worden. Den Nachweis
            eines einzelnen Eintrags laden Sie in dessen Einzelheiten; er lässt sich ohne Hausdraht
            nachrechnen.
          </Text>
        </details>
      </div>
    </Paper>
  );
}
