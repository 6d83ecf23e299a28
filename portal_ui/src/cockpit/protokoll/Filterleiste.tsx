import { Button, Collapse, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { heuteIso } from '@/gemeinsam/zeit/format';
import { anzahlFilter, istTag, mangel, OHNE_FILTER, type Filter } from './filter';
import { Kontowahl } from './Kontowahl';
import type { Eintrag } from './modell';
import stil from './Protokoll.module.css';
import { AKTIONEN, ARTEN, artVon } from './woerter';

export interface Filtereigenschaften {
  filter: Filter;
  setze: (teil: Partial<Filter>) => void;
  eintraege: readonly Eintrag[];
}

/** What is typed counts with Enter or on leaving the field; another filter resets it. */
function useEingabe(wert: string): [string, (neu: string) => void] {
  const [eingabe, setEingabe] = useState(wert);
  const [stand, setStand] = useState(wert);
  if (stand !== wert) {
    setStand(wert);
    setEingabe(wert);
  }
  return [eingabe, setEingabe];
}

interface Textwunsch {
  label: string;
  wert: string;
  uebernehmen: (wert: string) => void;
  disabled?: boolean;
  nurNummer?: boolean;
  placeholder?: string;
}

function Textfeld({ wert, uebernehmen, nurNummer = false, ...rest }: Textwunsch) {
  const [eingabe, setEingabe] = useEingabe(wert);
  const fertig = () => {
    if (eingabe.trim() !== wert) uebernehmen(eingabe.trim());
  };
  return (
    <TextInput
      {...rest}
      size="sm"
      maxLength={100}
      value={eingabe}
      onChange={(e) => {
        const neu = e.currentTarget.value;
        setEingabe(nurNummer ? neu.replace(/[^\d-]/g, '') : neu);
      }}
      onBlur={fertig}
      onKeyDown={(e) => e.key === 'Enter' && fertig()}
    />
  );
}

interface Tageswunsch {
  label: string;
  wert: string | null;
  uebernehmen: (wert: string | null) => void;
  fehler: string | null;
}

function Tagesfeld({ label, wert, uebernehmen, fehler }: Tageswunsch) {
  const [eingabe, setEingabe] = useEingabe(wert ?? '');
  return (
    <TextInput
      type="date"
      size="sm"
      label={label}
      max={heuteIso()}
      value={eingabe}
      error={fehler}
      onChange={(e) => {
        const neu = e.currentTarget.value;
        setEingabe(neu);
        // A year that is being typed is no day yet.
        if (neu === '') uebernehmen(null);
        else if (istTag(neu)) uebernehmen(neu);
      }}
    />
  );
}

/** Period, object, account, action and words of the reason; on a phone behind a button. */
export function Filterleiste({ filter, setze, eintraege }: Filtereigenschaften) {
  const [auf, { toggle }] = useDisclosure(false);
  const gesetzt = anzahlFilter(filter);
  const arten = Object.keys(ARTEN);
  if (filter.art !== null && !arten.includes(filter.art)) arten.push(filter.art);
  const felder = (
    <div className={stil.filter}>
      <Tagesfeld
        label="Erster Tag"
        wert={filter.von}
        fehler={null}
        uebernehmen={(von) => setze({ von })}
      />
      <Tagesfeld
        label="Letzter Tag"
        wert={filter.bis}
        fehler={mangel(filter)}
        uebernehmen={(bis) => setze({ bis })}
      />
      <Select
        size="sm"
        label="Art"
        placeholder="Alle"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Art aufheben' }}
        nothingFoundMessage="Nichts gefunden"
        data={arten.map((value) => ({ value, label: artVon(value).wort }))}
        value={filter.art}
        onChange={(art) => setze({ art, objekt: null })}
      />
      <Textfeld
        label={filter.art === 'verwaltung.anfragen' ? 'Nummer oder Kennung' : 'Kennung'}
        placeholder={
          filter.art === null
            ? 'Erst eine Art wählen'
            : filter.art === 'verwaltung.anfragen'
              ? '2026-0012'
              : ''
        }
        disabled={filter.art === null}
        nurNummer={filter.art === 'verwaltung.anfragen'}
        wert={filter.objekt ?? ''}
        uebernehmen={(objekt) => setze({ objekt })}
      />
      <Kontowahl filter={filter} setze={setze} eintraege={eintraege} />
      <MultiSelect
        size="sm"
        label="Was geschah"
        placeholder={filter.aktionen.length === 0 ? 'Alles' : ''}
        clearable
        clearButtonProps={{ 'aria-label': 'Auswahl aufheben' }}
        data={Object.entries(AKTIONEN).map(([value, label]) => ({ value, label }))}
        value={[...filter.aktionen]}
        onChange={(aktionen) => setze({ aktionen })}
      />
      <Textfeld
        label="Worte der Begründung"
        wert={filter.text}
        uebernehmen={(text) => setze({ text })}
      />
      <Button
        size="sm"
        variant="default"
        className={stil.unten}
        disabled={gesetzt === 0}
        onClick={() => setze(OHNE_FILTER)}
      >
        Zurücksetzen
      </Button>
    </div>
  );
  return (
    <search className="hd-nicht-drucken" aria-label="Protokoll filtern">
      <Button
        variant="default"
        className={stil.nurSchmal}
        aria-expanded={auf}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden="true" />}
        onClick={toggle}
      >
        Filter{gesetzt > 0 ? ` (${gesetzt})` : ''}
      </Button>
      <div className={stil.nurBreit}>{felder}</div>
      <div className={stil.nurSchmal}>
        <Collapse expanded={auf}>{felder}</Collapse>
      </div>
    </search>
  );
}
