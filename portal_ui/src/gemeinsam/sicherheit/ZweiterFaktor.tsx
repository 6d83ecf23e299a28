import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '../api/client';
import { datum } from '../zeit/format';
import { Zeit } from '../zeit/Zeit';
import { Geruest } from '../zustaende/Geruest';
import { Hinweis } from '../zustaende/Hinweis';
import { Ladefehler } from '../zustaende/Ladefehler';
import { anmeldungen, faktorstand, type Faktorstand } from './abfragen';
import { Codes } from './Codes';
import { Einrichten } from './Einrichten';
import { MitCode } from './MitCode';

type Offen = 'einrichten' | 'codes' | 'ausschalten' | null;

/** Below this many codes it is time for new ones. */
const WENIGE = 3;

/** The own second factor: what it is, whether it is on, and what can be done about it. */
export function ZweiterFaktor() {
  const stand = useQuery(faktorstand());
  if (stand.isPending) return <Geruest />;
  if (stand.isError) return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  return (
    <Paper p="lg" withBorder component="section" aria-labelledby="zweiter-faktor">
      <Stack>
        <Title order={2} size="h4" id="zweiter-faktor">
          Zweiter Faktor
        </Title>
        <Text c="dimmed">
          Zum Passwort kommt bei jeder Anmeldung ein Code aus einer App auf Ihrem Telefon. Wer nur
          Ihr Passwort kennt, kommt dann nicht herein.
        </Text>
        <Stand stand={stand.data} />
      </Stack>
    </Paper>
  );
}

function Stand({ stand }: { stand: Faktorstand }) {
  const client = useQueryClient();
  const [offen, setOffen] = useState<Offen>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [neueCodes, setNeueCodes] = useState(false);
  const auffrischen = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: faktorstand().queryKey }),
      client.invalidateQueries({ queryKey: anmeldungen().queryKey }),
    ]);
  const schliessen = () => {
    setOffen(null);
    setCodes(null);
    setNeueCodes(false);
    void auffrischen();
  };
  const an = stand.seit !== null;
  return (
    <>
      {an ? (
        <Hinweis ton="gruen" Symbol={IconShieldCheck} role="status" titel="Eingeschaltet">
          Seit <Zeit wert={stand.seit ?? ''} />. Offene Wiederherstellungscodes:{' '}
          {stand.wiederherstellungscodes}.
        </Hinweis>
      ) : (
        stand.pflicht_ab !== null && (
          <Hinweis ton="orange" Symbol={IconAlertTriangle} titel="Bald nötig">
            Ihre Hausverwaltung verlangt ihn ab {datum(stand.pflicht_ab)} von allen Mitarbeitern.
          </Hinweis>
        )
      )}
      {an && stand.wiederherstellungscodes < WENIGE && (
        <Hinweis ton="orange" Symbol={IconAlertTriangle} titel="Nur noch wenige Codes">
          Lassen Sie sich neue Wiederherstellungscodes geben, bevor der letzte verbraucht ist.
        </Hinweis>
      )}
      <Group>
        <Button
          size="lg"
          variant={an ? 'default' : 'filled'}
          onClick={() => setOffen('einrichten')}
        >
          {an ? 'Anderes Telefon' : 'Einrichten'}
        </Button>
        {an && (
          <Button size="lg" variant="default" onClick={() => setOffen('codes')}>
            Neue Wiederherstellungscodes
          </Button>
        )}
        {an && !stand.pflicht && (
          <Button size="lg" variant="default" onClick={() => setOffen('ausschalten')}>
            Ausschalten
          </Button>
        )}
      </Group>
      {an && stand.pflicht && (
        <Text size="sm" c="dimmed">
          Ihre Hausverwaltung verlangt den zweiten Faktor; ausschalten geht deshalb nicht.
        </Text>
      )}
      <Modal
        opened={offen === 'einrichten'}
        onClose={schliessen}
        closeOnClickOutside={false}
        closeOnEscape={!neueCodes}
        withCloseButton={!neueCodes}
        title={an ? 'Anderes Telefon' : 'Zweiten Faktor einrichten'}
      >
        <Einrichten wechsel={an} fertig={schliessen} zeigtCodes={() => setNeueCodes(true)} />
      </Modal>
      {offen === 'codes' && codes === null && (
        <MitCode
          titel="Neue Wiederherstellungscodes"
          text="Die bisherigen gelten dann nicht mehr."
          ja="Neue Codes zeigen"
          schliessen={schliessen}
          tun={async (code) => {
            const antwort = await rufe('zweitfaktor_codes_erneuern', { code });
            setCodes((antwort as { codes: string[] }).codes);
          }}
        />
      )}
      <Modal
        opened={codes !== null}
        onClose={schliessen}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        title="Neue Wiederherstellungscodes"
      >
        <Codes codes={codes ?? []} fertig={schliessen} />
      </Modal>
      {offen === 'ausschalten' && (
        <MitCode
          titel="Zweiten Faktor ausschalten?"
          text="Danach genügt zum Anmelden wieder das Passwort."
          ja="Ausschalten"
          schliessen={schliessen}
          tun={async (code) => {
            await rufe('zweitfaktor_ausschalten', { code });
            schliessen();
            notifications.show({ color: 'green', message: 'Der zweite Faktor ist ausgeschaltet.' });
          }}
        />
      )}
    </>
  );
}
