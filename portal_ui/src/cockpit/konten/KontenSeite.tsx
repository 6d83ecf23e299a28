import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { IconSearch, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { rolle as rollenwort } from '@/gemeinsam/gestaltung/werte';
import { konten } from './abfragen';
import { Einladungsbrief, type Brief } from './Einladungsbrief';
import { FaktorPflicht } from './FaktorPflicht';
import { KontoAnlegen } from './KontoAnlegen';
import { KontenTabelle } from './KontenTabelle';

const ROLLEN = ['mieter', 'hausmeister', 'verwalter', 'leitung', 'pruefer'];

/** Accounts: list, create, invite again, lock and unlock. */
export function KontenSeite() {
  useDocumentTitle('Benutzerkonten · Hausdraht');
  const [rolle, setRolle] = useState<string | null>(null);
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe, 250);
  const [anlegen, setAnlegen] = useState(false);
  const [brief, setBrief] = useState<Brief | null>(null);
  const liste = useQuery({ ...konten({ rolle, suche }), placeholderData: keepPreviousData });

  if (brief !== null) return <Einladungsbrief brief={brief} fertig={() => setBrief(null)} />;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Benutzerkonten
        </Title>
        <Button
          leftSection={<IconUserPlus size={20} aria-hidden="true" />}
          onClick={() => setAnlegen(true)}
        >
          Konto anlegen
        </Button>
      </Group>
      <FaktorPflicht />
      <Group align="flex-end">
        <TextInput
          type="search"
          label="Suchen"
          placeholder="Name oder E-Mail-Adresse"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={eingabe}
          onChange={(e) => setEingabe(e.currentTarget.value)}
        />
        <Select
          label="Rolle"
          placeholder="Alle"
          clearable
          clearButtonProps={{ 'aria-label': 'Auswahl aufheben' }}
          value={rolle}
          onChange={setRolle}
          data={ROLLEN.map((r) => ({ value: r, label: rollenwort(r) }))}
        />
      </Group>
      {liste.isPending ? (
        <Geruest />
      ) : liste.isError ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : liste.data.length === 0 ? (
        <Hinweisseite
          Symbol={IconUserOff}
          titel="Kein Konto gefunden"
          text="Ändern Sie die Suche, oder legen Sie ein Konto an."
        />
      ) : (
        <KontenTabelle konten={liste.data} eingeladen={setBrief} />
      )}
      <KontoAnlegen
        offen={anlegen}
        schliessen={() => setAnlegen(false)}
        angelegt={(neu) => {
          setAnlegen(false);
          setBrief(neu);
        }}
      />
    </Stack>
  );
}
