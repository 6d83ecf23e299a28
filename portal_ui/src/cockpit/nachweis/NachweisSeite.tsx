import { Anchor, Button, Group, Switch } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Blatt } from './Blatt';
import type { Nachweis } from './modell';

/** One Anfrage on paper, as it is at this moment. */
export default function NachweisSeite({ id }: { id: number }) {
  const [intern, setIntern] = useState(false);
  const nachweis = useQuery({
    queryKey: ['nachweis', id, intern],
    // Each answer is noted with who asked: only what somebody wanted is fetched, and never anew by itself.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () =>
      (await rufe('anfrage_nachweis', { anfrage_id: id, mit_internem: intern })) as Nachweis,
  });
  // The name of a PDF that is printed.
  useDocumentTitle(
    nachweis.data === undefined ? 'Nachweis' : `Anfrage ${nachweis.data.anfrage.nummer}`,
  );
  return (
    <>
      <Group justify="space-between" mb="md" className="hd-nicht-drucken">
        <Anchor component={Link} href={`/anfragen/${id}?ansicht=alle`} className="hd-ziel">
          <IconArrowLeft size={18} aria-hidden="true" />
          Zur Anfrage
        </Anchor>
        <Group>
          <Switch
            label="Mit internen Notizen"
            checked={intern}
            onChange={(e) => setIntern(e.currentTarget.checked)}
          />
          <Button
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            disabled={nachweis.data === undefined}
            onClick={() => print()}
          >
            Drucken
          </Button>
        </Group>
      </Group>
      {nachweis.isPending ? (
        <Geruest />
      ) : nachweis.isError ? (
        <Ladefehler fehler={nachweis.error} erneut={nachweis.refetch} />
      ) : (
        <Blatt nachweis={nachweis.data} />
      )}
    </>
  );
}
