import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconFileText,
  IconHomeCheck,
  IconMail,
  IconPercentage,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import stil from './HilfeSeite.module.css';

interface Thema {
  Symbol: Icon;
  titel: string;
  text: string;
}

/** What a click must not decide, in two sentences each, with the right way. */
const ANDERSWO: readonly Thema[] = [
  {
    Symbol: IconMail,
    titel: 'Wohnung kündigen',
    text: 'Eine Kündigung muss schriftlich erfolgen, mit Ihrer Unterschrift von Hand (§ 568 BGB). Bitte senden Sie einen unterschriebenen Brief an Ihre Hausverwaltung; eine Nachricht im Portal beendet das Mietverhältnis nicht.',
  },
  {
    Symbol: IconPercentage,
    titel: 'Miete mindern',
    text: 'Ob und um wie viel sich die Miete mindert, lässt sich nur im Einzelfall beurteilen (§ 536 BGB). Melden Sie den Mangel hier, damit der Zeitpunkt feststeht, und sprechen Sie für alles Weitere mit der Verwaltung oder einer Mietrechtsberatung.',
  },
  {
    Symbol: IconHomeCheck,
    titel: 'Reparatur bestätigen',
    text: 'Den Abschluss dokumentiert der Hausmeister oder die Verwaltung mit Datum und Fotos. Sie sehen den Stand bei Ihrer Anfrage; ist der Schaden noch da, schreiben Sie dort oder melden Sie ihn neu.',
  },
  {
    Symbol: IconFileText,
    titel: 'Vertrag ändern, untervermieten, Zahlung stunden',
    text: 'Das sind persönliche Vereinbarungen mit rechtlicher Wirkung. Bitte schreiben Sie der Verwaltung einen Brief oder rufen Sie an.',
  },
  {
    Symbol: IconUsers,
    titel: 'Ärger mit Nachbarn, Beschlüsse der Eigentümer',
    text: 'Das Portal verbindet Sie nur mit Ihrer Verwaltung, nicht mit anderen Mietern oder Eigentümern. Bei einer Störung im Haus rufen Sie bitte die Verwaltung an oder schreiben Sie ihr.',
  },
];

function Karte({ Symbol, titel, text }: Thema) {
  return (
    <Paper p="md" withBorder className={stil.karte}>
      <Symbol size={28} stroke={1.7} aria-hidden="true" />
      <div>
        <Title order={3} size="h5">
          {titel}
        </Title>
        <Text>{text}</Text>
      </div>
    </Paper>
  );
}

/** What belongs here, what does not, and where it goes instead. */
export function HilfeSeite() {
  useDocumentTitle('Hilfe · Hausdraht');
  const { mandant_name } = useSitzung();
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Hilfe
      </Title>
      <Hinweis ton="orange" Symbol={IconAlertTriangle} titel="Im Notfall">
        Feuer, Gasgeruch, Gefahr für Menschen: Wählen Sie zuerst <a href="tel:112">112</a>. Melden
        Sie den Schaden danach hier.
      </Hinweis>
      <Stack gap="sm">
        <Title order={2} size="h4">
          Das geht hier
        </Title>
        <Text>
          Schäden melden, Fotos nachreichen, Fragen zu einer Meldung stellen und jederzeit sehen,
          wie weit sie ist. Der Zeitpunkt Ihrer Meldung wird festgehalten (§ 536c BGB).{' '}
          <Anchor component={Link} href="/melden">
            Schaden melden
          </Anchor>
        </Text>
      </Stack>
      <Stack gap="sm">
        <Title order={2} size="h4">
          Das gehört auf einen anderen Weg
        </Title>
        {ANDERSWO.map((thema) => (
          <Karte key={thema.titel} {...thema} />
        ))}
      </Stack>
      <Stack gap="sm">
        <Title order={2} size="h4">
          Gut zu wissen
        </Title>
        <Karte
          Symbol={IconArrowsExchange}
          titel="Wer sieht meine Meldung?"
          text={`Die Verwaltung (${mandant_name}) und bei Schäden Ihr Hausmeister. Schäden der Wohnung sehen auch Ihre Mitmieter im selben Vertrag; Nachbarn und Vormieter sehen nichts.`}
        />
      </Stack>
    </Stack>
  );
}
