import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowRight,
  IconClock,
  IconInfoCircle,
  IconMailCheck,
  IconMailX,
  IconRefresh,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { Brief } from '@/gemeinsam/brief/Brief';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { mailereignis, versandStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { eineVersandmail } from './abfragen';
import { AufgebenDialog } from './AufgebenDialog';
import { aufgebbar, grundInWorten, stand, wiederholbar, type VersandMail } from './modell';
import stil from './Versand.module.css';

/** One outgoing mail: where it is, why, and what it says. */
export function VersandDetail({ id }: { id: number }) {
  const mail = useQuery(eineVersandmail(id));
  if (mail.isPending) return <Geruest />;
  if (mail.isError) return <Ladefehler fehler={mail.error} erneut={mail.refetch} />;
  return <Blatt mail={mail.data} />;
}

function Blatt({ mail }: { mail: VersandMail }) {
  return (
    <Stack gap="md" className={stil.blatt ?? ''}>
      <div className="hd-nicht-drucken">
        <Group gap="sm">
          <StatusMarke anzeige={versandStatus(stand(mail))} />
          <Text c="dimmed">{mailereignis(mail.ereignis)}</Text>
        </Group>
        <Title order={2} size="h3" mt="xs">
          {mail.betreff}
        </Title>
        <Text>
          An {mail.empfaenger_name || 'unbekannt'}
          {mail.empfaenger !== '' && ` (${mail.empfaenger})`}
        </Text>
        {mail.anfrage_id !== null && (
          <Anchor component={Link} href={`/anfragen/${mail.anfrage_id}`} className="hd-ziel">
            Zur Anfrage
            <IconArrowRight size={18} aria-hidden="true" />
          </Anchor>
        )}
      </div>
      <div className="hd-nicht-drucken">
        <Verbleib mail={mail} />
      </div>
      <Handlungen mail={mail} />
      <Brief betreff={mail.betreff} text={mail.text} />
    </Stack>
  );
}

/** What happened to the mail, in sentences. */
function Verbleib({ mail }: { mail: VersandMail }) {
  const technisch = mail.fehler !== null && (
    <Text size="sm" mt={4} className="hd-text">
      Antwort des Mailservers: {mail.fehler}
    </Text>
  );
  if (mail.status === 'zurueckgekommen') {
    return (
      <Hinweis ton="orange" Symbol={IconMailX}>
        Vom Mailserver angenommen
        {mail.gesendet_am !== null && (
          <>
            {' '}
            <Zeit wert={mail.gesendet_am} />
          </>
        )}
        , dann als unzustellbar zurückgekommen. Die Person hat diese E-Mail nicht erhalten.
        <Text size="sm" mt={4} className="hd-text">
          {mail.fehler}
        </Text>
      </Hinweis>
    );
  }
  if (mail.gesendet_am !== null) {
    return (
      <Hinweis ton="gruen" Symbol={IconMailCheck}>
        Vom Mailserver angenommen <Zeit wert={mail.gesendet_am} />.
      </Hinweis>
    );
  }
  if (mail.status === 'wartet') {
    return (
      <Hinweis ton="blau" Symbol={IconClock}>
        {mail.versuche > 0 ? (
          <>
            {mail.versuche === 1 ? 'Ein Versuch' : `${mail.versuche} Versuche`} ohne Erfolg
            {mail.naechster_versuch !== null && (
              <>
                , der nächste <Zeit wert={mail.naechster_versuch} />
              </>
            )}
            . Es geht von selbst weiter.
          </>
        ) : (
          <>
            Wird gesendet ab <Zeit wert={mail.faellig_am} />. Bis dahin lässt sich der Anlass
            rückgängig machen.
          </>
        )}
        {technisch}
      </Hinweis>
    );
  }
  return (
    <Hinweis ton={versandStatus(stand(mail)).ton} Symbol={IconInfoCircle}>
      {grundInWorten(mail.grund)}
      {mail.begruendung !== null && ` Begründung: ${mail.begruendung}`}
      {technisch}
    </Hinweis>
  );
}

function Handlungen({ mail }: { mail: VersandMail }) {
  const client = useQueryClient();
  const [dialog, setDialog] = useState(false);
  const auffrischen = () => void client.invalidateQueries({ queryKey: ['versand'] });
  const erneut = useMutation({
    mutationFn: () => rufe('versand_erneut', { versand_id: mail.id }),
    onSuccess: () =>
      notifications.show({ color: 'green', message: 'Die E-Mail wird noch einmal gesendet.' }),
    onError: (fehler) => {
      const { meldung, hinweis } = fehlertext(fehler);
      notifications.show({ color: 'red', title: meldung, message: hinweis });
    },
    onSettled: auffrischen,
  });
  const aufgeben = useMutation({
    mutationFn: (begruendung: string) =>
      rufe('versand_aufgeben', { versand_id: mail.id, begruendung }),
    onSuccess: () => {
      setDialog(false);
      notifications.show({ color: 'green', message: 'Die E-Mail ist aufgegeben.' });
    },
    onSettled: auffrischen,
  });
  if (!wiederholbar(mail) && !aufgebbar(mail)) return null;
  return (
    <Group className="hd-nicht-drucken">
      {wiederholbar(mail) && (
        <Button
          leftSection={<IconRefresh size={18} aria-hidden="true" />}
          loading={erneut.isPending}
          onClick={() => erneut.mutate()}
        >
          Erneut versuchen
        </Button>
      )}
      {aufgebbar(mail) && (
        <Button variant="default" onClick={() => setDialog(true)}>
          Aufgeben …
        </Button>
      )}
      <AufgebenDialog
        offen={dialog}
        laeuft={aufgeben.isPending}
        fehler={aufgeben.error}
        schliessen={() => setDialog(false)}
        aufgeben={(grund) => aufgeben.mutate(grund)}
      />
    </Group>
  );
}
