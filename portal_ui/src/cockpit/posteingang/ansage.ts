type Hoerer = (satz: string) => void;

const hoerer = new Set<Hoerer>();

/** What was just done, for those who listen instead of looking. */
export const ansage = {
  sagen: (satz: string): void => hoerer.forEach((h) => h(satz)),
  abonnieren: (neu: Hoerer): (() => void) => {
    hoerer.add(neu);
    return () => hoerer.delete(neu);
  },
};
