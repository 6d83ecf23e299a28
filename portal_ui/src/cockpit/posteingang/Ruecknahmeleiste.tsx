import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { pfad } from './ansichten';
import { entscheidInWorten, uhrzeit } from './entscheidungen';
import { betreffInWorten } from './modell';
import { useLetzter, useRuecknahme } from './useRuecknahme';
import stil from './Ruecknahmeleiste.module.css';

/** What was decided last, with the way back as long as there is one. */
export function Ruecknahmeleiste() {
  const letzter = useLetzter();
  const ruecknahme = useRuecknahme();
  const [verborgen, setVerborgen] = useState<number | null>(null);
  const zurueck = () => {
    if (letzter !== null && !ruecknahme.isPending) ruecknahme.mutate(letzter.entscheid);
  };
  useTasten({ z: zurueck, 'Strg+z': zurueck });
  if (letzter === null || letzter.entscheid.id === verborgen) return null;
  const { entscheid, rest } = letzter;
  const minuten = Math.ceil(rest / 60_000);
  return (
    <div
      className={`${stil.leiste ?? ''} hd-nicht-drucken`}
      role="region"
      aria-label="Zuletzt entschieden"
    >
      <div className={stil.satz}>
        <strong>{entscheidInWorten(entscheid)}</strong>
        <Link href={pfad({ ansicht: 'zuletzt', suche: '' }, entscheid.email_id)}>
          {betreffInWorten(entscheid.email_triage ?? { betreff: null })}
        </Link>
      </div>
      <Button
        size="sm"
        variant="default"
        loading={ruecknahme.isPending}
        leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
        rightSection={<Taste wert="z" />}
        aria-label={`Rückgängig machen, noch ${minuten} ${minuten === 1 ? 'Minute' : 'Minuten'} möglich`}
        onClick={zurueck}
      >
        Rückgängig <span className={stil.rest}>{uhrzeit(rest)}</span>
      </Button>
      <CloseButton aria-label="Hinweis schließen" onClick={() => setVerborgen(entscheid.id)} />
      {ruecknahme.isError && (
        <div className={stil.fehler}>
          <Fehlermeldung fehler={ruecknahme.error} />
        </div>
      )}
    </div>
  );
}
