import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/**
 * The one design token file: colours, type scale, spacing and radii of all screens.
 * Every foreground below keeps at least 4.5:1 on its background in both schemes.
 */

/** Main colour: a calm petrol that is none of the status colours. */
const petrol: MantineColorsTuple = [
  '#eaf4f5',
  '#d5e6e9',
  '#a9ccd2',
  '#7ab2bb',
  '#559ca8',
  '#3a8592',
  '#246f7c',
  '#185e6b',
  '#12505a',
  '#0b3c45',
];

/** Accent: copper, the colour of the wire. Used for the mark and nothing that carries meaning. */
const kupfer: MantineColorsTuple = [
  '#fdf3e9',
  '#f8e3cd',
  '#f2c798',
  '#eeac66',
  '#e9953f',
  '#d67f2a',
  '#b5671b',
  '#925114',
  '#713f11',
  '#52300f',
];

/** Neutral surfaces of the dark scheme, slightly towards petrol. */
const dark: MantineColorsTuple = [
  '#e3e8e9',
  '#c4cccf',
  '#a6b0b4',
  '#7d888c',
  '#3a454a',
  '#2f393e',
  '#262f33',
  '#1c2326',
  '#14191b',
  '#0e1214',
];

const schrift =
  "'Atkinson Hyperlegible Next Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, kupfer, dark },
  fontFamily: schrift,
  headings: { fontFamily: schrift, fontWeight: '650' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md', rightSectionWidth: 44 } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Menu: { styles: { dropdown: { background: 'var(--hd-flaeche)' } } },
    Paper: {
      defaultProps: { radius: 'lg' },
      styles: { root: { background: 'var(--hd-flaeche)' } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Meldung schließen' } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        // Gone at once: the next key is meant for the page again.
        transitionProps: { duration: 120, exitDuration: 0 },
        closeButtonProps: { 'aria-label': 'Dialog schließen', size: 'lg' },
      },
      styles: {
        title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 },
        content: { background: 'var(--hd-flaeche)' },
        header: { background: 'var(--hd-flaeche)' },
      },
    },
  },
});

/** Foreground and background of a state in one scheme. */
interface Ton {
  vorn: string;
  hinten: string;
}

const hell: Record<string, Ton> = {
  blau: { vorn: '#0b4a8f', hinten: '#e2eefc' },
  bernstein: { vorn: '#7a4a00', hinten: '#fdefcc' },
  gruen: { vorn: '#13602d', hinten: '#ddf3e2' },
  graurot: { vorn: '#84312c', hinten: '#f6e7e5' },
  grau: { vorn: '#4a4f55', hinten: '#e9ecee' },
  rot: { vorn: '#ffffff', hinten: '#b3261e' },
  orange: { vorn: '#8f3f00', hinten: '#ffe7d3' },
};

const dunkel: Record<string, Ton> = {
  blau: { vorn: '#add3ff', hinten: '#13324f' },
  bernstein: { vorn: '#ffd98a', hinten: '#43310c' },
  gruen: { vorn: '#a3e2b4', hinten: '#133a20' },
  graurot: { vorn: '#f1bab4', hinten: '#44282a' },
  grau: { vorn: '#cbd1d5', hinten: '#333b40' },
  rot: { vorn: '#ffffff', hinten: '#b8322a' },
  orange: { vorn: '#ffc396', hinten: '#4a2b12' },
};

function toene(satz: Record<string, Ton>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(satz).flatMap(([name, ton]) => [
      [`--hd-${name}-vorn`, ton.vorn],
      [`--hd-${name}-hinten`, ton.hinten],
    ]),
  );
}

/** Own CSS variables beside Mantine's: surfaces, lines and the tones of states. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--hd-tastenhoehe': '44px',
    '--hd-inhalt': '40rem',
  },
  light: {
    '--mantine-color-body': '#f4f6f6',
    '--mantine-color-dimmed': '#566166',
    '--mantine-color-text': '#172023',
    '--mantine-color-placeholder': '#69757a',
    '--mantine-color-error': '#a3231c',
    '--mantine-color-anchor': '#185e6b',
    '--hd-flaeche': '#ffffff',
    '--hd-flaeche-2': '#edf1f1',
    '--hd-linie': '#dbe2e3',
    '--hd-kopf': '#12505a',
    '--hd-kopf-schrift': '#ffffff',
    '--hd-auswahl': '#e3eff1',
    '--hd-notiz': '#fff7df',
    '--hd-notiz-linie': '#d9b44a',
    '--hd-eigene': '#e3eff1',
    '--hd-strang': '#f1edf8',
    '--hd-strang-linie': '#8a74b8',
    ...toene(hell),
  },
  dark: {
    '--mantine-color-body': '#14191b',
    '--mantine-color-dimmed': '#a6b0b4',
    '--mantine-color-text': '#e3e8e9',
    '--mantine-color-placeholder': '#909b9f',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#8cc7d1',
    '--hd-flaeche': '#1c2326',
    '--hd-flaeche-2': '#232b2f',
    '--hd-linie': '#364045',
    '--hd-kopf': '#12282d',
    '--hd-kopf-schrift': '#e3e8e9',
    '--hd-auswahl': '#17363c',
    '--hd-notiz': '#35300f',
    '--hd-notiz-linie': '#a3842b',
    '--hd-eigene': '#17363c',
    '--hd-strang': '#2a2338',
    '--hd-strang-linie': '#8f7bbd',
    ...toene(dunkel),
  },
});
