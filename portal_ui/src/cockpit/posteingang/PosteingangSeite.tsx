import { Anchor, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconMailOpened } from '@tabler/icons-react';
import { Link, useSearch } from 'wouter';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { EmailLaden } from './EmailLaden';
import { EmailListe } from './EmailListe';
import stil from '../liste/Liste.module.css';

/** Incoming mail: what waits for a decision, and the way every single one took. */
export function PosteingangSeite({ id }: { id: number | null }) {
  const alle = new URLSearchParams(useSearch()).get('ansicht') === 'alle';
  const basis = alle ? '?ansicht=alle' : '';
  useDocumentTitle('Posteingang · Hausdraht');
  return (
    <div className={stil.seite} data-offen={id !== null || undefined}>
      <h1 className="hd-nur-vorlesen">Posteingang</h1>
      <EmailListe key={String(alle)} alle={alle} offen={id} />
      <section className={stil.detail} aria-label="Geöffnete E-Mail">
        <Anchor
          component={Link}
          href={`/posteingang${basis}`}
          className={`${stil.zurueck ?? ''} hd-nicht-drucken`}
        >
          <Group gap={6} p="md">
            <IconArrowLeft size={18} aria-hidden="true" />
            Zur Liste
          </Group>
        </Anchor>
        {id === null ? (
          <Hinweisseite
            Symbol={IconMailOpened}
            titel="Keine E-Mail geöffnet"
            text="Links steht, was ein Mensch entscheiden muss: die am längsten wartende E-Mail zuerst."
          />
        ) : (
          <Fehlergrenze key={id}>
            <EmailLaden id={id} alle={alle} />
          </Fehlergrenze>
        )}
      </section>
    </div>
  );
}
