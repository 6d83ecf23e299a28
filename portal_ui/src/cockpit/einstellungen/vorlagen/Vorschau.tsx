import { ActionIcon, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Brief } from '@/gemeinsam/brief/Brief';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { vorschau, type Vorlage } from './abfragen';
import stil from './Vorlagen.module.css';

interface Eigenschaften {
  vorlage: Vorlage;
  /** With a wrong placeholder there is no letter; the last one stays. */
  gueltig: boolean;
}

/** The letter with the details of an example, as the server would write it. */
export function Vorschau({ vorlage, gueltig }: Eigenschaften) {
  const [form, setForm] = useState('brief');
  const { ereignis, betreff, text } = vorlage;
  const [wunsch] = useDebouncedValue(vorlage, 350);
  const brief = useQuery({
    ...vorschau(wunsch),
    enabled: gueltig && wunsch.betreff.trim() !== '' && wunsch.text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const alt = wunsch.betreff !== betreff || wunsch.text !== text || wunsch.ereignis !== ereignis;
  return (
    <section aria-label="Vorschau" className={stil.vorschau}>
      <Group justify="space-between" mb="xs" className="hd-nicht-drucken">
        <Title order={2} size="h4">
          So kommt sie an
        </Title>
        <Group gap="xs">
          <SegmentedControl
            size="sm"
            aria-label="Darstellung der Vorschau"
            value={form}
            onChange={setForm}
            data={[
              { value: 'brief', label: 'Brief' },
              { value: 'text', label: 'Nur Text' },
            ]}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Brief drucken"
            onClick={() => print()}
          >
            <IconPrinter size={18} aria-hidden="true" />
          </ActionIcon>
        </Group>
      </Group>
      {gueltig && <Fehlermeldung fehler={brief.error} />}
      {brief.data === undefined ? (
        brief.isError || !gueltig ? null : (
          <Stack role="status" aria-label="Wird geladen">
            <Skeleton height={320} />
          </Stack>
        )
      ) : (
        <div data-alt={alt || !gueltig || undefined} className={stil.blatt}>
          {form === 'brief' ? (
            <Brief {...brief.data} />
          ) : (
            <pre className={stil.nurText} tabIndex={0} aria-label="Brief als Text">
              {`Betreff: ${brief.data.betreff}\n\n${brief.data.text}`}
            </pre>
          )}
        </div>
      )}
      <Text size="sm" c="dimmed" mt="xs" className="hd-nicht-drucken">
        Mit erfundenen Beispielangaben.
      </Text>
    </section>
  );
}
