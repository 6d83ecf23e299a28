/** The mark: a house drawn as one wire that ends in a copper contact. */
export function Marke({ groesse = 28 }: { groesse?: number }) {
  return (
    <svg
      width={groesse}
      height={groesse}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d="M5 16.500 16 6.500l11 10M9 13.500V25h8.500v-5a2.750 2.750 0 0 1 5.500 0v3"
        stroke="currentColor"
        strokeWidth="2.400"
      />
      <circle cx="23" cy="25" r="2.400" fill="#f0a45b" />
    </svg>
  );
}
