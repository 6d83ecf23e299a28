import { Button, Group } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowDown,
  IconChevronLeft,
  IconChevronRight,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { pfad, type Auswahl } from './ansichten';
import { useBlaettern } from './useBlaettern';
import stil from './Handleiste.module.css';

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
}

/** On a small screen: back to the list, through the mails, down to the decision. */
export function Handleiste({ auswahl, offen }: Eigenschaften) {
  const blaettern = useBlaettern(auswahl, offen);
  return (
    <Group
      className={`${stil.leiste ?? ''} hd-nicht-drucken`}
      gap={4}
      wrap="nowrap"
      role="toolbar"
      aria-label="Blättern"
    >
      <Button
        component={Link}
        href={pfad(auswahl)}
        variant="subtle"
        px="xs"
        leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
      >
        Liste
      </Button>
      <Button
        variant="subtle"
        px="xs"
        ml="auto"
        aria-label="Vorige E-Mail"
        onClick={() => blaettern(-1)}
      >
        <IconChevronLeft size={20} aria-hidden="true" />
      </Button>
      <Button variant="subtle" px="xs" aria-label="Nächste E-Mail" onClick={() => blaettern(1)}>
        <IconChevronRight size={20} aria-hidden="true" />
      </Button>
      <Button
        variant="light"
        px="sm"
        rightSection={<IconArrowDown size={18} aria-hidden="true" />}
        onClick={() => {
          const ziel = document.getElementById('entscheidung');
          ziel?.scrollIntoView({ block: 'start' });
          ziel?.focus({ preventScroll: true });
        }}
      >
        Entscheiden
      </Button>
    </Group>
  );
}
