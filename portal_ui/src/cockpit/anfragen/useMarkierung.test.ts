import { describe, expect, it } from 'vitest';
import { bisHier } from './useMarkierung';

describe('bisHier', () => {
  it('marks everything between two rows, in either direction', () => {
    expect([...bisHier(new Set([9]), [1, 2, 3, 4], 2, 4)]).toEqual([9, 2, 3, 4]);
    expect([...bisHier(new Set(), [1, 2, 3, 4], 3, 1)]).toEqual([1, 2, 3]);
  });

  it('marks only the row when there is no first one, or it left the list', () => {
    expect([...bisHier(new Set(), [1, 2], null, 2)]).toEqual([2]);
    expect([...bisHier(new Set([1]), [2, 3], 1, 3)]).toEqual([1, 3]);
  });
});
