import { useSitzung } from '../anmeldung/useSitzung';
import { zeitGenau } from '../zeit/format';

/** Letterhead of a printed page; not on the screen. */
export function Druckkopf({ titel }: { titel: string }) {
  const { mandant_name } = useSitzung();
  return (
    <div className="hd-nur-druck">
      <strong>{mandant_name}</strong>
      <br />
      {titel} · Ausdruck vom {zeitGenau(new Date())}
      <hr />
    </div>
  );
}
