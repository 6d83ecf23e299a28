import { Stack, Text } from '@mantine/core';
import { IconBan, IconInfoCircle } from '@tabler/icons-react';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { anfragen, summe, type Ergebnis, type Stand } from './akte';
import stil from './Sammelleiste.module.css';

/** What would become of each Anfrage: first what is refused and why, then what changes. */
export function Vorschau({ stand }: { stand: Stand }) {
  const { geaendert, unveraendert, abgelehnt, briefe } = summe(stand);
  const folge: Record<Ergebnis['ergebnis'], number> = {
    abgelehnt: 0,
    geaendert: 1,
    unveraendert: 2,
  };
  const zeilen = [...stand.anfragen].sort((a, b) => folge[a.ergebnis] - folge[b.ergebnis]);
  return (
    <Stack gap="sm">
      <Text role="status">
        <strong>
          {geaendert === 0
            ? 'Nichts würde sich ändern'
            : `${anfragen(geaendert)} ${geaendert === 1 ? 'ändert' : 'ändern'} sich`}
        </strong>
        {unveraendert > 0 && `, ${unveraendert} ${unveraendert === 1 ? 'ist' : 'sind'} schon so`}
        {abgelehnt.length > 0 &&
          `, ${abgelehnt.length} ${abgelehnt.length === 1 ? 'geht' : 'gehen'} nicht`}
        {briefe > 0 && `. ${briefe} ${briefe === 1 ? 'E-Mail geht' : 'E-Mails gehen'} hinaus`}.
      </Text>
      {stand.endgueltig && geaendert > 0 && (
        <Hinweis ton="bernstein" Symbol={IconInfoCircle} titel="Das lässt sich nicht zurücknehmen">
          Der Status einer Anfrage geht nur vorwärts, und die Beteiligten werden benachrichtigt.
        </Hinweis>
      )}
      <ul className={stil.liste} tabIndex={0} aria-label="Vorschau je Anfrage">
        {zeilen.map((z) => (
          <li key={z.anfrage_id}>
            <Text size="sm" fw={500}>
              {z.nummer || 'Unbekannte Anfrage'} · {z.betreff}
            </Text>
            <Text
              size="sm"
              className="hd-text"
              c={z.ergebnis === 'abgelehnt' ? 'inherit' : 'dimmed'}
            >
              {z.ergebnis === 'abgelehnt' && (
                <>
                  <IconBan size={14} aria-hidden="true" /> Geht nicht:{' '}
                </>
              )}
              {z.grund ?? z.was ?? 'bleibt, wie sie ist'}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
