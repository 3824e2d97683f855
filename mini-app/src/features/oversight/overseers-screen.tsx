/** Shows who is in charge of which unit for the level above, those without anybody counted, and names them (S2-10). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appOversight as words } from '@quan-triet/shared/i18n/vi/app-oversight'
import type { Overseers } from '@quan-triet/shared/models/plan-review'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useOverseers } from './api.ts'
import { OverseersTable } from './overseers-table.tsx'

type Shown = 'all' | 'without'

const isWithout = ({ overseers }: Overseers['children'][number]): boolean => overseers.length === 0

const View = ({ data }: { data: Overseers }) => {
  const { unit, children } = data
  const [shown, setShown] = useState<Shown>('all')
  const without = children.filter(isWithout)
  const listed = shown === 'all' ? children : without
  return (
    <>
      {without.length > 0 && (
        <Banner kind="warn">
          <p>{words.without(without.length, children.length)}</p>
        </Banner>
      )}
      <section className="card" aria-labelledby="overseers">
        <h2 id="overseers">{words.of(unit.nameOrg)}</h2>
        {children.length > 1 && (
          <SelectField
            label={words.show}
            choices={[
              { value: 'all', label: words.showAll },
              { value: 'without', label: words.showWithout },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
        {listed.length === 0 ? (
          <p className="empty">{shown === 'all' ? words.none : words.noneWithout}</p>
        ) : (
          <OverseersTable data={data}>{listed}</OverseersTable>
        )}
      </section>
      <div className="office-actions">
        <LinkButton to="/office/plan-reviews">{words.toReviews}</LinkButton>
      </div>
    </>
  )
}

export const OverseersScreen = () => {
  const [params, setParams] = useSearchParams()
  const overseers = useOverseers(params.get('unit'))
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <p>{words.intro}</p>
      <QueryView query={overseers}>
        {(data) => (
          <>
            {data.units.length > 1 && (
              <SelectField
                label={words.unit}
                choices={data.units.map(({ id, nameOrg }) => ({
                  value: String(id),
                  label: nameOrg,
                }))}
                value={data.unit.id}
                onChange={(unit) => setParams({ unit })}
              />
            )}
            <View key={data.unit.id} data={data} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
