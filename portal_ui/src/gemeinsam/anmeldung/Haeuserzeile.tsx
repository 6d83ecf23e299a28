/** A street of houses, drawn as one wire that ends in a copper contact. Decoration only. */
export function Haeuserzeile() {
  return (
    <svg
      viewBox="0 0 520 150"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.500"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M0 138h34V72l34-30 34 30v66h22V52h58v86h20V84l40-36 40 36v54h24V34h64v104h22V78l34-28 34 28v60h14c0-14 8-22 22-22" />
      <path
        d="M58 138v-26h20v26M58 84h20v14H58zM138 68h10v14h-10zM158 68h10v14h-10zM138 96h10v14h-10zM158 96h10v14h-10zM232 138v-28h20v28M232 84h20v12h-20zM322 50h12v14h-12zM346 50h12v14h-12zM322 80h12v14h-12zM346 80h12v14h-12zM322 110h12v14h-12zM346 110h12v14h-12zM416 138v-24h18v24M416 86h18v12h-18z"
        opacity=".45"
        strokeWidth="1.800"
      />
      <circle cx="500" cy="116" r="6" fill="#f0a45b" stroke="none" />
    </svg>
  );
}
