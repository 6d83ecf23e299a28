import { Text, Title } from '@mantine/core';
import { IconChevronRight, IconPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { datum } from '@/gemeinsam/zeit/format';
import { meineAushaenge } from './abfragen';
import stil from './Aushaenge.module.css';

/** The notices of the house; nothing where none hangs. */
export function Aushaenge() {
  const liste = useQuery(meineAushaenge()).data ?? [];
  if (liste.length === 0) return null;
  return (
    <section aria-labelledby="aushaenge">
      <Title order={2} size="h4" id="aushaenge" mb="sm">
        Aushänge
      </Title>
      <ul className={stil.liste}>
        {liste.map((a) => (
          <li key={a.id}>
            <Link href={`/aushaenge/${a.id}`} className={stil.zettel}>
              <IconPin size={22} stroke={1.8} aria-hidden="true" />
              <span className={stil.worte}>
                <strong>{a.titel}</strong>
                <Text span size="sm" c="dimmed">
                  {a.gelesen_am === null ? 'Neu · ' : ''}bis {datum(a.bis)}
                </Text>
              </span>
              <IconChevronRight size={22} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
