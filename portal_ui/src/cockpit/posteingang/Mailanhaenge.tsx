import { Button, Modal, Paper, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groesseInWorten, istBild, mailanhang, speichern } from '@/gemeinsam/dateien/dateien';
import { useBlobAdresse } from '@/gemeinsam/dateien/useDatei';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { anhangInhalt, mailanhaenge, mitVorschau, type Mailanhang } from './anhang';
import type { Email } from './modell';
import kacheln from '@/gemeinsam/dateien/Anhaenge.module.css';
import stil from './Mailanhaenge.module.css';

interface Stueck {
  emailId: number;
  anhang: Mailanhang;
}

/** A picture as a tile; one that turns out to be none says so. */
function Kachel({ emailId, anhang, oeffnen }: Stueck & { oeffnen: () => void }) {
  const inhalt = useQuery(anhangInhalt(emailId, anhang.nr));
  const bild = inhalt.data !== undefined && istBild(inhalt.data.type) ? inhalt.data : undefined;
  const adresse = useBlobAdresse(bild);
  const kaputt = inhalt.isError || (inhalt.data !== undefined && bild === undefined);
  return (
    <button
      type="button"
      className={kacheln.bild}
      disabled={kaputt}
      aria-label={`${anhang.dateiname} groß zeigen`}
      onClick={oeffnen}
    >
      {kaputt ? (
        <Text size="sm" c="dimmed" p="xs">
          keine Vorschau
        </Text>
      ) : adresse === null ? (
        <Skeleton height={104} />
      ) : (
        <img src={adresse} alt={anhang.dateiname} />
      )}
    </button>
  );
}

function Gross({ emailId, anhang }: Stueck) {
  const adresse = useBlobAdresse(useQuery(anhangInhalt(emailId, anhang.nr)).data);
  if (adresse === null) return <Skeleton height={320} width={320} />;
  return <img className={kacheln.gross} src={adresse} alt={anhang.dateiname} />;
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

/** What was sent along: pictures to look at, everything to be saved as it came. */
export function Mailanhaenge({ email }: { email: Email }) {
  const [offen, setOffen] = useState<Mailanhang | null>(null);
  const anhaenge = mailanhaenge(email);
  if (anhaenge.length === 0) return null;
  const bilder = anhaenge.filter(mitVorschau);
  return (
    <Paper p="md" withBorder component="section" aria-label="Anhänge der E-Mail">
      {bilder.length > 0 && (
        <ul className={kacheln.bilder} aria-label="Fotos">
          {bilder.map((anhang) => (
            <li key={anhang.nr}>
              <Kachel emailId={email.id} anhang={anhang} oeffnen={() => setOffen(anhang)} />
            </li>
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
        title={offen?.dateiname}
      >
        {offen !== null && <Gross emailId={email.id} anhang={offen} />}
      </Modal>
    </Paper>
  );
}
