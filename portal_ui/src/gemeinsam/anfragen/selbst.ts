/** States this tab set itself: they need no toast, the act had its own. */
const gesetzt = new Map<number, string>();

export function merkeSelbst(id: number, status: string): void {
  gesetzt.set(id, status);
}

export const selbstGesetzt = (id: number, status: string): boolean => gesetzt.get(id) === status;
