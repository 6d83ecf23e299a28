import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { anwesenheiten, wortAnwesend } from '../anwesenheit/anwesenheit';
import { useAnwesenheit } from '../anwesenheit/useAnwesenheit';

/** Says who else has this mail open, and tells the others that this person has. */
export function Anwesende({ emailId }: { emailId: number }) {
  const { benutzerkonto_id } = useSitzung();
  useAnwesenheit('email_triage', emailId);
  const anwesend = useQuery(anwesenheiten('email_triage')).data ?? [];
  const wort = wortAnwesend(anwesend, emailId, benutzerkonto_id, 'diese E-Mail');
  return (
    <div role="status" className="hd-nicht-drucken">
      {wort !== '' && (
        <Hinweis ton="bernstein" Symbol={IconEye}>
          {wort}.
        </Hinweis>
      )}
    </div>
  );
}
