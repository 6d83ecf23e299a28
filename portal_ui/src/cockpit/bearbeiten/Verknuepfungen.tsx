import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import type { Verknuepfung } from './abfragen';
import { beziehung } from './aenderungen';
import { useAendern } from './useAendern';

/** What an Anfrage belongs together with; links made by hand can be undone. */
export function Verknuepfungen({ liste }: { liste: readonly Verknuepfung[] }) {
  const loesen = useAendern('anfrage_verknuepfung_loesen');
  return (
    <>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }} aria-label="Verknüpfte Anfragen">
        {liste.map((v) => (
          <li key={`${v.art}-${v.richtung}-${v.andere_id}`}>
            <Group gap={6} wrap="nowrap">
              <Text size="sm" style={{ minWidth: 0 }}>
                {beziehung(v.art, v.richtung)}{' '}
                <Anchor component={Link} href={`/anfragen/${v.andere_id}?ansicht=alle`}>
                  {v.nummer} {v.betreff}
                </Anchor>{' '}
                ({anfrageStatus(v.status).wort})
              </Text>
              {v.id !== null && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  className="hd-nicht-drucken"
                  aria-label={`Verknüpfung mit ${v.nummer} lösen`}
                  loading={loesen.isPending}
                  onClick={() =>
                    loesen.mutate({
                      argumente: { verknuepfung_id: v.id ?? 0 },
                      meldung: `Die Verknüpfung mit ${v.nummer} ist gelöst.`,
                    })
                  }
                >
                  <IconLinkOff size={18} aria-hidden="true" />
                </ActionIcon>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Fehlermeldung fehler={loesen.error} />
    </>
  );
}
