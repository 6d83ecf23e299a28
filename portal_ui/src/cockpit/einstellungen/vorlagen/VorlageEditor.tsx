import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { kategorie, mailereignis } from '@/gemeinsam/gestaltung/werte';
import { Verlassensschutz } from '@/gemeinsam/verlassen/Verlassensschutz';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { ANLASS, speichern, type Vorlage } from './abfragen';
import { einsetzen, fehlstelle, PLATZHALTER, type Fehlstelle } from './platzhalter';
import { Testmail } from './Testmail';
import { Vorschau } from './Vorschau';
import stil from './Vorlagen.module.css';

type Textfeld = 'betreff' | 'text';

const KATEGORIEN = ['schaden', 'wartung', 'beschwerde', 'administrativ'];

/** One template: when it is sent, what it says, and the letter that comes of it. */
export function VorlageEditor({ gespeichert, darf }: { gespeichert: Vorlage; darf: boolean }) {
  const [entwurf, setEntwurf] = useState<Vorlage | null>(null);
  const vorlage = entwurf ?? gespeichert;
  const client = useQueryClient();
  const felder = useRef<Record<Textfeld, HTMLInputElement | HTMLTextAreaElement | null>>({
    betreff: null,
    text: null,
  });
  const zuletzt = useRef<Textfeld>('text');
  const setze = (teil: Partial<Vorlage>) => setEntwurf({ ...vorlage, ...teil });
  const geaendert = entwurf !== null && JSON.stringify(entwurf) !== JSON.stringify(gespeichert);
  const falsch = { betreff: fehlstelle(vorlage.betreff), text: fehlstelle(vorlage.text) };

  const sichern = useMutation({
    mutationFn: () => speichern(vorlage),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['vorlagen', 'liste'] });
      setEntwurf(null);
      notifications.show({
        color: 'green',
        message: `Die Vorlage „${mailereignis(vorlage.ereignis)}“ ist gespeichert.`,
      });
    },
  });

  const fuegeEin = (name: string) => {
    const feld = zuletzt.current;
    const element = felder.current[feld];
    const ende = vorlage[feld].length;
    const { text, stelle } = einsetzen(
      vorlage[feld],
      { von: element?.selectionStart ?? ende, bis: element?.selectionEnd ?? ende },
      name,
    );
    setze({ [feld]: text });
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(stelle, stelle);
    });
  };
  const zeige = (feld: Textfeld, { von, bis }: Fehlstelle) => {
    felder.current[feld]?.focus();
    felder.current[feld]?.setSelectionRange(von, bis);
  };

  return (
    <div className={stil.zweispaltig}>
      <form
        className="hd-nicht-drucken"
        aria-label={mailereignis(vorlage.ereignis)}
        onSubmit={(e) => {
          e.preventDefault();
          sichern.mutate();
        }}
      >
        <Stack>
          {/* A letter somebody writes to an owner is always sent. */}
          {vorlage.ereignis === 'eigentuemer' || vorlage.ereignis === 'auftrag' ? (
            <Text c="dimmed">{ANLASS[vorlage.ereignis]}</Text>
          ) : (
            <>
              <Switch
                size="md"
                label="Diese E-Mail senden"
                description={ANLASS[vorlage.ereignis]}
                checked={vorlage.aktiv}
                disabled={!darf}
                onChange={(e) => setze({ aktiv: e.currentTarget.checked })}
              />
              <Checkbox.Group
                label="Bei Anfragen der Art"
                value={vorlage.kategorien}
                onChange={(wert) =>
                  setze({ kategorien: KATEGORIEN.filter((k) => wert.includes(k)) })
                }
              >
                <Group mt={6}>
                  {KATEGORIEN.map((k) => (
                    <Checkbox
                      key={k}
                      value={k}
                      label={kategorie(k)}
                      disabled={!darf || !vorlage.aktiv}
                    />
                  ))}
                </Group>
              </Checkbox.Group>
            </>
          )}
          <TextInput
            ref={(e) => {
              felder.current.betreff = e;
            }}
            label="Betreff"
            value={vorlage.betreff}
            maxLength={200}
            readOnly={!darf}
            error={
              falsch.betreff && (
                <Stellenfehler
                  stelle={falsch.betreff}
                  zeigen={(stelle) => zeige('betreff', stelle)}
                />
              )
            }
            onFocus={() => {
              zuletzt.current = 'betreff';
            }}
            onChange={(e) => setze({ betreff: e.currentTarget.value })}
          />
          <Textarea
            ref={(e) => {
              felder.current.text = e;
            }}
            label="Text"
            autosize
            minRows={8}
            maxRows={24}
            maxLength={10_000}
            value={vorlage.text}
            readOnly={!darf}
            error={
              falsch.text && (
                <Stellenfehler stelle={falsch.text} zeigen={(stelle) => zeige('text', stelle)} />
              )
            }
            onFocus={() => {
              zuletzt.current = 'text';
            }}
            onChange={(e) => setze({ text: e.currentTarget.value })}
          />
          {darf && (
            <div role="group" aria-label="Platzhalter einfügen">
              <Text fw={500}>Platzhalter einfügen</Text>
              <Text size="sm" c="dimmed" mb={6}>
                An ihrer Stelle steht im Brief die Angabe zur Anfrage. Ein Absatz, dessen
                Platzhalter alle leer bleiben, entfällt.
              </Text>
              <div className={stil.platzhalter}>
                {PLATZHALTER.map(({ name, wort }) => (
                  <Button
                    key={name}
                    size="compact-sm"
                    variant="default"
                    title={`{{${name}}}`}
                    onClick={() => fuegeEin(name)}
                  >
                    {wort}
                  </Button>
                ))}
              </div>
            </div>
          )}
          <Fehlermeldung fehler={sichern.error} />
          {darf && (
            <Group>
              <Button
                type="submit"
                loading={sichern.isPending}
                disabled={!geaendert || falsch.betreff !== null || falsch.text !== null}
              >
                Vorlage speichern
              </Button>
              {geaendert && (
                <Button variant="default" onClick={() => setEntwurf(null)}>
                  Verwerfen
                </Button>
              )}
              <Testmail
                vorlage={vorlage}
                gueltig={falsch.betreff === null && falsch.text === null}
              />
            </Group>
          )}
        </Stack>
      </form>
      <Vorschau vorlage={vorlage} gueltig={falsch.betreff === null && falsch.text === null} />
      <Verlassensschutz
        aktiv={geaendert}
        bereich={`/einstellungen/vorlagen/${vorlage.ereignis}`}
        verwerfen={() => setEntwurf(null)}
      />
    </div>
  );
}

interface StellenfehlerEigenschaften {
  stelle: Fehlstelle;
  zeigen: (stelle: Fehlstelle) => void;
}

/** What is wrong with a placeholder, and the way to it. */
function Stellenfehler({ stelle, zeigen }: StellenfehlerEigenschaften) {
  return (
    <>
      {stelle.satz}{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        c="inherit"
        td="underline"
        onClick={() => zeigen(stelle)}
      >
        Stelle zeigen
      </Anchor>
    </>
  );
}
