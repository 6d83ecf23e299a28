import stil from './Zitat.module.css';

interface Eigenschaften {
  /** Names what is folded away, with its verb: "Zitierten Verlauf anzeigen". */
  wort?: string;
  text: string | null;
}

/** Text that a mail repeats or appends, folded away but kept. */
export function Zitat({ wort = 'Zitierten Verlauf anzeigen', text }: Eigenschaften) {
  if (text === null || text.trim() === '') return null;
  return (
    <details className={stil.zitat}>
      <summary>{wort}</summary>
      <div className="hd-text">{text}</div>
    </details>
  );
}
