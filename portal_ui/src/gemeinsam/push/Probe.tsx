import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { zeitInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { geraete, type Geraet } from './abfragen';

/** Sends a message to this device and says what became of it. */
export function Probe({ geraet: g }: { geraet: Geraet }) {
  const client = useQueryClient();
  const probe = useMutation({
    mutationFn: () => rufe('push_probe', { abo_id: g.id }),
    onSettled: () => client.invalidateQueries({ queryKey: geraete().queryKey }),
  });
  const zuletzt = (zeit: string | null) => (zeit === null ? 0 : Date.parse(zeit));
  const [gut, schlecht] = [zuletzt(g.letzter_erfolg_am), zuletzt(g.letzter_fehler_am)];
  const wartet = g.probe_am !== null && Date.parse(g.probe_am) > Math.max(gut, schlecht);
  return (
    <>
      <Group>
        <Button
          size="lg"
          variant="default"
          loading={probe.isPending}
          onClick={() => probe.mutate()}
        >
          Testnachricht an dieses Gerät
        </Button>
      </Group>
      <Fehlermeldung fehler={probe.error} />
      <Text role="status" size="sm">
        {wartet
          ? 'Die Testnachricht ist unterwegs …'
          : gut > schlecht
            ? `Zuletzt zugestellt ${zeitInWorten(g.letzter_erfolg_am ?? '')}.`
            : schlecht > 0 &&
              `Zuletzt nicht zugestellt ${zeitInWorten(g.letzter_fehler_am ?? '')}: ${g.letzter_fehler ?? ''}.`}
      </Text>
    </>
  );
}
