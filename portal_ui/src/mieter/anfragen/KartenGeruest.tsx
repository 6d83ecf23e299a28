import { Skeleton, Stack } from '@mantine/core';

/** Cards on their way. */
export function KartenGeruest() {
  return (
    <Stack gap="sm" role="status" aria-label="Anfragen werden geladen">
      <Skeleton height={122} radius="lg" />
      <Skeleton height={122} radius="lg" />
    </Stack>
  );
}
