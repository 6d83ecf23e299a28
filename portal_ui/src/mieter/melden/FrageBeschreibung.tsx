import { Textarea } from '@mantine/core';

interface Eigenschaften {
  wert: string;
  aendern: (wert: string) => void;
}

/** What happened, in the tenant's own words. */
export function FrageBeschreibung({ wert, aendern }: Eigenschaften) {
  return (
    <Textarea
      label="Ein, zwei Sätze genügen"
      description="Sie können auch diktieren: Tippen Sie auf das Mikrofon Ihrer Tastatur."
      placeholder="Zum Beispiel: Seit heute früh tropft Wasser aus dem Eckventil, der Boden ist nass."
      name="beschreibung"
      size="lg"
      autosize
      minRows={5}
      maxRows={14}
      maxLength={20_000}
      value={wert}
      onChange={(e) => aendern(e.currentTarget.value)}
    />
  );
}
