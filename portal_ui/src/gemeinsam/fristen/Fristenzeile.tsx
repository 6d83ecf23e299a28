import { Button, Menu, Paper, Text } from '@mantine/core';
import { IconHourglass, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Ladefehler } from '../zustaende/Ladefehler';
import { Zeit } from '../zeit/Zeit';
import { fristen } from './abfragen';
import { FristMarke } from './FristMarke';
import { WARTEN_AUF, type Fristen, type Wartegrund } from './fristen';
import { useWarten, type Warten } from './useWarten';
import stil from './Fristenzeile.module.css';

/** Begins or ends waiting from outside (a key). */
export interface Wartegriff {
  warten: () => void;
}

interface Eigenschaften {
  anfrageId: number;
  beendet: boolean;
  /** Shown in the buttons. */
  taste?: ReactNode;
  ref?: Ref<Wartegriff>;
  /** How waiting is entered, when not at once, and what was entered and is not sent yet. */
  spaeter?: Warten & { stand: Pick<Fristen, 'wartet_auf' | 'wartet_seit'> | null };
}

/** Both deadlines of an Anfrage, whether they were kept, and waiting. */
export function Fristenzeile({ anfrageId, beendet, taste, ref, spaeter }: Eigenschaften) {
  const stand = useQuery(fristen(anfrageId));
  const gleich = useWarten(anfrageId);
  const warten = spaeter ?? gleich;
  const [wahl, setWahl] = useState(false);
  const gezeigt = stand.data == null ? null : { ...stand.data, ...spaeter?.stand };
  const bekannt = gezeigt !== null;
  const wartet = gezeigt?.wartet_auf != null;
  useImperativeHandle(
    ref,
    () => ({
      warten: () => {
        if (beendet || !bekannt) return;
        if (wartet) warten.mutate(null);
        else setWahl(true);
      },
    }),
    [beendet, bekannt, wartet, warten],
  );
  if (stand.data === undefined && stand.isError)
    return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  if (gezeigt === null) return null;
  return (
    <Paper p="sm" withBorder component="section" aria-label="Fristen">
      <div className={stil.zeile}>
        <div className={stil.worte}>
          <FristMarke fristen={gezeigt} />
          {wartet && gezeigt.wartet_seit !== null && (
            <Text size="sm">
              seit <Zeit wert={gezeigt.wartet_seit} />, die Fristen ruhen
            </Text>
          )}
          <Ziele fristen={gezeigt} wartet={wartet} />
        </div>
        {!beendet && wartet && (
          <Button
            size="sm"
            className="hd-nicht-drucken"
            loading={warten.isPending}
            leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
            rightSection={taste}
            onClick={() => warten.mutate(null)}
          >
            Geht weiter
          </Button>
        )}
        {!beendet && !wartet && (
          <Menu opened={wahl} onChange={setWahl} position="bottom-end">
            <Menu.Target>
              <Button
                size="sm"
                variant="default"
                className="hd-nicht-drucken"
                loading={warten.isPending}
                leftSection={<IconHourglass size={18} aria-hidden="true" />}
                rightSection={taste}
              >
                Warten auf …
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(Object.keys(WARTEN_AUF) as Wartegrund[]).map((auf) => (
                <Menu.Item key={auf} onClick={() => warten.mutate(auf)}>
                  {WARTEN_AUF[auf]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <Fehlermeldung fehler={warten.error} />
    </Paper>
  );
}

/** Reaction and resolution; while waiting the old times would mislead. */
function Ziele({ fristen: f, wartet }: { fristen: Fristen; wartet: boolean }) {
  if (f.reaktion_bis === null && f.loesung_bis === null) {
    return (
      <Text size="sm" c="dimmed">
        Für diese Anfrage gibt es keine Fristen.
      </Text>
    );
  }
  return (
    <>
      {f.reagiert_am !== null ? (
        <Text size="sm" c="dimmed">
          reagiert <Zeit wert={f.reagiert_am} />
          {f.reaktion_bis !== null &&
            (new Date(f.reagiert_am) <= new Date(f.reaktion_bis) ? ', rechtzeitig' : ', verspätet')}
        </Text>
      ) : (
        f.reaktion_bis !== null &&
        !wartet && (
          <Text size="sm" c="dimmed">
            Reaktion bis <Zeit termin wert={f.reaktion_bis} />
          </Text>
        )
      )}
      {f.loesung_bis !== null && !wartet && (
        <Text size="sm" c="dimmed">
          Lösung bis <Zeit termin wert={f.loesung_bis} />
        </Text>
      )}
    </>
  );
}
