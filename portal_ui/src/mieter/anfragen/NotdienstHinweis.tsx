import { Anchor, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { zeitInWorten } from '@/gemeinsam/zeit/format';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';

interface Stand {
  stand: 'alarmiert' | 'uebernommen';
  seit: string;
  uebernommen_am: string | null;
  telefon: string;
  hinweis: string;
}

/** Urgent and at night: that somebody was alerted, the number, and who pays. */
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
      titel={
        stand.stand === 'uebernommen'
          ? `Der Notdienst kümmert sich darum (${zeitInWorten(stand.uebernommen_am ?? stand.seit)})`
          : `Der Notdienst ist beauftragt (${zeitInWorten(stand.seit)})`
      }
    >
      {stand.telefon !== '' && (
        <Text>
          Telefon des Notdienstes:{' '}
          <Anchor href={`tel:${stand.telefon.replace(/[^+\d]/g, '')}`} className="hd-ziel" fw={650}>
            {stand.telefon}
          </Anchor>
        </Text>
      )}
      <Text size="sm">{stand.hinweis}</Text>
    </Hinweis>
  );
}
