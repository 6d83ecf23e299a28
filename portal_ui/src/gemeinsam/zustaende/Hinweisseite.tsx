import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import stil from './Hinweisseite.module.css';

interface Eigenschaften {
  Symbol: Icon;
  titel: string;
  text: ReactNode;
  /** What to do now. */
  aktion?: ReactNode;
  /** Level of the heading: 1 for a page, 2 inside of one. */
  ebene?: 1 | 2;
}

/** The common form of empty, missing, forbidden and broken states. */
export function Hinweisseite({ Symbol, titel, text, aktion, ebene = 2 }: Eigenschaften) {
  return (
    <Stack className={stil.seite} align="center" gap="sm">
      <span className={stil.zeichen}>
        <Symbol size={30} stroke={1.6} aria-hidden="true" />
      </span>
      <Title order={ebene} size="h3" ta="center" textWrap="balance">
        {titel}
      </Title>
      <Text c="dimmed" ta="center" maw="34rem" textWrap="pretty">
        {text}
      </Text>
      {aktion}
    </Stack>
  );
}
