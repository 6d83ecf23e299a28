import type { Database } from './typen';

type Sichten = Database['api']['Views'];

/**
 * Columns of a view as the UI uses them. PostgREST's description says of no view column
 * that it is never null; `Pflicht` names those that the tables declare NOT NULL. A column
 * that leaves the API breaks the build here.
 */
export type Sicht<
  V extends keyof Sichten,
  Pflicht extends keyof Sichten[V]['Row'],
  Wahl extends keyof Sichten[V]['Row'] = never,
> = { [K in Pflicht]: NonNullable<Sichten[V]['Row'][K]> } & {
  [K in Wahl]: Sichten[V]['Row'][K] | null;
};
