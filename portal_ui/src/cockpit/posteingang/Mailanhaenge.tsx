import { Button, Modal, Paper, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AnhangBild } from '@/gemeinsam/dateien/AnhangBild';
import { groesseInWorten, mailanhang, speichern } from '@/gemeinsam/dateien/dateien';
import { GrossesBild } from '@/gemeinsam/dateien/GrossesBild';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { mailanhaenge, mailbilder, vielleichtBild, type Mailanhang, type Mailbild } from './anhang';
import type { Email } from './modell';
import kacheln from '@/gemeinsam/dateien/Anhaenge.module.css';
import stil from './Mailanhaenge.module.css';

interface Stueck {
  emailId: number;
  anhang: Mailanhang;
}

/** Name, size and download of one attachment, with a warning where one is due. */
function Zeile({ emailId, anhang }: Stueck) {
  const laden = useMutation({
    mutationFn: () => mailanhang(emailId, anhang.nr),
    onSuccess: (inhalt) => speichern(inhalt, anhang.dateiname),
  });
  return (
    <li>
      <div className={stil.zeile}>
        <span className={stil.name}>
          {anhang.dateiname}{' '}
          <span className={stil.leise}>
            {[anhang.art, groesseInWorten(anhang.groesse)].filter(Boolean).join(', ')}
            {anhang.eingebettet && ', im Text eingebettet'}
          </span>
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          className="hd-nicht-drucken"
          loading={laden.isPending}
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          aria-label={`${anhang.dateiname} im Original speichern`}
          onClick={() => laden.mutate()}
        >
          Original
        </Button>
      </div>
      {anhang.gefaehrlich && (
        <p className={stil.warnung}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          Kann Schadprogramme enthalten. Nur öffnen, wenn Sie diese Datei erwarten.
        </p>
      )}
      <Fehlermeldung fehler={laden.error} />
    </li>
  );
}

/** What was sent along: copies of pictures to look at, everything to be saved as it came. */
export function Mailanhaenge({ email }: { email: Email }) {
  const [offen, setOffen] = useState<Mailbild | null>(null);
  const bilder = useQuery(mailbilder(email));
  const anhaenge = mailanhaenge(email);
  if (anhaenge.length === 0) return null;
  const name = (nr: number): string => anhaenge.find((a) => a.nr === nr)?.dateiname ?? 'Foto';
  return (
    <Paper p="md" withBorder component="section" aria-label="Anhänge der E-Mail">
      {bilder.isLoading && (
        <ul className={kacheln.bilder} aria-label="Fotos werden geladen" role="status">
          {anhaenge.filter(vielleichtBild).map(({ nr }) => (
            <li key={nr}>
              <Skeleton height={104} />
            </li>
          ))}
        </ul>
      )}
      {bilder.isError && (
        <Text size="sm" c="dimmed" mb="xs" role="status">
          Vorschauen sind gerade nicht verfügbar.
        </Text>
      )}
      {bilder.data !== undefined && bilder.data.length > 0 && (
        <ul className={kacheln.bilder} aria-label="Fotos">
          {bilder.data.map((bild) => (
            <AnhangBild
              key={bild.nr}
              anhang={{ datei_id: bild.datei_id, dateiname: name(bild.nr) }}
              oeffnen={() => setOffen(bild)}
            />
          ))}
        </ul>
      )}
      <ul className={stil.liste} aria-label="Dateien">
        {anhaenge.map((anhang) => (
          <Zeile key={anhang.nr} emailId={email.id} anhang={anhang} />
        ))}
      </ul>
      <Modal
        opened={offen !== null}
        onClose={() => setOffen(null)}
        size="auto"
        title={offen === null ? '' : name(offen.nr)}
      >
        {offen !== null && (
          <GrossesBild anhang={{ datei_id: offen.datei_id, dateiname: name(offen.nr) }} />
        )}
      </Modal>
    </Paper>
  );
}
