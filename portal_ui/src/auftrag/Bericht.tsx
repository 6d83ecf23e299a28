import { Button, Paper, Stack, Textarea, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FotoWahl } from '@/gemeinsam/dateien/FotoWahl';
import type { Foto } from '@/gemeinsam/dateien/fotos';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { fotoSenden, melden } from './zugang';

interface Eigenschaften {
  token: string;
  /** Reported already: then this adds something. */
  schonGemeldet: boolean;
  neu: () => void;
}

/** Says that it is done, with photos. A failed try keeps both. */
export function Bericht({ token, schonGemeldet, neu }: Eigenschaften) {
  const [text, setText] = useState('');
  const [fotos, setFotos] = useState<Foto[]>([]);
  // The same for every try, so that an answer that got lost reports nothing twice.
  const [kennung, setKennung] = useState(() => crypto.randomUUID());
  const senden = useMutation({
    mutationFn: async () => {
      for (const foto of fotos) {
        if (foto.dateiId !== null) continue;
        const dateiId = await fotoSenden(token, foto.inhalt, foto.name);
        setFotos((alle) => alle.map((f) => (f.id === foto.id ? { ...f, dateiId } : f)));
      }
      await melden(token, text.trim(), kennung);
    },
    onSuccess: () => {
      setText('');
      setFotos([]);
      setKennung(crypto.randomUUID());
      neu();
    },
  });
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          senden.mutate();
        }}
      >
        <Stack>
          <Title order={2} size="h5">
            {schonGemeldet ? 'Noch etwas nachtragen' : 'Erledigt?'}
          </Title>
          <Textarea
            label="Was wurde getan?"
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={5000}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
          />
          <FotoWahl
            fotos={fotos}
            hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
            entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
          />
          <Fehlermeldung fehler={senden.error} />
          <Button
            size="xl"
            type="submit"
            loading={senden.isPending}
            disabled={text.trim() === ''}
            leftSection={<IconChecks size={24} aria-hidden="true" />}
          >
            {schonGemeldet ? 'Nachtragen' : 'Als erledigt melden'}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
