import { Kbd } from '@mantine/core';

/** The key of a button; not shown where there is no keyboard, nor read out with the button. */
export function Taste({ wert }: { wert: string }) {
  return (
    <Kbd size="xs" className="hd-taste" aria-hidden="true">
      {wert}
    </Kbd>
  );
}
