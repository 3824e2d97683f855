/** Lists what the units below have set and reached: a table at a desk, a card each on a phone. */
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TermTargets } from '@quan-triet/shared/models/target'
import { Link } from 'react-router-dom'
import { TableHead } from '../../components/table-head.tsx'
import { Verdict } from './target-facts.tsx'

const HEADS = [words.unit, words.name, words.numerator, words.forecastHead]

export const BelowTable = ({ below }: Pick<TermTargets, 'below'>) =>
  below.length > 0 && (
    <section className="card" aria-labelledby="targets-below">
      <h2 id="targets-below">{words.below}</h2>
      <table className="office-table office-stack">
        <TableHead heads={HEADS} />
        <tbody>
          {below.flatMap(({ unit, targets }) =>
            targets.map((target) => (
              <tr key={target.id}>
                <th scope="row">{unit.nameOrg}</th>
                <td>
                  <Link to={`/office/targets/${target.id}`}>{target.name}</Link>
                </td>
                <td>
                  {target.latest && <p>{words.reached(target, target.latest.text)}</p>}
                  <Verdict target={target} />
                </td>
                <td>
                  {target.progress.forecast !== null &&
                    words.forecast(target.progress.forecast, target.endsOn)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
