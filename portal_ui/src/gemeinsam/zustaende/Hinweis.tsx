import { Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Anzeige } from '../gestaltung/werte';
import stil from './Hinweis.module.css';

interface Eigenschaften {
  ton: Anzeige['ton'];
  Symbol: Icon;
  titel?: ReactNode;
  children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits. */
  role?: 'alert' | 'status';
}

/** A coloured box with icon and words, in the tones of the states. */
export function Hinweis({ ton, Symbol, titel, children, role }: Eigenschaften) {
  return (
    <div
      className={stil.kasten}
      role={role}
      style={{ color: `var(--hd-${ton}-vorn)`, background: `var(--hd-${ton}-hinten)` }}
    >
      <Symbol size={22} stroke={1.9} aria-hidden="true" />
      <div>
        {titel !== undefined && <Text fw={650}>{titel}</Text>}
        {children}
      </div>
    </div>
  );
}
