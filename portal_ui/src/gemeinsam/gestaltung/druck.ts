/** Paper is light: while printing, the dark scheme steps back. Called once at the start. */
export function druckVerdrahten(): void {
  const wurzel = document.documentElement;
  let vorher: string | null = null;
  addEventListener('beforeprint', () => {
    vorher = wurzel.getAttribute('data-mantine-color-scheme');
    wurzel.setAttribute('data-mantine-color-scheme', 'light');
  });
  addEventListener('afterprint', () => {
    if (vorher !== null) wurzel.setAttribute('data-mantine-color-scheme', vorher);
  });
}
