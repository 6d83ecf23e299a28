import { Button, Group, Menu, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDotsVertical,
  IconDownload,
  IconLanguage,
  IconPrinter,
  IconRefresh,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { speichern, urschrift } from '@/gemeinsam/dateien/dateien';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { emailStatus } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { besonderheiten, fremdsprache, kopfzeilen } from './inhalt';
import { absenderInWorten, betreffInWorten, type Email } from './modell';
import { Nachspielen } from './Nachspielen';
import stil from './EmailDetail.module.css';

/** Subject, people and time of a mail, and what is special about it. */
export function Mailkopf({ email }: { email: Email }) {
  const titel = useRef<HTMLHeadingElement>(null);
  const [nachspielen, { open: oeffnen, close: schliessen }] = useDisclosure(false);
  useTasten(email.status === 'eingegangen' ? {} : { r: oeffnen });
  const laden = useMutation({
    mutationFn: () => urschrift(email.id),
    onSuccess: (inhalt) => speichern(inhalt, `email-${email.id}.eml`),
  });
  // Whoever comes by key goes on reading here, and the next key acts on this mail.
  useEffect(() => titel.current?.focus({ preventScroll: true }), []);
  const sprache = fremdsprache(email.sprache);
  return (
    <header className={stil.kopf}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Title
          ref={titel}
          order={2}
          size="h3"
          tabIndex={-1}
          className={`hd-text ${stil.betreff ?? ''}`}
        >
          {betreffInWorten(email)}
        </Title>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="compact-md"
              variant="subtle"
              px={6}
              className="hd-nicht-drucken"
              aria-label="Mehr zu dieser E-Mail"
            >
              <IconDotsVertical size={18} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {email.status !== 'eingegangen' && (
              <Menu.Item
                leftSection={<IconRefresh size={16} aria-hidden="true" />}
                rightSection={<Taste wert="r" />}
                onClick={oeffnen}
              >
                Neu einordnen
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => laden.mutate()}
            >
              E-Mail im Original speichern
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} aria-hidden="true" />}
              onClick={() => print()}
            >
              Drucken
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <dl className={stil.angaben}>
        <div>
          <dt>Von</dt>
          <dd>{absenderInWorten(email)}</dd>
        </div>
        {kopfzeilen(email).map(([name, wert]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
        <div>
          <dt>Eingang</dt>
          <dd>
            <Zeit wert={email.eingegangen_am} />
          </dd>
        </div>
      </dl>
      <Group gap="xs">
        {email.status !== 'manuell' && <StatusMarke klein anzeige={emailStatus(email.status)} />}
        {sprache !== null && (
          <StatusMarke klein anzeige={{ wort: sprache, ton: 'blau', Symbol: IconLanguage }} />
        )}
      </Group>
      {besonderheiten(email).map((satz) => (
        <p key={satz} className={stil.besonders}>
          {satz}
        </p>
      ))}
      <Fehlermeldung fehler={laden.error} />
      <Nachspielen emailId={email.id} offen={nachspielen} schliessen={schliessen} />
    </header>
  );
}
