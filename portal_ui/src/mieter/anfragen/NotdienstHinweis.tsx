import { Anchor, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { zeitInWorten } from '@/gemeinsam/zeit/format';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';

interface Stand {
  stand: 'alarmiert' | 'uebernommen' | 'unerreicht';
  seit: string;
  uebernommen_am: string | null;
  telefon: string;
  hinweis: string;
}

const titel = ({ stand, seit, uebernommen_am }: Stand): string =>
  ({
    alarmiert: `Der Notdienst ist beauftragt (${zeitInWorten(seit)})`,
    uebernommen: `Der Notdienst kümmert sich darum (${zeitInWorten(uebernommen_am ?? seit)})`,
    unerreicht: 'Wir haben noch niemanden erreicht',
  })[stand];

/** Urgent and at night: whether somebody was alerted, the number, and who pays. */
export function NotdienstHinweis({ anfrageId }: { anfrageId: number }) {
  const stand = useQuery({
    queryKey: ['anfragen', 'detail', anfrageId, 'notdienst'],
    queryFn: async () => (await rufe('notdienst_stand', { anfrage_id: anfrageId })) as Stand | null,
  }).data;
  if (stand == null) return null;
  return (
    <Hinweis
      ton={stand.stand === 'uebernommen' ? 'gruen' : 'orange'}
      Symbol={IconBellRinging}
      role="status"
      titel={titel(stand)}
    >
      {stand.telefon !== '' && (
        <Text>
          {stand.stand === 'unerreicht' ? 'Rufen Sie an:' : 'Telefon des Notdienstes:'}{' '}
          <Anchor href={`tel:${stand.telefon.replace(/[^+\d]/g, '')}`} className="hd-ziel" fw={650}>
            {stand.telefon}
          </Anchor>
        </Text>
      )}
      {stand.stand === 'unerreicht' && (
        <Text>
          Bei Gefahr für Menschen, bei Feuer oder Gasgeruch bringen Sie sich in Sicherheit und rufen
          Sie 112.
        </Text>
      )}
      <Text size="sm">{stand.hinweis}</Text>
    </Hinweis>
  );
}
