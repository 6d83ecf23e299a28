import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Abschnitt } from '../Abschnitt';
import type { Abschnittsangaben } from './Formular';
import { naechsteSpanne, SPANNEN, TAGE, zeitfehler, type Spanne } from './geschaeftszeiten';
import stil from './Email.module.css';

/** Opening hours per weekday. */
export function AbschnittZeiten({ werte, setze, darf }: Abschnittsangaben) {
  const zeiten = werte.geschaeftszeiten;
  return (
    <Abschnitt
      titel="Geschäftszeiten"
      text="Außerhalb dieser Zeiten und an gesetzlichen Feiertagen nennt die Eingangsbestätigung bei dringenden Schäden den Notdienst."
    >
      <div className={stil.woche}>
        {TAGE.map(({ tag, wort }) => (
          <Tageszeiten
            key={tag}
            wort={wort}
            spannen={zeiten[tag] ?? []}
            darf={darf}
            setze={(neu) => setze({ geschaeftszeiten: { ...zeiten, [tag]: neu } })}
          />
        ))}
      </div>
    </Abschnitt>
  );
}

interface Eigenschaften {
  wort: string;
  spannen: readonly Spanne[];
  darf: boolean;
  setze: (neu: readonly Spanne[]) => void;
}

function Tageszeiten({ wort, spannen, darf, setze }: Eigenschaften) {
  const fehler = zeitfehler(spannen);
  const ersetze = (i: number, neu: Spanne) => setze(spannen.map((s, j) => (j === i ? neu : s)));
  return (
    <div className={stil.tag} role="group" aria-label={wort}>
      <Text fw={600}>{wort}</Text>
      <div className={stil.spannen}>
        {spannen.length === 0 && <Text c="dimmed">geschlossen</Text>}
        {spannen.map(([von, bis], i) => (
          <Group key={i} gap={6} wrap="nowrap">
            <input
              type="time"
              aria-label={`${wort} von`}
              value={von}
              readOnly={!darf}
              onChange={(e) => ersetze(i, [e.currentTarget.value, bis])}
            />
            <span>bis</span>
            <input
              type="time"
              aria-label={`${wort} bis`}
              value={bis}
              readOnly={!darf}
              onChange={(e) => ersetze(i, [von, e.currentTarget.value])}
            />
            {darf && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`${wort}: ${von} bis ${bis} entfernen`}
                onClick={() => setze(spannen.filter((_, j) => j !== i))}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </Group>
        ))}
        {darf && spannen.length < SPANNEN && (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            aria-label={`${wort}: Zeit hinzufügen`}
            onClick={() => setze([...spannen, naechsteSpanne(spannen)])}
          >
            Zeit
          </Button>
        )}
      </div>
      {fehler !== null && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" className={stil.zeitfehler}>
          {fehler}
        </Text>
      )}
    </div>
  );
}
