import { encode } from 'uqr';

/** A QR code, black on white in the dark, too: cameras read no other. Loaded when it is shown. */
export default function QrBild({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const punkte = data
    .flatMap((zeile, y) => zeile.map((schwarz, x) => (schwarz ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      width={220}
      height={220}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={punkte} fill="#000" />
    </svg>
  );
}
