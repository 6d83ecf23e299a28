import { Badge, Button, Group, Stack, Switch, Table, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { alleDienstleister, type Dienstleister } from '../abfragen';
import { Formular } from '../Formular';
import { useSpeichern } from '../useSpeichern';

/** Contractors: corrected here, and put aside when the office no longer works with them. */
export function DienstleisterSeite() {
  useDocumentTitle('Dienstleister · Hausdraht');
  const liste = useQuery(alleDienstleister());
  const [offen, setOffen] = useState<Dienstleister | null>(null);
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        Dienstleister
      </Title>
      {liste.data.length === 0 ? (
        <Hinweisseite
          Symbol={IconTool}
          titel="Noch kein Dienstleister"
          text="Lesen Sie eine Liste ein, oder nehmen Sie eine Firma beim ersten Auftrag in einer Anfrage auf."
        />
      ) : (
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Gewerk</Table.Th>
              <Table.Th>
                <span className="hd-nur-vorlesen">Handlungen</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {liste.data.map((d) => (
              <Table.Tr key={d.id}>
                <Table.Td>
                  <Group gap="xs">
                    <Text fw={600} {...(d.aktiv ? {} : { c: 'dimmed' })}>
                      {d.name}
                    </Text>
                    {!d.aktiv && (
                      <Badge variant="default" tt="none">
                        ruht
                      </Badge>
                    )}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {d.telefon}
                  </Text>
                </Table.Td>
                <Table.Td>{d.gewerk}</Table.Td>
                <Table.Td ta="end">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${d.name} bearbeiten`}
                    onClick={() => setOffen(d)}
                  >
                    Bearbeiten
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {offen !== null && <Dialog firma={offen} schliessen={() => setOffen(null)} />}
    </Stack>
  );
}

function Dialog({ firma, schliessen }: { firma: Dienstleister; schliessen: () => void }) {
  const [name, setName] = useState(firma.name);
  const [gewerk, setGewerk] = useState(firma.gewerk);
  const [telefon, setTelefon] = useState(firma.telefon);
  const [aktiv, setAktiv] = useState(firma.aktiv);
  const speichern = useSpeichern(
    () =>
      rufe('dienstleister_aendern', {
        id: firma.id,
        gesehen: {
          name: firma.name,
          telefon: firma.telefon,
          gewerk: firma.gewerk,
          aktiv: firma.aktiv,
        },
        name,
        telefon,
        gewerk,
        aktiv,
      }),
    'Der Dienstleister ist gespeichert.',
    schliessen,
  );
  return (
    <Formular
      titel={firma.name}
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={name.trim() !== '' && gewerk.trim() !== ''}
      fehler={speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <TextInput
        label="Gewerk"
        maxLength={100}
        value={gewerk}
        onChange={(e) => setGewerk(e.currentTarget.value)}
      />
      <TextInput
        label="Telefon"
        type="tel"
        maxLength={50}
        value={telefon}
        onChange={(e) => setTelefon(e.currentTarget.value)}
      />
      <Switch
        label="Wir arbeiten mit ihm"
        description="Sonst steht er bei neuen Aufträgen nicht mehr zur Wahl; seine bisherigen bleiben."
        checked={aktiv}
        onChange={(e) => setAktiv(e.currentTarget.checked)}
      />
    </Formular>
  );
}
