import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { datum } from '@/gemeinsam/zeit/format';
import { mangel, type Wahl, type Zeitraum } from './zeitraum';

const WAHLEN: { value: Wahl; label: string }[] = [
  { value: '30', label: '30 Tage' },
  { value: '90', label: '90 Tage' },
  { value: '365', label: '12 Monate' },
  { value: 'frei', label: 'Von – bis' },
];

interface Eigenschaften {
  wahl: Wahl;
  waehlen: (wahl: Wahl) => void;
  zeitraum: Zeitraum;
  aendern: (zeitraum: Zeitraum) => void;
  heute: string;
}

/** Which days are counted: up to today, or those of one's own choice. */
export function Zeitraumwahl({ wahl, waehlen, zeitraum, aendern, heute }: Eigenschaften) {
  const fehler = mangel(zeitraum);
  const tag = (name: keyof Zeitraum, wort: string) => (
    <TextInput
      type="date"
      label={wort}
      max={heute}
      value={zeitraum[name]}
      error={fehler !== null}
      aria-describedby={fehler === null ? undefined : 'zeitraum-mangel'}
      onChange={(e) => aendern({ ...zeitraum, [name]: e.currentTarget.value })}
    />
  );
  return (
    <>
      <SegmentedControl aria-label="Zeitraum" value={wahl} onChange={waehlen} data={WAHLEN} />
      {wahl === 'frei' ? (
        <>
          <Group gap="xs" align="flex-end">
            {tag('von', 'Erster Tag')}
            {tag('bis', 'Letzter Tag')}
          </Group>
          <div role="status" id="zeitraum-mangel">
            {fehler !== null && (
              <Text size="sm" c="var(--mantine-color-error)">
                {fehler}
              </Text>
            )}
          </div>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {datum(zeitraum.von)} bis {datum(zeitraum.bis)}
        </Text>
      )}
    </>
  );
}
