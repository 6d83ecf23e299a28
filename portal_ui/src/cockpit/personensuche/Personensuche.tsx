import { CloseButton, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuildingCommunity, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { alsWer, kannMelden, stammdatensuche, zielInWorten, type Ziel } from './suche';

interface Eigenschaften {
  label: string;
  beschreibung?: string;
  gewaehlt: Ziel | null;
  waehlen: (ziel: Ziel | null) => void;
  /** Whether a house alone will do. */
  haeuser?: boolean;
  /** Searched for at once, say the number of a caller. */
  vorgabe?: string;
  fokus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Finds a person by name, number, street and flat while typing; arrows and Enter choose. */
export function Personensuche({
  label,
  beschreibung,
  gewaehlt,
  waehlen,
  haeuser = false,
  vorgabe = '',
  fokus = false,
  ref,
}: Eigenschaften) {
  const [eingabe, setEingabe] = useState(vorgabe);
  const [suche] = useDebouncedValue(eingabe.trim(), 150);
  const liste = useCombobox({ onDropdownClose: () => liste.resetSelectedOption() });
  const treffer = useQuery({ ...stammdatensuche(suche), placeholderData: keepPreviousData });
  const personen = (treffer.data?.personen ?? []).filter(kannMelden);
  const haus = haeuser ? (treffer.data?.objekte ?? []) : [];
  const leer = suche.length >= 2 && treffer.isSuccess && personen.length + haus.length === 0;
  const ziele: Ziel[] = [
    ...personen.map((person): Ziel => ({ art: 'person', person })),
    ...haus.map((h): Ziel => ({ art: 'haus', haus: h })),
  ];
  return (
    <Combobox
      store={liste}
      withinPortal={false}
      onOptionSubmit={(wert) => {
        const ziel = ziele[Number(wert)];
        if (ziel === undefined) return;
        waehlen(ziel);
        liste.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={ref}
          label={label}
          description={beschreibung}
          data-autofocus={fokus || undefined}
          autoComplete="off"
          placeholder="Name, Telefon, Straße oder Wohnung"
          leftSection={<IconUserSearch size={18} aria-hidden="true" />}
          rightSection={
            gewaehlt !== null ? (
              <CloseButton
                aria-label="Auswahl aufheben"
                onClick={() => {
                  waehlen(null);
                  setEingabe('');
                }}
              />
            ) : treffer.isFetching && suche.length >= 2 ? (
              <Loader size={16} />
            ) : null
          }
          value={gewaehlt !== null ? zielInWorten(gewaehlt) : eingabe}
          readOnly={gewaehlt !== null}
          onChange={(e) => {
            setEingabe(e.currentTarget.value);
            liste.openDropdown();
            liste.updateSelectedOptionIndex();
          }}
          onFocus={() => gewaehlt === null && liste.openDropdown()}
          onBlur={() => liste.closeDropdown()}
        />
      </Combobox.Target>
      {treffer.isError && <Ladefehler fehler={treffer.error} erneut={treffer.refetch} />}
      <Combobox.Dropdown hidden={gewaehlt !== null || suche.length < 2 || !treffer.isSuccess}>
        <Combobox.Options aria-label="Treffer" mah="20rem" style={{ overflowY: 'auto' }}>
          {leer && <Combobox.Empty>Niemand gefunden.</Combobox.Empty>}
          {treffer.data?.unscharf === true && !leer && (
            <Text size="xs" c="dimmed" px="xs" py={4}>
              Nicht genau so gefunden. Ähnlich ist:
            </Text>
          )}
          {ziele.map((ziel, nr) => (
            <Combobox.Option value={String(nr)} key={nr}>
              {ziel.art === 'person' ? (
                <>
                  <Group gap={8} justify="space-between">
                    <Text fw={650}>{ziel.person.name}</Text>
                    <Text size="sm" c="dimmed" className="hd-zahlen">
                      {ziel.person.telefon}
                    </Text>
                  </Group>
                  <Text size="sm" c="dimmed">
                    {[alsWer(ziel.person), ziel.person.objekt, ziel.person.einheit]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </>
              ) : (
                <Group gap={8} wrap="nowrap">
                  <IconBuildingCommunity size={18} aria-hidden="true" />
                  <div>
                    <Text fw={650}>{ziel.haus.objekt}</Text>
                    <Text size="sm" c="dimmed">
                      Nur das Haus · {ziel.haus.anschrift}
                    </Text>
                  </div>
                </Group>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
