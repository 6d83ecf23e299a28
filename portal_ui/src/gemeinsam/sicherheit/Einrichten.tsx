import { Anchor, Button, Code, PasswordInput, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { CodeFeld } from '../anmeldung/CodeFeld';
import { rufe } from '../api/client';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Codes } from './Codes';

const QrBild = lazy(() => import('./QrBild'));

interface Eigenschaften {
  /** Another telephone: then a code of the present one (or from paper) is needed, too. */
  wechsel: boolean;
  fertig: () => void;
  /** From now on the codes are shown, once. */
  zeigtCodes?: () => void;
}

interface Beginn {
  geheimnis: string;
  adresse: string;
}

/** Password, the picture for the app, a code that proves it, codes for paper: one step a screen. */
export function Einrichten({ wechsel, fertig, zeigtCodes }: Eigenschaften) {
  const [passwort, setPasswort] = useState('');
  const [bisheriger, setBisheriger] = useState('');
  const [code, setCode] = useState('');
  const beginnen = useMutation({
    mutationFn: async () =>
      (await rufe('zweitfaktor_beginnen', {
        passwort,
        ...(wechsel ? { code: bisheriger.trim() } : {}),
      })) as Beginn,
    onSuccess: () => setPasswort(''),
  });
  const bestaetigen = useMutation({
    mutationFn: async () =>
      (await rufe('zweitfaktor_bestaetigen', { code: code.trim() })) as { codes: string[] },
    onSuccess: () => zeigtCodes?.(),
    onError: () => setCode(''),
  });

  if (bestaetigen.data !== undefined) {
    return <Codes codes={bestaetigen.data.codes} fertig={fertig} />;
  }
  if (beginnen.data === undefined) {
    return (
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          beginnen.mutate();
        }}
      >
        <Stack>
          <Text>
            Sie brauchen eine App für Einmalcodes auf Ihrem Telefon, zum Beispiel Google
            Authenticator, Microsoft Authenticator, Aegis oder die Passwörter-App von Apple.
          </Text>
          <Fehlermeldung fehler={beginnen.error} />
          <PasswordInput
            label="Zur Sicherheit Ihr Passwort"
            autoComplete="current-password"
            size="md"
            required
            withAsterisk={false}
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': 'Passwort anzeigen' }}
            value={passwort}
            onChange={(e) => setPasswort(e.currentTarget.value)}
          />
          {wechsel && <CodeFeld art="beides" wert={bisheriger} aendern={setBisheriger} />}
          <Button type="submit" size="lg" loading={beginnen.isPending} disabled={passwort === ''}>
            Weiter
          </Button>
        </Stack>
      </form>
    );
  }
  const { geheimnis, adresse } = beginnen.data;
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        bestaetigen.mutate();
      }}
    >
      <Stack>
        <Text>
          Fügen Sie in der App ein Konto hinzu und fotografieren Sie dieses Bild mit ihr. Sind Sie
          gerade an diesem Telefon?{' '}
          <Anchor href={adresse} className="hd-ziel">
            In der App öffnen
          </Anchor>
        </Text>
        <Suspense fallback={<Skeleton height={220} width={220} />}>
          <QrBild text={adresse} name="QR-Code für die App" />
        </Suspense>
        <Text size="sm">
          Oder von Hand eintippen: <Code fz="md">{geheimnis.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        </Text>
        <Fehlermeldung fehler={bestaetigen.error} />
        <CodeFeld art="app" zuerst wert={code} aendern={setCode} />
        <Button
          type="submit"
          size="lg"
          loading={bestaetigen.isPending}
          disabled={code.trim() === ''}
        >
          Bestätigen
        </Button>
      </Stack>
    </form>
  );
}
