import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBellRinging, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { zeitInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Hinweis } from '../zustaende/Hinweis';
import { alarme } from './abfragen';

/** That people are being alerted about an Anfrage, and the button that ends it. */
export function AlarmDerAnfrage({ anfrageId }: { anfrageId: number }) {
  const client = useQueryClient();
  const alarm = useQuery(alarme()).data?.find(
    (a) => a.anfrage_id === anfrageId && a.status !== 'beendet',
  );
  const uebernehmen = useMutation({
    mutationFn: () => rufe('notdienst_uebernehmen', { anfrage_id: anfrageId }),
    onSuccess: () => {
      notifications.show({
        color: 'green',
        message: 'Sie kümmern sich darum. Niemand wird mehr benachrichtigt.',
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['anfragen'] }),
  });
  if (alarm === undefined) return null;
  if (alarm.status === 'bestaetigt') {
    return (
      <Hinweis ton="gruen" Symbol={IconCircleCheck}>
        Notdienst: {alarm.bestaetigt_von} kümmert sich darum (
        {alarm.bestaetigt_am === null ? '' : zeitInWorten(alarm.bestaetigt_am)}).
      </Hinweis>
    );
  }
  return (
    <Hinweis
      ton="orange"
      Symbol={IconBellRinging}
      role="status"
      titel={
        alarm.status === 'laeuft'
          ? `Notdienst alarmiert ${zeitInWorten(alarm.begonnen_am)}, noch niemand hat bestätigt`
          : 'Notdienst: Niemand hat bestätigt'
      }
    >
      <Stack gap="xs">
        <Text>Plan „{alarm.plan_bezeichnung}“. Wer benachrichtigt wurde, steht im Verlauf.</Text>
        <Fehlermeldung fehler={uebernehmen.error} />
        <Group className="hd-nicht-drucken">
          <Button
            variant="white"
            color="dark"
            loading={uebernehmen.isPending}
            onClick={() => uebernehmen.mutate()}
          >
            Ich kümmere mich darum
          </Button>
        </Group>
      </Stack>
    </Hinweis>
  );
}
