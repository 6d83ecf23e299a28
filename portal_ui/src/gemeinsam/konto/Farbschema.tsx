import { Input, SegmentedControl, useMantineColorScheme } from '@mantine/core';

/** Light, dark, or as the device says. */
export function Farbschema() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Input.Wrapper label="Darstellung" labelElement="div" labelProps={{ id: 'darstellung' }}>
      <SegmentedControl
        aria-labelledby="darstellung"
        fullWidth
        mt={6}
        size="md"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'auto', label: 'Wie das Gerät' },
          { value: 'light', label: 'Hell' },
          { value: 'dark', label: 'Dunkel' },
        ]}
      />
    </Input.Wrapper>
  );
}
