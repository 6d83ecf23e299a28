import { TextInput } from '@mantine/core';

/** Which codes are taken: of the app, from paper, or both. */
type Art = 'app' | 'papier' | 'beides';

const WORTE: Record<Art, { label: string; description: string }> = {
  app: { label: 'Code aus der App', description: 'Sechs Ziffern, alle 30 Sekunden neue.' },
  papier: {
    label: 'Wiederherstellungscode',
    description: 'Groß- und Kleinschreibung und Striche sind egal.',
  },
  beides: {
    label: 'Code aus der App',
    description: 'Fehlt das Telefon, geht auch ein Wiederherstellungscode.',
  },
};

interface Eigenschaften {
  art: Art;
  wert: string;
  aendern: (wert: string) => void;
  /** The first thing to do on the screen. */
  zuerst?: boolean;
}

/** A one-time code: large, and filled in by the device where it can. */
export function CodeFeld({ art, wert, aendern, zuerst = false }: Eigenschaften) {
  return (
    <TextInput
      {...WORTE[art]}
      name="einmalcode"
      autoComplete={art === 'papier' ? 'off' : 'one-time-code'}
      inputMode={art === 'app' ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={30}
      size="lg"
      required
      withAsterisk={false}
      autoFocus={zuerst}
      data-autofocus={zuerst || undefined}
      styles={{ input: { fontFamily: 'ui-monospace, monospace', letterSpacing: '0.12em' } }}
      value={wert}
      onChange={(e) => aendern(e.currentTarget.value)}
    />
  );
}
