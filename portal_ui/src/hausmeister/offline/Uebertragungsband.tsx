import { IconAlertTriangle, IconCloudUp, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useVerbindung } from '@/gemeinsam/echtzeit/useVerbindung';
import { useSchlange } from './schlange';
import { anzahl } from './worte';
import stil from './Offline.module.css';

/** How the connection is and what waits; refused acts first, because they need somebody. */
export function Uebertragungsband() {
  const { akte, laeuft, stoerung } = useSchlange();
  const ohne = useVerbindung() === 'unterbrochen';
  const abgelehnt = akte.filter(({ fehler }) => fehler !== null).length;
  const wartend = akte.length - abgelehnt;
  const [ton, Symbol, wort] =
    abgelehnt > 0
      ? (['graurot', IconAlertTriangle, `${anzahl(abgelehnt)} nicht übernommen – ansehen`] as const)
      : wartend > 0 && (ohne || stoerung !== null)
        ? ([
            'bernstein',
            IconCloudUp,
            `${anzahl(wartend)} noch nicht übertragen – gesichert`,
          ] as const)
        : wartend > 0 && laeuft
          ? (['blau', IconCloudUp, 'Wird übertragen …'] as const)
          : ohne
            ? ([
                'bernstein',
                IconPlugConnectedX,
                'Ohne Empfang – Sie können weiterarbeiten.',
              ] as const)
            : [null, null, ''];
  return (
    <div role="status" className="hd-nicht-drucken">
      {ton !== null && (
        <Link href="/uebertragung" className={stil.band} data-ton={ton}>
          <Symbol size={18} aria-hidden="true" />
          {wort}
        </Link>
      )}
    </div>
  );
}
