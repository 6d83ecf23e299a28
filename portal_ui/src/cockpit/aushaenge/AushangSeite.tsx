import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { datum } from '@/gemeinsam/zeit/format';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { aushang } from './abfragen';
import stil from './AushangBlatt.module.css';

/** One notice as the sheet that is printed and hung up in the staircase. */
export default function AushangSeite({ id }: { id: number }) {
  const { mandant_name } = useSitzung();
  const frage = useQuery(aushang(id));
  useDocumentTitle(`${frage.data?.titel ?? 'Aushang'} · Hausdraht`);
  if (frage.isPending) return <Geruest />;
  if (frage.isError) return <Ladefehler fehler={frage.error} erneut={frage.refetch} />;
  const a = frage.data;
  return (
    <Stack gap="md">
      <Group justify="space-between" className="hd-nicht-drucken">
        <Anchor component={Link} href="/aushaenge" size="sm">
          Alle Aushänge
        </Anchor>
        <Button leftSection={<IconPrinter size={20} aria-hidden="true" />} onClick={() => print()}>
          Drucken
        </Button>
      </Group>
      <article className={stil.blatt}>
        <div className={stil.absender}>{mandant_name}</div>
        <p className={stil.ort}>
          {a.objekt === null ? 'An alle Mieterinnen und Mieter' : `An alle im Haus ${a.objekt}`}
        </p>
        <h1>{a.titel}</h1>
        <div className={stil.text}>{a.text}</div>
        <div className={stil.fuss}>
          Aushang vom {datum(a.von)} bis {datum(a.bis)} · auch im Mieterportal
        </div>
      </article>
    </Stack>
  );
}
