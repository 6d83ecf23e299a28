/** Letter and foot; between them stands the line "-- " (RFC 3676 § 4.3). */
export function teile(text: string): { brief: string; fuss: string } {
  const [brief = '', ...rest] = text.split(/^-- ?$/m);
  return { brief: brief.trimEnd(), fuss: rest.join('-- ').trim() };
}
