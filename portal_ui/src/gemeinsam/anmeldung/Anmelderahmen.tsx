import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Marke } from '../gestaltung/Marke';
import { Haeuserzeile } from './Haeuserzeile';
import stil from './Anmelderahmen.module.css';

interface Eigenschaften {
  titel: string;
  einleitung?: ReactNode;
  children: ReactNode;
}

/** The front door: sign-in, invitation and password pages look the same. */
export function Anmelderahmen({ titel, einleitung, children }: Eigenschaften) {
  useDocumentTitle(`${titel} · Hausdraht`);
  return (
    <div className={stil.rahmen}>
      <header className={stil.seite}>
        <div className={stil.name}>
          <Marke groesse={34} />
          <span>Hausdraht</span>
        </div>
        <p className={stil.satz}>Der direkte Draht zu Ihrer Hausverwaltung.</p>
        <Haeuserzeile />
      </header>
      <main className={stil.inhalt}>
        <Stack gap="lg" className={stil.formular}>
          <Stack gap={6}>
            <Title order={1} size="h2">
              {titel}
            </Title>
            {einleitung !== undefined && <Text c="dimmed">{einleitung}</Text>}
          </Stack>
          {children}
        </Stack>
      </main>
    </div>
  );
}
