import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { eigeneWahl } from './wahl';

interface Props {
  ereignis: string;
  wort: string;
  text: string;
  /** What is stored. */
  an: boolean;
}

/** One mail that is wanted or not, stored at once; a failed save puts the switch back and says so. */
export function Wahlschalter({ ereignis, wort, text, an }: Props) {
  const client = useQueryClient();
  const { queryKey } = eigeneWahl();
  const mutationKey = [...queryKey, ereignis];
  // The query tells of a change only after React has drawn the switch as it was.
  const [gewollt, setGewollt] = useState<boolean | null>(null);
  const waehlen = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(':') },
    mutationFn: (per_email: boolean) => rufe('benachrichtigung_waehlen', { ereignis, per_email }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      // While a later choice is under way, that one counts.
      if (client.isMutating({ mutationKey }) === 1) setGewollt(null);
    },
  });
  return (
    <div>
      <Switch
        size="md"
        labelPosition="left"
        label={wort}
        description={text}
        checked={gewollt ?? an}
        onChange={(e) => {
          setGewollt(e.currentTarget.checked);
          waehlen.mutate(e.currentTarget.checked);
        }}
      />
      <Fehlermeldung fehler={waehlen.error} />
    </div>
  );
}
