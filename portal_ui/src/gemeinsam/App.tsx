import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Rahmen } from './Rahmen';
import { abfragespeicher } from './api/abfragespeicher';
import { cssVariablesResolver, theme } from './gestaltung/theme';
import { Fehlergrenze } from './zustaende/Fehlergrenze';

/** Theme, toasts, data cache and the last net for errors around everything. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
    >
      <Notifications position="top-center" autoClose={6000} limit={3} />
      <QueryClientProvider client={abfragespeicher}>
        <Fehlergrenze>
          <Rahmen />
        </Fehlergrenze>
      </QueryClientProvider>
    </MantineProvider>
  );
}
