import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { datum } from '@/gemeinsam/zeit/format';
import type { Filtereigenschaften } from './Filterleiste';
import type { Filter } from './filter';
import type { Eintrag } from './modell';
import { AKTIONEN, artVon } from './woerter';

function zeitraum({ von, bis }: Filter): string {
  if (von !== null && bis !== null) return `vom ${datum(von)} bis ${datum(bis)}`;
  if (von !== null) return `ab ${datum(von)}`;
  return bis === null ? '' : `bis ${datum(bis)}`;
}

function objekt({ art, objekt: kennung }: Filter, eintraege: readonly Eintrag[]): string {
  if (art === null) return '';
  if (kennung === null) return artVon(art).wort;
  const name = eintraege.find((e) => e.bezeichnung !== null)?.bezeichnung;
  return art === 'verwaltung.anfragen'
    ? `${name ?? (kennung.includes('-') ? `Anfrage ${kennung}` : `Anfrage mit der Kennung ${kennung}`)} und alles, was zu ihr gehört`
    : `${artVon(art).wort} mit der Kennung ${kennung}`;
}

/** What the list shows, in words: on the screen for a person, in print for everything. */
export function Filtersatz({ filter, setze, eintraege }: Filtereigenschaften) {
  const konto = eintraege.find((e) => e.benutzerkonto_id === filter.konto)?.akteur;
  const teile = [
    objekt(filter, eintraege),
    filter.person === null ? '' : `alles zur Person mit der Kennung ${filter.person}`,
    filter.konto === null ? '' : `was ${konto ?? `Konto ${filter.konto}`} tat`,
    filter.aktionen.map((wert) => AKTIONEN[wert] ?? wert).join(' oder '),
    filter.text === '' ? '' : `Begründung mit „${filter.text}“`,
    zeitraum(filter),
  ].filter((teil) => teil !== '');
  if (teile.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        Gezeigt wird: {teile.join(' · ')}
      </Text>
      {filter.person !== null && (
        <Button
          className="hd-nicht-drucken"
          size="compact-sm"
          variant="default"
          rightSection={<IconX size={14} aria-hidden="true" />}
          onClick={() => setze({ person: null })}
        >
          Person aufheben
        </Button>
      )}
    </Group>
  );
}
