import { Button, Progress, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import stil from './Fragerahmen.module.css';

interface Eigenschaften {
  stelle: number;
  anzahl: number;
  titel: string;
  erklaerung?: string;
  /** Whether the answer is there; otherwise `fehlt` is said instead of going on. */
  bereit: boolean;
  fehlt?: string;
  weiter: () => void;
  weiterWort?: string;
  children: ReactNode;
}

/** One question: where we are, the question, the answer, on and back. */
export function Fragerahmen(p: Eigenschaften) {
  const [gemahntBei, setGemahntBei] = useState<number | null>(null);
  const gemahnt = gemahntBei === p.stelle;
  const titel = useRef<HTMLHeadingElement>(null);
  // A new question is a new screen: read it out and start at the top.
  useEffect(() => {
    titel.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [p.stelle]);
  return (
    <form
      noValidate
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        if (p.bereit) p.weiter();
        else setGemahntBei(p.stelle);
      }}
    >
      <Stack gap="lg">
        <Stack gap={6}>
          <Progress
            value={((p.stelle + 1) / p.anzahl) * 100}
            size="sm"
            aria-label={`Schritt ${p.stelle + 1} von ${p.anzahl}`}
          />
          <Text size="sm" c="dimmed">
            Schaden melden · Schritt {p.stelle + 1} von {p.anzahl}
          </Text>
        </Stack>
        <Stack gap={6}>
          <Title order={1} size="h2" ref={titel} tabIndex={-1} className={stil.titel}>
            {p.titel}
          </Title>
          {p.erklaerung !== undefined && <Text c="dimmed">{p.erklaerung}</Text>}
        </Stack>
        {p.children}
        <div role="alert">
          {gemahnt && !p.bereit && (
            <Text c="var(--mantine-color-error)" fw={600}>
              {p.fehlt}
            </Text>
          )}
        </div>
        <div className={stil.knoepfe}>
          <Button
            variant="default"
            size="lg"
            leftSection={<IconArrowLeft size={20} aria-hidden="true" />}
            {...(p.stelle === 0
              ? { component: Link, href: '/' }
              : { type: 'button', onClick: () => history.back() })}
          >
            {p.stelle === 0 ? 'Abbrechen' : 'Zurück'}
          </Button>
          <Button type="submit" size="lg">
            {p.weiterWort ?? 'Weiter'}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
