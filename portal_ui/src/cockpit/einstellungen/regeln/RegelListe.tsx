import { ActionIcon, Switch } from '@mantine/core';
import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useZeilentasten } from '../../liste/useZeilentasten';
import { wirkung } from './modell';
import type { Regelentwurf } from './useRegelentwurf';
import { useUmordnen } from './useUmordnen';
import liste from '../../liste/Liste.module.css';
import stil from './Regeln.module.css';

interface Eigenschaften {
  entwurf: Regelentwurf;
  offen: string | null;
  darf: boolean;
}

/** The rules in the order in which they are asked; moved with the handle, by hand or by keys. */
export function RegelListe({ entwurf, offen, darf }: Eigenschaften) {
  const ref = useRef<HTMLOListElement>(null);
  const [ansage, setAnsage] = useState('');
  const { regeln, diff, maengel } = entwurf;
  const { gezogen, griff } = useUmordnen((von, nach) => {
    if (nach < 0 || nach >= regeln.length) return;
    entwurf.verschiebe(von, nach);
    setAnsage(`${regeln[von]?.bezeichnung ?? ''}: Platz ${nach + 1} von ${regeln.length}`);
  });
  useZeilentasten(ref);
  return (
    <>
      <p className="hd-nur-vorlesen" role="status">
        {ansage}
      </p>
      <ol className={liste.zeilen} ref={ref} aria-label="Regeln der Reihe nach">
        {regeln.map((regel, index) => (
          <li
            key={regel.schluessel}
            className={stil.regel}
            data-platz={index}
            data-gezogen={gezogen === index || undefined}
            data-aus={!regel.aktiv || undefined}
            data-neu={diff.betroffen.has(regel.schluessel) || undefined}
          >
            {darf && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                className={stil.griff}
                aria-label={`${regel.bezeichnung || 'Neue Regel'} verschieben: Pfeiltasten`}
                {...griff(index)}
              >
                <IconGripVertical size={18} aria-hidden="true" />
              </ActionIcon>
            )}
            <Link
              href={`/einstellungen/regeln/${regel.schluessel}`}
              className={stil.regelname}
              data-zeile
              aria-current={regel.schluessel === offen ? 'true' : undefined}
            >
              <span>
                {regel.bezeichnung || 'Neue Regel'}
                {maengel.has(regel.schluessel) && (
                  <IconAlertTriangle size={16} role="img" aria-label="unvollständig" />
                )}
                {diff.betroffen.has(regel.schluessel) && (
                  <span className="hd-nur-vorlesen">, noch nicht gespeichert</span>
                )}
              </span>
              <small>{wirkung(regel)}</small>
            </Link>
            {!darf && !regel.aktiv && <small className={stil.schalter}>ausgeschaltet</small>}
            {darf && (
              <Switch
                className={stil.schalter}
                aria-label={`${regel.bezeichnung || 'Neue Regel'} anwenden`}
                checked={regel.aktiv}
                onChange={(e) =>
                  entwurf.aendere(regel.schluessel, { aktiv: e.currentTarget.checked })
                }
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
