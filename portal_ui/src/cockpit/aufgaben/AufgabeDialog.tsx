import { Anchor, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconPencil, IconPlayerPlay, IconPlayerSkipBack } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { alsAnhaenge, type Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { AufgabeMarken } from '@/gemeinsam/aufgaben/AufgabeMarken';
import { useAufgabeAkt } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import { laeuft } from '@/gemeinsam/aufgaben/werte';
import { Anhaenge } from '@/gemeinsam/dateien/Anhaenge';
import { datum } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { AufgabeFormular } from './AufgabeFormular';

interface Eigenschaften {
  aufgabe: Aufgabe;
  schliessen: () => void;
  erledigen: () => void;
  verschieben: (spalte: 'offen' | 'in_arbeit') => void;
}

/** Everything about a task and every act on it. */
export function AufgabeDialog({ aufgabe, schliessen, erledigen, verschieben }: Eigenschaften) {
  const [art, setArt] = useState<'lesen' | 'aendern' | 'verwerfen'>('lesen');
  const [grund, setGrund] = useState('');
  const verwerfen = useAufgabeAkt('aufgabe_verwerfen', () => 'Die Aufgabe ist verworfen.');
  const aktiv = laeuft(aufgabe.status);
  const zurueck = () => setArt('lesen');
  return (
    <Modal opened onClose={schliessen} size="lg" title={aufgabe.titel}>
      {art === 'aendern' ? (
        <AufgabeFormular aufgabe={aufgabe} abbrechen={zurueck} fertig={zurueck} />
      ) : art === 'verwerfen' ? (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            verwerfen.mutate(
              { aufgabe_id: aufgabe.id, begruendung: grund.trim() },
              { onSuccess: schliessen },
            );
          }}
        >
          <Stack>
            <Textarea
              label="Warum wird sie nicht gebraucht?"
              description="Steht im Verlauf der Anfrage, für Mieter unsichtbar. Die Anfrage bleibt, wie sie ist."
              required
              withAsterisk={false}
              data-autofocus
              autosize
              minRows={2}
              maxLength={2000}
              value={grund}
              onChange={(e) => setGrund(e.currentTarget.value)}
            />
            <Fehlermeldung fehler={verwerfen.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={zurueck}>
                Abbrechen
              </Button>
              <Button
                type="submit"
                color="red.9"
                loading={verwerfen.isPending}
                disabled={grund.trim() === ''}
              >
                Verwerfen
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Stack>
          <Group gap="xs">
            <AufgabeMarken aufgabe={aufgabe} />
            <Text c="dimmed">{aufgabe.hausmeister_bereiche?.bezeichnung ?? 'Verwaltung'}</Text>
          </Group>
          {aufgabe.objekte !== null && (
            <Text>
              {[aufgabe.objekte.bezeichnung, aufgabe.einheiten?.bezeichnung]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
          {aufgabe.ansprechpartner !== '' && (
            <Text>Ansprechpartner: {aufgabe.ansprechpartner}</Text>
          )}
          {aufgabe.beschreibung !== '' && <Text className="hd-text">{aufgabe.beschreibung}</Text>}
          <Anhaenge anhaenge={alsAnhaenge(aufgabe)} />
          {aufgabe.erledigt_am !== null && (
            <Text className="hd-text">
              Erledigt am {datum(aufgabe.erledigt_am)}
              {aufgabe.ausgefuehrt_von !== null && ` von ${aufgabe.ausgefuehrt_von}`}
              {aufgabe.massnahme !== null && `: ${aufgabe.massnahme}`}
            </Text>
          )}
          {aufgabe.anfrage_id !== null && (
            <Anchor component={Link} href={`/anfragen/${aufgabe.anfrage_id}?ansicht=alle`}>
              Zur Anfrage {aufgabe.anfragen?.nummer}
            </Anchor>
          )}
          {aktiv && (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setArt('verwerfen')}>
                Verwerfen
              </Button>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setArt('aendern')}
              >
                Ändern
              </Button>
              {aufgabe.status === 'offen' ? (
                <Button
                  variant="default"
                  leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
                  onClick={() => verschieben('in_arbeit')}
                >
                  In Arbeit
                </Button>
              ) : (
                <Button
                  variant="default"
                  leftSection={<IconPlayerSkipBack size={18} aria-hidden="true" />}
                  onClick={() => verschieben('offen')}
                >
                  Zurücklegen
                </Button>
              )}
              <Button
                data-autofocus
                leftSection={<IconCheck size={18} aria-hidden="true" />}
                onClick={erledigen}
              >
                Erledigt
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Modal>
  );
}
