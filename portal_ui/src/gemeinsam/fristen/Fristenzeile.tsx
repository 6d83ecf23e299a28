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
import { useWarten } from './useWarten';
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
}

/** Both deadlines of an Anfrage, whether they were kept, and waiting. */
export function Fristenzeile({ anfrageId, beendet, taste, ref }: Eigenschaften) {
  const stand = useQuery(fristen(anfrageId));
  const warten = useWarten(anfrageId);
  const [wahl, setWahl] = useState(false);
  const wartet = stand.data?.wartet_auf != null;
  useImperativeHandle(
    ref,
    () => ({
      warten: () => {
        if (beendet || stand.data == null) return;
        if (wartet) warten.mutate(null);
        else setWahl(true);
      },
    }),
    [beendet, stand.data, wartet, warten],
  );
  if (stand.data === undefined && stand.isError)
    return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  if (stand.data == null) return null;
  return (
    <Paper p="sm" withBorder component="section" aria-label="Fristen">
      <div className={stil.zeile}>
        <div className={stil.worte}>
          <FristMarke fristen={stand.data} />
          {wartet && stand.data.wartet_seit !== null && (
            <Text size="sm">
              seit <Zeit wert={stand.data.wartet_seit} />, die Fristen ruhen
            </Text>
          )}
          <Ziele fristen={stand.data} wartet={wartet} />
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
