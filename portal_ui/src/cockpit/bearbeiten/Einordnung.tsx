import { Button, Group, Paper, Text } from '@mantine/core';
import { IconCalendarEvent, IconEdit, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import { datum } from '@/gemeinsam/zeit/format';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { bearbeitung, bereiche, mitarbeiter, verknuepfungen } from './abfragen';
import { Schlagworte } from './Schlagworte';
import { Verknuepfungen } from './Verknuepfungen';
import stil from './Einordnung.module.css';

// Of most Anfragen they are never opened: they come when they are wanted.
const Beschwerde = lazy(async () => ({ default: (await import('./Beschwerde')).Beschwerde }));
const BearbeitenDialog = lazy(async () => ({
  default: (await import('./BearbeitenDialog')).BearbeitenDialog,
}));
const OhneMelder = lazy(async () => ({ default: (await import('./OhneMelder')).OhneMelder }));
const VerknuepfenDialog = lazy(async () => ({
  default: (await import('./VerknuepfenDialog')).VerknuepfenDialog,
}));
const WiedervorlageDialog = lazy(async () => ({
  default: (await import('./WiedervorlageDialog')).WiedervorlageDialog,
}));

/** What the office alone sees of an Anfrage: who has it, when to look again, what it belongs to. */
export function Einordnung({ anfrage }: { anfrage: Anfrage }) {
  const stand = useQuery(bearbeitung(anfrage.id));
  const leute = useQuery(mitarbeiter()).data;
  const alle = useQuery(bereiche()).data;
  const andere = useQuery(verknuepfungen(anfrage.id)).data ?? [];
  const [dialog, setDialog] = useState<'bearbeiten' | 'vorlage' | 'verknuepfen' | null>(null);
  const worte = useRef<HTMLInputElement>(null);
  const beendet = istBeendet(anfrage.status);
  const b = stand.data;
  useTasten({
    ...(beendet || b == null ? {} : { b: () => setDialog('bearbeiten') }),
    p: () => setDialog('vorlage'),
    v: () => setDialog('verknuepfen'),
    s: () => worte.current?.focus(),
  });
  if (stand.isError) return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  if (b == null) return null;
  const zu = () => setDialog(null);
  const name = (id: number | null) =>
    id === null ? 'niemand' : (leute?.find((k) => k.id === id)?.name ?? '…');
  const bereich = alle?.find((x) => x.id === b.hausmeister_bereich_id)?.bezeichnung;
  return (
    <Paper p="md" withBorder component="section" aria-label="Einordnung">
      {b.melder_person_id === null &&
        b.mietverhaeltnis_id === null &&
        b.eigentuemer_id === null && (
          <Suspense>
            <OhneMelder anfrage={anfrage} mitHaus={b.objekt_id !== null} />
          </Suspense>
        )}
      <dl className={stil.angaben}>
        <div>
          <dt>Sachbearbeitung</dt>
          <dd>{name(b.sachbearbeiter_konto_id)}</dd>
        </div>
        <div>
          <dt>Zugewiesen an</dt>
          <dd>
            {[name(b.zugewiesen_konto_id), bereich && `Bereich ${bereich}`]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </div>
        <div>
          <dt>Wiedervorlage</dt>
          <dd>{b.wiedervorlage_am === null ? 'keine' : datum(b.wiedervorlage_am)}</dd>
        </div>
      </dl>
      <div className={stil.worte}>
        <Text size="sm" c="dimmed" component="span" className={stil.wort}>
          Schlagworte <Taste wert="s" />
        </Text>
        <Schlagworte ref={worte} anfrageId={anfrage.id} />
      </div>
      {andere.length > 0 && <Verknuepfungen liste={andere} />}
      {b.kategorie === 'beschwerde' && (
        <Suspense>
          <Beschwerde anfrageId={anfrage.id} />
        </Suspense>
      )}
      <Group gap="xs" className="hd-nicht-drucken">
        {!beendet && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconEdit size={18} aria-hidden="true" />}
            rightSection={<Taste wert="b" />}
            onClick={() => setDialog('bearbeiten')}
          >
            Bearbeiten
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconCalendarEvent size={18} aria-hidden="true" />}
          rightSection={<Taste wert="p" />}
          onClick={() => setDialog('vorlage')}
        >
          Wiedervorlage
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconLink size={18} aria-hidden="true" />}
          rightSection={<Taste wert="v" />}
          onClick={() => setDialog('verknuepfen')}
        >
          Verknüpfen
        </Button>
      </Group>
      <Suspense>
        {dialog === 'bearbeiten' && <BearbeitenDialog stand={b} schliessen={zu} />}
        {dialog === 'vorlage' && (
          <WiedervorlageDialog anfrageId={b.id} am={b.wiedervorlage_am} schliessen={zu} />
        )}
        {dialog === 'verknuepfen' && <VerknuepfenDialog anfrage={anfrage} schliessen={zu} />}
      </Suspense>
    </Paper>
  );
}
