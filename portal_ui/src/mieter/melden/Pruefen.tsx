import { Button, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { FotoVorschau } from '@/gemeinsam/dateien/FotoVorschau';
import { alleHochladen, type Foto } from '@/gemeinsam/dateien/fotos';
import { schadensart } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { wohnungInWorten, type Mietverhaeltnis } from '../mietverhaeltnisse';
import type { Quittung } from './Gesendet';
import type { Frage } from './schritte';
import type { useEntwurf } from './useEntwurf';
import fotostil from '@/gemeinsam/dateien/FotoWahl.module.css';
import stil from './Pruefen.module.css';

interface Eigenschaften {
  meldung: ReturnType<typeof useEntwurf>;
  fotos: readonly Foto[];
  wohnungen: readonly Mietverhaeltnis[];
  reihe: readonly Frage[];
  gesendet: (quittung: Quittung) => void;
}

/** Everything once more on one page, each answer with a way back to it, and send. */
export function Pruefen({ meldung, fotos, wohnungen, reihe, gesendet }: Eigenschaften) {
  const { entwurf } = meldung;
  const [hochgeladen, setHochgeladen] = useState(0);
  const [verwerfen, setVerwerfen] = useState(false);
  const [, gehe] = useLocation();
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: async () => {
      setHochgeladen(fotos.filter((f) => f.dateiId !== null).length);
      const datei_ids = await alleHochladen(fotos, (id, dateiId) => {
        meldung.fotoGesendet(id, dateiId);
        setHochgeladen((n) => n + 1);
      });
      return (await rufe('schaden_melden', {
        schadensart: entwurf.schadensart,
        ort: entwurf.ort.trim(),
        beschreibung: entwurf.beschreibung.trim(),
        ...(entwurf.mietverhaeltnisId === null || wohnungen.length < 2
          ? {}
          : { mietverhaeltnis_id: entwurf.mietverhaeltnisId }),
        datei_ids,
        kennung: entwurf.kennung,
      })) as Quittung;
    },
    onSuccess: (quittung) => {
      gesendet(quittung);
      void client.invalidateQueries({ queryKey: ['anfragen'] });
    },
  });
  const wohnung = wohnungen.find((w) => w.id === entwurf.mietverhaeltnisId);
  const antworten: [Frage, string, string][] = [
    ['wohnung', 'Wohnung', wohnung === undefined ? '' : wohnungInWorten(wohnung)],
    ['art', 'Betroffen', schadensart(entwurf.schadensart)],
    ['ort', 'Ort', entwurf.ort.trim()],
    ['beschreibung', 'Beschreibung', entwurf.beschreibung.trim()],
  ];
  const gefragt = antworten.filter(([frage]) => reihe.includes(frage));
  const fehlend = gefragt.find(([, , antwort]) => antwort === '');
  return (
    <Stack gap="lg">
      <Progress value={100} size="sm" aria-label="Letzter Schritt" />
      <Title order={1} size="h2">
        Stimmt alles so?
      </Title>
      <Paper withBorder>
        <dl className={stil.antworten}>
          {gefragt.map(([frage, name, antwort]) => (
            <div key={frage}>
              <dt>{name}</dt>
              <dd>
                <span className="hd-text">{antwort === '' ? 'fehlt noch' : antwort}</span>
                <Link href={`/melden/${frage}`} aria-label={`${name} ändern`}>
                  Ändern
                </Link>
              </dd>
            </div>
          ))}
          <div>
            <dt>Fotos</dt>
            <dd>
              <span>{fotos.length === 0 ? 'keine' : fotos.length}</span>
              <Link href="/melden/fotos" aria-label="Fotos ändern">
                Ändern
              </Link>
            </dd>
          </div>
        </dl>
      </Paper>
      {fotos.length > 0 && (
        <ul className={fotostil.vorschauen} aria-label="Ausgewählte Fotos">
          {fotos.map((foto, i) => (
            <FotoVorschau
              key={foto.id}
              foto={foto}
              nummer={i + 1}
              entfernen={() => meldung.fotoEntfernen(foto.id)}
            />
          ))}
        </ul>
      )}
      <Fehlermeldung fehler={senden.error} />
      {senden.isPending && fotos.length > 0 && (
        <Text role="status" c="dimmed">
          {hochgeladen < fotos.length
            ? `Foto ${hochgeladen + 1} von ${fotos.length} wird übertragen …`
            : 'Meldung wird gesendet …'}
        </Text>
      )}
      <Button
        size="xl"
        fullWidth
        loading={senden.isPending}
        disabled={fehlend !== undefined}
        leftSection={<IconSend size={24} aria-hidden="true" />}
        onClick={() => senden.mutate()}
      >
        {senden.isError ? 'Noch einmal senden' : 'Meldung absenden'}
      </Button>
      {fehlend !== undefined && (
        <Text>
          Es fehlt noch: <Link href={`/melden/${fehlend[0]}`}>{fehlend[1]}</Link>
        </Text>
      )}
      <Button variant="subtle" color="gray" c="dimmed" onClick={() => setVerwerfen(true)}>
        Meldung verwerfen
      </Button>
      <Rueckfrage
        offen={verwerfen}
        titel="Meldung verwerfen?"
        text="Ihre Angaben und Fotos werden von diesem Gerät gelöscht. Es wird nichts gesendet."
        ja="Verwerfen"
        schliessen={() => setVerwerfen(false)}
        bestaetigt={() => {
          meldung.verwerfen();
          gehe('/', { replace: true });
        }}
      />
    </Stack>
  );
}
