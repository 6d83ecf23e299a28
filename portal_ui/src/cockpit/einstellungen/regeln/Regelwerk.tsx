import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconFlask, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Verlassensschutz } from '@/gemeinsam/verlassen/Verlassensschutz';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { pruefen, regeln, speichern } from './abfragen';
import type { Regel } from './modell';
import { Probe } from './Probe';
import { RegelEditor } from './RegelEditor';
import { RegelListe } from './RegelListe';
import { Rueckschau } from './Rueckschau';
import { Sammelbalken } from './Sammelbalken';
import { SpeichernDialog } from './SpeichernDialog';
import { useRegelentwurf } from './useRegelentwurf';
import { Ausgangsregeln } from './Ausgangsregeln';
import liste from '../../liste/Liste.module.css';
import stil from './Regeln.module.css';

const PFAD = '/einstellungen/regeln';

interface Eigenschaften {
  gespeichert: readonly Regel[];
  /** Key of the rule that is open, `probe` for none but the test box. */
  offen: string | null;
  darf: boolean;
}

/** List on the left, one rule and the test box on the right, saving for all below. */
export function Regelwerk({ gespeichert, offen, darf }: Eigenschaften) {
  const entwurf = useRegelentwurf(gespeichert);
  const [, gehe] = useLocation();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'rueckschau' | 'speichern' | null>(null);
  const zu = () => setDialog(null);
  const regel = entwurf.regeln.find((r) => r.schluessel === offen);

  const schau = useMutation({ mutationFn: () => pruefen(entwurf.regeln) });
  const sichern = useMutation({
    mutationFn: () => speichern(entwurf.regeln, entwurf.basis),
    onSuccess: async () => {
      const name = regel?.bezeichnung.trim();
      await client.invalidateQueries({ queryKey: ['klassifikationsregeln'] });
      entwurf.verwirf();
      zu();
      // A rule is known by its name: a new or renamed one has another key now.
      const neue = client.getQueryData(regeln().queryKey)?.find((r) => r.bezeichnung === name);
      if (regel !== undefined) gehe(neue === undefined ? PFAD : `${PFAD}/${neue.schluessel}`);
      notifications.show({
        color: 'green',
        message: 'Die Regeln sind gespeichert und gelten ab sofort.',
      });
    },
  });
  // A check says nothing about rules that were changed after it.
  const [geprueft, setGeprueft] = useState<readonly Regel[] | null>(null);
  const pruefung = geprueft === entwurf.regeln ? schau.data : undefined;

  const loeschen = (weg: Regel) => {
    const platz = entwurf.regeln.findIndex((r) => r.schluessel === weg.schluessel);
    entwurf.loesche(weg.schluessel);
    gehe(PFAD);
    const id = `regel-${weg.schluessel}`;
    notifications.show({
      id,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>„{weg.bezeichnung || 'Neue Regel'}“ ist gelöscht, sobald Sie speichern.</span>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              entwurf.setzeEin(weg, platz);
              gehe(`${PFAD}/${weg.schluessel}`);
            }}
          >
            Rückgängig
          </Button>
        </Group>
      ),
    });
  };

  return (
    <div className={stil.seite}>
      <div className={liste.seite} data-offen={offen !== null || undefined}>
        <section className={liste.spalte} aria-label="Liste der Regeln">
          <div className={liste.kopf}>
            <Group justify="space-between" wrap="nowrap">
              <Title order={2} size="h4">
                Regeln
              </Title>
              {darf && (
                <Group gap={4} wrap="nowrap">
                  <Ausgangsregeln entwurf={entwurf} />
                  <Button
                    size="sm"
                    leftSection={<IconPlus size={16} aria-hidden="true" />}
                    onClick={() => gehe(`${PFAD}/${entwurf.neu()}`)}
                  >
                    Neue Regel
                  </Button>
                </Group>
              )}
            </Group>
            <Text size="sm" c="dimmed" mt={4}>
              Sie lesen jede neue Meldung. Die oberste passende Regel bestimmt die Kategorie; bei
              der Priorität gilt die höchste.
            </Text>
            <Anchor
              component={Link}
              href={`${PFAD}/probe`}
              className={`${stil.zurProbe ?? ''} hd-ziel`}
            >
              <IconFlask size={18} aria-hidden="true" />
              Ausprobieren
            </Anchor>
          </div>
          <div className={liste.rolle}>
            <RegelListe entwurf={entwurf} offen={offen} darf={darf} />
          </div>
        </section>
        <div className={liste.detail}>
          <Anchor component={Link} href={PFAD} className={liste.zurueck}>
            <Group gap={6} p="md">
              <IconArrowLeft size={18} aria-hidden="true" />
              Zu den Regeln
            </Group>
          </Anchor>
          <div className={stil.arbeit}>
            {regel !== undefined && (
              <RegelEditor
                key={regel.schluessel}
                regel={regel}
                maengel={entwurf.maengel.get(regel.schluessel)}
                darf={darf}
                aendern={(teil) => entwurf.aendere(regel.schluessel, teil)}
                verdoppeln={() => gehe(`${PFAD}/${entwurf.verdopple(regel.schluessel)}`)}
                loeschen={() => loeschen(regel)}
              />
            )}
            {offen !== null && offen !== 'probe' && regel === undefined ? (
              <NichtGefunden was="Diese Regel" />
            ) : (
              <Probe regeln={entwurf.regeln} />
            )}
          </div>
        </div>
      </div>
      {entwurf.geaendert && (
        <Sammelbalken
          entwurf={entwurf}
          pruefen={() => {
            setGeprueft(entwurf.regeln);
            schau.mutate();
            setDialog('rueckschau');
          }}
          speichern={() => setDialog('speichern')}
          verwerfen={() => {
            entwurf.verwirf();
            if (offen?.startsWith('neu-') === true) gehe(PFAD);
          }}
        />
      )}
      <Rueckschau
        offen={dialog === 'rueckschau'}
        schliessen={zu}
        laeuft={schau.isPending}
        fehler={schau.error}
        pruefung={schau.data}
      />
      <SpeichernDialog
        offen={dialog === 'speichern'}
        diff={entwurf.diff}
        pruefung={pruefung}
        laeuft={sichern.isPending}
        fehler={sichern.error}
        speichern={() => sichern.mutate()}
        neuLaden={async () => {
          zu();
          await client.invalidateQueries({ queryKey: ['klassifikationsregeln'] });
          entwurf.verwirf();
          sichern.reset();
          const neue = client.getQueryData(regeln().queryKey);
          if (neue?.some((r) => r.schluessel === offen) === false) gehe(PFAD);
        }}
        schliessen={zu}
      />
      <Verlassensschutz aktiv={entwurf.geaendert} bereich={PFAD} verwerfen={entwurf.verwirf} />
    </div>
  );
}
