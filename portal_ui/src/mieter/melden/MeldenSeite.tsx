import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { laufendeMietverhaeltnisse } from '../mietverhaeltnisse';
import { Fragerahmen } from './Fragerahmen';
import { BekannteStoerungen } from '../stoerungen/BekannteStoerungen';
import { FrageArt } from './FrageArt';
import { FrageBeschreibung } from './FrageBeschreibung';
import { FrageFotos } from './FrageFotos';
import { FrageOrt } from './FrageOrt';
import { FrageWohnung } from './FrageWohnung';
import { Gesendet, type Quittung } from './Gesendet';
import { Pruefen } from './Pruefen';
import { fragen, type Frage } from './schritte';
import { useEntwurf } from './useEntwurf';

/** "Schaden melden": one question a screen, the browser's back button goes one back. */
export function MeldenSeite() {
  useDocumentTitle('Schaden melden · Hausdraht');
  const { schritt } = useParams<{ schritt?: string }>();
  const [, gehe] = useLocation();
  const [quittung, setQuittung] = useState<Quittung | null>(null);
  const meldung = useEntwurf();
  const { entwurf, fotos, aendern } = meldung;
  const wohnungen = useQuery(laufendeMietverhaeltnisse()).data ?? [];
  const reihe = fragen(wohnungen.length > 1);

  if (quittung !== null) return <Gesendet quittung={quittung} />;
  if (schritt === undefined) return <Redirect to="/melden/fotos" replace />;
  const stelle = reihe.indexOf(schritt as Frage);
  if (stelle < 0) return <Redirect to="/melden/fotos" replace />;
  if (fotos === null) return <Geruest zeilen={2} />;

  const frage = reihe[stelle];
  const weiter = () => gehe(`/melden/${reihe[stelle + 1] ?? 'pruefen'}`);
  const rahmen = { stelle, anzahl: reihe.length, weiter };
  switch (frage) {
    case 'wohnung':
      return (
        <Fragerahmen
          {...rahmen}
          titel="Um welche Wohnung geht es?"
          bereit={entwurf.mietverhaeltnisId !== null}
          fehlt="Bitte wählen Sie eine Wohnung aus."
        >
          <FrageWohnung
            wohnungen={wohnungen}
            wert={entwurf.mietverhaeltnisId}
            aendern={(mietverhaeltnisId) => aendern({ mietverhaeltnisId })}
          />
        </Fragerahmen>
      );
    case 'art':
      return (
        <Fragerahmen
          {...rahmen}
          titel="Was ist betroffen?"
          bereit={entwurf.schadensart !== ''}
          fehlt="Bitte wählen Sie aus, was betroffen ist."
        >
          <FrageArt
            wert={entwurf.schadensart}
            aendern={(schadensart) => aendern({ schadensart })}
          />
          {entwurf.schadensart !== '' && (
            <BekannteStoerungen
              art={entwurf.schadensart}
              danach={() => {
                meldung.verwerfen();
                gehe('/');
              }}
            />
          )}
        </Fragerahmen>
      );
    case 'ort':
      return (
        <Fragerahmen
          {...rahmen}
          titel="Wo ist der Schaden?"
          bereit={entwurf.ort.trim() !== ''}
          fehlt="Bitte geben Sie an, wo der Schaden ist."
        >
          <FrageOrt wert={entwurf.ort} aendern={(ort) => aendern({ ort })} />
        </Fragerahmen>
      );
    case 'beschreibung':
      return (
        <Fragerahmen
          {...rahmen}
          titel="Was ist passiert?"
          bereit={entwurf.beschreibung.trim() !== ''}
          fehlt="Bitte beschreiben Sie den Schaden in ein, zwei Sätzen."
        >
          <FrageBeschreibung
            wert={entwurf.beschreibung}
            aendern={(beschreibung) => aendern({ beschreibung })}
          />
        </Fragerahmen>
      );
    case 'pruefen':
      return (
        <Pruefen
          meldung={meldung}
          fotos={fotos}
          wohnungen={wohnungen}
          reihe={reihe}
          gesendet={(q) => {
            setQuittung(q);
            meldung.verwerfen();
          }}
        />
      );
    default:
      return (
        <Fragerahmen
          {...rahmen}
          titel="Können Sie ein Foto machen?"
          erklaerung="Ein Bild sagt dem Hausmeister oft alles. Ohne Foto geht es auch."
          bereit
          weiterWort={fotos.length === 0 ? 'Ohne Foto weiter' : 'Weiter'}
        >
          <FrageFotos
            fotos={fotos}
            hinzufuegen={meldung.fotosHinzufuegen}
            entfernen={meldung.fotoEntfernen}
          />
        </Fragerahmen>
      );
  }
}
