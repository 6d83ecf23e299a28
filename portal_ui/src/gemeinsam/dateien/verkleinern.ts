/** Photos above this size (bytes) are scaled down before they are kept and sent. */
const GRENZE = 2_500_000;
/** Longest edge afterwards (px): every crack in a wall is still seen. */
const KANTE = 2560;

/**
 * Scales a large photo down, so that it gets through a cellar's reception. A picture the
 * browser cannot read (or a smaller one) stays as it is; the server judges its content.
 */
export async function verkleinern(datei: File): Promise<Blob> {
  if (datei.size <= GRENZE || !('createImageBitmap' in globalThis)) return datei;
  try {
    const bild = await createImageBitmap(datei);
    const faktor = Math.min(1, KANTE / Math.max(bild.width, bild.height));
    const flaeche = document.createElement('canvas');
    flaeche.width = Math.round(bild.width * faktor);
    flaeche.height = Math.round(bild.height * faktor);
    flaeche.getContext('2d')?.drawImage(bild, 0, 0, flaeche.width, flaeche.height);
    bild.close();
    const kleiner = await new Promise<Blob | null>((fertig) =>
      flaeche.toBlob(fertig, 'image/jpeg', 0.85),
    );
    return kleiner !== null && kleiner.size < datei.size ? kleiner : datei;
  } catch {
    return datei;
  }
}
