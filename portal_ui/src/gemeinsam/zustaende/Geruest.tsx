import { Skeleton, Stack } from '@mantine/core';

/** Skeleton while a page or list is on its way; same heights, so that nothing jumps. */
export function Geruest({ zeilen = 4 }: { zeilen?: number }) {
  return (
    <Stack p="md" gap="sm" maw="40rem" mx="auto" role="status" aria-label="Wird geladen">
      <Skeleton height={30} width="55%" radius="md" />
      {Array.from({ length: zeilen }, (_, i) => (
        <Skeleton key={i} height={84} radius="lg" />
      ))}
    </Stack>
  );
}
