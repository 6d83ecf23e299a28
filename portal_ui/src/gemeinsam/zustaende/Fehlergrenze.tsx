import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { Hinweisseite } from './Hinweisseite';

interface Eigenschaften {
  children: ReactNode;
}

/** Catches what nobody expected, says so, and offers a way on. */
export class Fehlergrenze extends Component<Eigenschaften, { kaputt: boolean }> {
  override state = { kaputt: false };

  static getDerivedStateFromError() {
    return { kaputt: true };
  }

  override render() {
    if (!this.state.kaputt) return this.props.children;
    return (
      <main>
        <Hinweisseite
          ebene={1}
          Symbol={IconTool}
          titel="Da ist etwas schiefgegangen"
          text="Diese Seite konnte nicht gezeigt werden. Ihre gespeicherten Angaben sind nicht verloren. Laden Sie die Seite bitte neu."
          aktion={<Button onClick={() => location.reload()}>Seite neu laden</Button>}
        />
      </main>
    );
  }
}
