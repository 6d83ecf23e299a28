import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './gemeinsam/gestaltung/global.css';
import { druckVerdrahten } from './gemeinsam/gestaltung/druck';
import { App } from './gemeinsam/App';
import { sitzungsspeicher } from './gemeinsam/anmeldung/speicher';
import { echtzeitVerdrahten } from './gemeinsam/echtzeit/verwalter';

echtzeitVerdrahten();
druckVerdrahten();
void sitzungsspeicher.starten();

const wurzel = document.getElementById('wurzel');
if (wurzel === null) throw new Error('index.html has no #wurzel');
createRoot(wurzel).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
