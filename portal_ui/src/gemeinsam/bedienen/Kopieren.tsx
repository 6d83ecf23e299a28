import { Button, type ButtonProps, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface Eigenschaften extends Pick<ButtonProps, 'size' | 'mt' | 'className'> {
  wert: string;
  wort?: string;
  /** What is copied, for whoever does not see beside what the button stands. */
  was?: string;
}

/** Copies a text and says that it did. */
export function Kopieren({ wert, wort = 'Kopieren', was, ...rest }: Eigenschaften) {
  return (
    <CopyButton value={wert}>
      {({ copied, copy }) => {
        const Zeichen = copied ? IconCheck : IconCopy;
        return (
          <Button
            {...rest}
            variant="default"
            aria-label={was && `${was} ${copied ? 'kopiert' : 'kopieren'}`}
            leftSection={<Zeichen size={16} aria-hidden="true" />}
            onClick={copy}
          >
            {copied ? 'Kopiert' : wort}
          </Button>
        );
      }}
    </CopyButton>
  );
}
