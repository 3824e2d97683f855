/** Names who of a branch has not finished, to who may know: asked for on purpose, since each look leaves a line. */
import { appProgressUnits as words } from '@quan-triet/shared/i18n/vi/app-progress-units'
import type { Coverage } from '@quan-triet/shared/models/progress'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useUnstudied } from './api.ts'

export const NamesCard = ({ coverage }: { coverage: Coverage }) => {
  const [isOpen, setOpen] = useState(false)
  const place = { unitId: coverage.unit.id, campaignId: coverage.campaign.id }
  const names = useUnstudied(place, isOpen)
  return (
    <section className="card" aria-labelledby="names">
      <h2 id="names">{words.names}</h2>
      {isOpen ? (
        <QueryView query={names}>
          {({ people }) =>
            people.length === 0 ? (
              <p>{words.noNames}</p>
            ) : (
              <>
                <p>{words.namesCount(people.length)}</p>
                <ul>
                  {people.map(({ personId, fullName, birthYear }) => (
                    <li key={personId}>
                      {fullName}
                      {birthYear !== null && <span className="soft"> ({birthYear})</span>}
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </QueryView>
      ) : (
        <Button onPress={() => setOpen(true)}>{words.showNames}</Button>
      )}
    </section>
  )
}
