import { Button, Group, Menu, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { falte, LAGEN, lageInWorten, zeigeWort, type Wort } from './woerter';
import stil from './Regeln.module.css';

interface Eigenschaften {
  /** Names the group for the ear: "Bedingung 1". */
  name: string;
  woerter: readonly Wort[];
  aendern: (neu: Wort[]) => void;
  darf: boolean;
  fehler?: string | undefined;
}

/** Words of which one has to occur, each with the place where it has to stand. */
export function Wortwahl({ name, woerter, aendern, darf, fehler }: Eigenschaften) {
  const [eingabe, setEingabe] = useState('');
  const feld = useId();
  const neu = falte(eingabe);
  const hinzu = () => {
    if (neu === '') return;
    if (!woerter.some((w) => w.text === neu)) {
      // Two letters begin half of all words.
      aendern([...woerter, { text: neu, lage: neu.length < 3 ? 'ganz' : 'anfang' }]);
    }
    setEingabe('');
  };
  return (
    <div className={stil.wortwahl} role="group" aria-label={name}>
      <ul className={stil.woerter}>
        {woerter.map((wort, i) => (
          <li key={`${wort.text} ${wort.lage}`}>
            {i > 0 && <span className={stil.oder}>oder</span>}
            <Wortmarke
              wort={wort}
              darf={darf}
              setze={(lage) => aendern(woerter.map((w) => (w === wort ? { ...w, lage } : w)))}
              entferne={() => aendern(woerter.filter((w) => w !== wort))}
            />
          </li>
        ))}
      </ul>
      {darf && (
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            id={feld}
            size="sm"
            aria-label={`${name}: Wort hinzufügen`}
            placeholder="Wort hinzufügen"
            value={eingabe}
            maxLength={80}
            error={fehler}
            onChange={(e) => setEingabe(e.currentTarget.value)}
            onKeyDown={(e) => {
              if (e.key === 'Enter' || e.key === ',') {
                e.preventDefault();
                hinzu();
              } else if (e.key === 'Backspace' && eingabe === '') {
                aendern(woerter.slice(0, -1));
              }
            }}
            onBlur={hinzu}
          />
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            disabled={neu === ''}
            onClick={hinzu}
          >
            Hinzufügen
          </Button>
        </Group>
      )}
    </div>
  );
}

interface MarkeEigenschaften {
  wort: Wort;
  darf: boolean;
  setze: (lage: Wort['lage']) => void;
  entferne: () => void;
}

/** One word; a click says where it has to stand, or takes it away. */
function Wortmarke({ wort, darf, setze, entferne }: MarkeEigenschaften) {
  const gezeigt = zeigeWort(wort);
  if (!darf) return <span className={stil.marke}>{gezeigt}</span>;
  return (
    <Menu position="bottom-start" width="16rem">
      <Menu.Target>
        <button
          type="button"
          className={stil.marke}
          aria-label={`${wort.text}, ${lageInWorten(wort.lage)}`}
        >
          {gezeigt}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>„{wort.text}“ muss stehen</Menu.Label>
        {LAGEN.map(({ lage, wort: wo }) => (
          <Menu.Item
            key={lage}
            role="menuitemradio"
            aria-checked={lage === wort.lage}
            leftSection={
              <IconCheck size={16} aria-hidden="true" opacity={lage === wort.lage ? 1 : 0} />
            }
            rightSection={<span className={stil.beispiel}>{zeigeWort({ ...wort, lage })}</span>}
            onClick={() => setze(lage)}
          >
            {wo}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={entferne}>
          Wort entfernen
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
