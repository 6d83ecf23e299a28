import { Anchor, Button, Collapse, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { Maengel, Regel } from './modell';
import { SPRACHEN } from './sprachen';
import { LAGEN, liesWoerter, schreibeWoerter } from './woerter';
import { Wortwahl } from './Wortwahl';
import stil from './Regeln.module.css';

interface Eigenschaften {
  regel: Regel;
  maengel: Maengel | undefined;
  darf: boolean;
  aendern: (teil: Partial<Regel>) => void;
}

/** How many separate entries the database takes. */
const HOECHSTENS = 20;

/** When a rule applies: words that have to occur, words that must not. */
export function Bedingungen({ regel, maengel, darf, aendern }: Eigenschaften) {
  const [hilfe, { toggle }] = useDisclosure(false);
  const gruppen = regel.woerter.length === 0 ? [''] : regel.woerter;
  // An emptied condition goes; the last one stays to be filled.
  const setze = (i: number, gruppe: string) =>
    aendern({
      woerter:
        gruppe === '' && gruppen.length > 1
          ? gruppen.filter((_, j) => j !== i)
          : gruppen.map((g, j) => (j === i ? gruppe : g)),
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h5">
          Wenn Betreff oder Text enthalten
        </Title>
        <Anchor component="button" type="button" size="sm" aria-expanded={hilfe} onClick={toggle}>
          Wie werden Wörter gefunden?
        </Anchor>
      </Group>
      <Collapse expanded={hilfe}>
        <div className={stil.hilfe}>
          <ul>
            {LAGEN.map(({ lage, wort, beispiel }) => (
              <li key={lage}>
                <strong>{wort}:</strong> {beispiel}
              </li>
            ))}
          </ul>
          Groß- und Kleinschreibung spielt keine Rolle; ä gilt wie ae, ß wie ss. Klicken Sie ein
          Wort an, um zu ändern, wo es stehen muss.
        </div>
      </Collapse>
      {gruppen.map((gruppe, i) => (
        // The place is the identity: a condition has no other name.
        <div key={i} className={stil.bedingung}>
          {i > 0 && <Text fw={650}>und außerdem</Text>}
          <Wortwahl
            name={`Bedingung ${i + 1}`}
            woerter={liesWoerter(gruppe)}
            darf={darf}
            fehler={i === 0 ? maengel?.woerter : undefined}
            aendern={(neu) => setze(i, schreibeWoerter(neu))}
          />
        </div>
      ))}
      {darf && gruppen.length < HOECHSTENS && gruppen.at(-1) !== '' && (
        <Button
          variant="subtle"
          size="sm"
          className={stil.weitere}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => aendern({ woerter: [...gruppen, ''] })}
        >
          Weitere Bedingung: und außerdem …
        </Button>
      )}
      <Title order={3} size="h5" mt="xs">
        Aber nicht, wenn darin steht
      </Title>
      <Wortwahl
        name="Ausschlüsse"
        woerter={regel.ausschluesse.flatMap(liesWoerter)}
        darf={darf}
        aendern={(neu) =>
          aendern({
            ausschluesse:
              neu.length <= HOECHSTENS
                ? neu.map((w) => schreibeWoerter([w]))
                : [schreibeWoerter(neu)],
          })
        }
      />
      <Select
        label="Sprache der Nachricht"
        className={stil.sprache}
        allowDeselect={false}
        data={SPRACHEN}
        value={regel.sprache ?? 'de'}
        readOnly={!darf}
        onChange={(wert) => aendern({ sprache: wert ?? 'de' })}
      />
    </Stack>
  );
}
