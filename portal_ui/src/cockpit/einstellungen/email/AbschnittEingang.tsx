import { Radio, Stack } from '@mantine/core';
import { Abschnitt } from '../Abschnitt';
import type { Abschnittsangaben } from './Formular';

/** What happens to mail from domains that publish no rule about their senders. */
export function AbschnittEingang({ werte, setze, darf }: Abschnittsangaben) {
  return (
    <Abschnitt
      titel="Absender prüfen"
      text="Die meisten Anbieter legen fest, woran man ihre echten E-Mails erkennt (DMARC); eine gefälschte wird dann nie von selbst zugeordnet. Manche kleinen Domains haben keine solche Regel, auch wenn sie ihre E-Mails unterschreiben."
    >
      <Radio.Group
        label="E-Mails von Domains ohne diese Regel"
        value={werte.ohne_dmarc}
        onChange={(ohne_dmarc) => setze({ ohne_dmarc })}
      >
        <Stack gap="xs" mt={8}>
          <Radio
            value="manuell"
            disabled={!darf}
            label="Immer von Hand entscheiden"
            description="Empfohlen. Die E-Mail wartet unter „Zu entscheiden“."
          />
          <Radio
            value="zuordnen"
            disabled={!darf}
            label="Zuordnen, wenn die Domain selbst die E-Mail bestätigt"
            description="Bequemer. Die Unterschrift oder der sendende Server muss zur Domain des Absenders gehören."
          />
        </Stack>
      </Radio.Group>
    </Abschnitt>
  );
}
