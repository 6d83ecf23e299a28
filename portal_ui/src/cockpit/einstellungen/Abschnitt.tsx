import { Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import stil from './Einstellungen.module.css';

interface Eigenschaften {
  titel: string;
  text?: ReactNode;
  children: ReactNode;
}

/** A section of a settings page. */
export function Abschnitt({ titel, text, children }: Eigenschaften) {
  const id = useId();
  return (
    <section className={stil.karte} aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {titel}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" maw="46rem">
          {text}
        </Text>
      )}
      <div className={stil.inhalt}>{children}</div>
    </section>
  );
}
