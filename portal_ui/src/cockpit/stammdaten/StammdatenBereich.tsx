import { Redirect, Route, Switch } from 'wouter';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { BereicheSeite } from './bereiche/BereicheSeite';
import { DienstleisterSeite } from './dienstleister/DienstleisterSeite';
import { ImportSeite } from './import/ImportSeite';
import { ObjekteSeite } from './objekte/ObjekteSeite';
import { ObjektSeite } from './objekte/ObjektSeite';
import { VertretungenSeite } from './vertretungen/VertretungenSeite';

/** Master data and who looks after them. */
export default function StammdatenBereich() {
  return (
    <Switch>
      <Route path="/stammdaten">
        <Redirect to="/stammdaten/objekte" replace />
      </Route>
      <Route path="/stammdaten/objekte">
        <ObjekteSeite />
      </Route>
      <Route path="/stammdaten/objekte/:id">{({ id }) => <ObjektSeite id={Number(id)} />}</Route>
      <Route path="/stammdaten/bereiche">
        <BereicheSeite />
      </Route>
      <Route path="/stammdaten/dienstleister">
        <DienstleisterSeite />
      </Route>
      <Route path="/stammdaten/vertretungen">
        <VertretungenSeite />
      </Route>
      <Route path="/stammdaten/import">
        <ImportSeite />
      </Route>
      <Route>
        <NichtGefunden />
      </Route>
    </Switch>
  );
}
