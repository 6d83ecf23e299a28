import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCheck, IconLinkOff, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Marke } from '@/gemeinsam/gestaltung/Marke';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Antwort } from './Antwort';
import { Bericht } from './Bericht';
import { Foto } from './Foto';
import { ansehen, type Auftrag, type Auftragskopf } from './zugang';
import stil from './AuftragLink.module.css';

/** One order for a contractor who has nothing but the link from the mail. */
export default function AuftragLinkSeite() {
  useDocumentTitle('Auftrag · Hausdraht');
  // It stays in the address: whoever comes back tomorrow opens the same page again.
  const [token] = useState(() => location.hash.slice(1));
  const auftrag = useQuery({
    queryKey: ['auftrag', token],
    queryFn: () => ansehen(token),
    retry: false,
  });
  return (
    <main className={stil.seite}>
      {auftrag.isPending ? (
        <Geruest />
      ) : auftrag.isError ? (
        auftrag.error instanceof ApiFehler && auftrag.error.status === 404 ? (
          <Hinweisseite
            ebene={1}
            Symbol={IconLinkOff}
            titel="Dieser Link gilt nicht oder nicht mehr"
            text="Bitte wenden Sie sich an die Hausverwaltung, die Sie beauftragt hat. Sie kann Ihnen einen neuen Link senden."
          />
        ) : (
          <Ladefehler fehler={auftrag.error} erneut={auftrag.refetch} />
        )
      ) : !('beschreibung' in auftrag.data) ? (
        <Ende auftrag={auftrag.data} />
      ) : (
        <Blatt token={token} auftrag={auftrag.data} neu={() => void auftrag.refetch()} />
      )}
    </main>
  );
}

function Blatt({ token, auftrag: a, neu }: { token: string; auftrag: Auftrag; neu: () => void }) {
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Text c="dimmed" className={stil.kopf}>
          <Marke /> {a.verwaltung.name}
        </Text>
        <Title order={1} size="h2">
          Auftrag {a.nummer}
        </Title>
        <Text c="dimmed">
          für {a.firma}, erteilt <Zeit wert={a.erteilt_am} />
        </Text>
      </Stack>
      <Stand auftrag={a} />
      <Paper withBorder p="md">
        <Title order={2} size="h5">
          Was ist zu tun?
        </Title>
        <Text className="hd-text">{a.beschreibung}</Text>
      </Paper>
      <Paper withBorder p="md">
        <Title order={2} size="h5">
          Wo?
        </Title>
        {a.wo.strasse !== null && (
          <Anchor
            className="hd-ziel"
            href={`geo:0,0?q=${encodeURIComponent(`${a.wo.strasse}, ${a.wo.ort ?? ''}`)}`}
          >
            <IconMapPin size={20} aria-hidden="true" /> {a.wo.strasse}, {a.wo.ort}
          </Anchor>
        )}
        <Text>{[a.wo.einheit, a.wo.raum].filter(Boolean).join(', ')}</Text>
        {a.kontakt !== null && (
          <>
            <Title order={2} size="h5" mt="md">
              Vor Ort
            </Title>
            <Text>{a.kontakt.name}</Text>
            {a.kontakt.telefon !== null && a.kontakt.telefon !== '' && (
              <Anruf nummer={a.kontakt.telefon} />
            )}
          </>
        )}
      </Paper>
      {a.fotos.length > 0 && (
        <section aria-label="Fotos">
          <Title order={2} size="h5" mb="xs">
            Fotos
          </Title>
          <div className={stil.fotos}>
            {a.fotos.map((id, i) => (
              <Foto key={id} token={token} id={id} nummer={i + 1} />
            ))}
          </div>
        </section>
      )}
      {a.status === 'gesehen' && <Antwort token={token} neu={neu} />}
      {(a.status === 'angenommen' || a.status === 'gemeldet') && (
        <Bericht token={token} schonGemeldet={a.status === 'gemeldet'} neu={neu} />
      )}
      <Fragen auftrag={a} />
    </Stack>
  );
}

/** Of an ended order only that it is: where somebody lives is nobody's business any more. */
const Ende = ({ auftrag: a }: { auftrag: Auftragskopf }) => (
  <Stack gap="lg">
    <Stack gap={4}>
      <Text c="dimmed" className={stil.kopf}>
        <Marke /> {a.verwaltung.name}
      </Text>
      <Title order={1} size="h2">
        Auftrag {a.nummer}
      </Title>
    </Stack>
    {a.status === 'storniert' ? (
      <Hinweis ton="graurot" Symbol={IconLinkOff} titel="Der Auftrag ist storniert">
        Bitte führen Sie ihn nicht aus.
      </Hinweis>
    ) : (
      <Hinweis ton="gruen" Symbol={IconCheck} titel="Der Auftrag ist abgeschlossen. Danke!">
        Sie müssen nichts mehr tun.
      </Hinweis>
    )}
    <Fragen auftrag={a} />
  </Stack>
);

const Fragen = ({ auftrag: a }: { auftrag: Auftragskopf }) => (
  <>
    <Text size="sm" c="dimmed">
      Fragen? {a.verwaltung.name}
    </Text>
    {a.verwaltung.telefon !== '' && <Anruf nummer={a.verwaltung.telefon} />}
  </>
);

const Anruf = ({ nummer }: { nummer: string }) => (
  <Anchor className="hd-ziel" href={`tel:${nummer.replace(/[^+\d]/g, '')}`}>
    <IconPhone size={20} aria-hidden="true" /> {nummer}
  </Anchor>
);

function Stand({ auftrag: a }: { auftrag: Auftrag }) {
  if (a.status === 'gemeldet') {
    return (
      <Hinweis ton="gruen" Symbol={IconCheck} titel="Als erledigt gemeldet">
        <Zeit wert={a.seit} />. Die Hausverwaltung sieht Ihre Meldung.
      </Hinweis>
    );
  }
  if (a.status === 'angenommen') {
    return (
      <Hinweis ton="blau" Symbol={IconCheck} titel="Sie haben den Auftrag angenommen">
        <Zeit wert={a.seit} />. Melden Sie unten, wenn er erledigt ist.
      </Hinweis>
    );
  }
  if (a.status === 'abgelehnt') {
    return (
      <Hinweis ton="grau" Symbol={IconLinkOff} titel="Sie haben den Auftrag abgelehnt">
        <Zeit wert={a.seit} />. Die Hausverwaltung weiß Bescheid.
      </Hinweis>
    );
  }
  return null;
}
