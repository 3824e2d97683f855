/** Shows in which way each group below is reached, what each way can do and still takes, and lets it be chosen. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { ChannelState, UnitChannels } from '@quan-triet/shared/models/channels'
import { channelStates } from '@quan-triet/shared/vocabulary/channels'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useUnitChannels } from './api.ts'
import { ChannelFacts } from './channel-facts.tsx'
import { ChooseSheet } from './choose-sheet.tsx'
import { MeterCards } from './meter-cards.tsx'
import { UnitsPage } from './units-page.tsx'

type Filter = ChannelState | 'all'

const filters: readonly Filter[] = ['all', ...channelStates]

interface ListProps {
  unitId: string
  data: UnitChannels
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** What is listed, and the one change for all of it. */
const UnitList = ({ unitId, data, filter, onFilter }: ListProps) => {
  const [isChangingAll, setChangingAll] = useState(false)
  const [changed, setChanged] = useState<number | null>(null)
  const state = filter === 'all' ? undefined : filter
  const count = data.counts[filter]
  return (
    <section className="stack-s" aria-labelledby="units">
      <h2 id="units">{appChannels.listTitle}</h2>
      <SelectField
        label={appChannels.filter}
        choices={filters.map((value) => ({
          value,
          label: appChannels.filterCount(appChannels.filters[value], data.counts[value]),
        }))}
        value={filter}
        onChange={onFilter}
      />
      {changed !== null && (
        <Banner kind="good">
          <p>{appChannels.changed(changed)}</p>
        </Banner>
      )}
      {count > 1 && (
        <div className="office-actions">
          <Button onPress={() => setChangingAll(true)}>{appChannels.changeAll(count)}</Button>
        </div>
      )}
      <UnitsPage key={filter} page={{ unitId, state, after: undefined }} onChanged={setChanged} />
      {isChangingAll && (
        <ChooseSheet
          title={appChannels.changeAllTitle(count)}
          text={appChannels.changeAllText}
          unitId={unitId}
          which={{ kind: 'state', ...(state && { state }) }}
          current={null}
          channels={data.channels}
          onChanged={(total) => {
            setChangingAll(false)
            setChanged(total)
          }}
          onClose={() => setChangingAll(false)}
        />
      )}
    </section>
  )
}

const Channels = ({ unitId }: { unitId: string }) => {
  const [filter, setFilter] = useState<Filter>('all')
  // The first page of all units also brings what is said above the list.
  const query = useUnitChannels({ unitId, state: undefined, after: undefined })
  return (
    <QueryView query={query}>
      {(data) => (
        <>
          <h2>{data.orgUnit.nameOrg}</h2>
          <p>{appChannels.intro}</p>
          {data.botGroups.units > data.botGroups.limit && (
            <Banner kind="warn">
              <p>{appChannels.tooManyBot(data.botGroups.units, data.botGroups.limit)}</p>
            </Banner>
          )}
          <MeterCards unitId={unitId} />
          <ChannelFacts channels={data.channels} botLimit={data.botGroups.limit} />
          <UnitList unitId={unitId} data={data} filter={filter} onFilter={setFilter} />
        </>
      )}
    </QueryView>
  )
}

export const ChannelsScreen = () => {
  const [search, setSearch] = useSearchParams()
  const units = useDutiesWith('run_campaign').map(({ orgUnit }) => orgUnit)
  const unitId = search.get('unit') ?? units[0]?.id
  return (
    <Screen title={appChannels.title} back={{ to: '/office', label: appOffice.title }} isWide>
      {units.length > 1 && unitId !== undefined && (
        <SelectField
          label={appChannels.unit}
          choices={units.map((one) => ({ value: String(one.id), label: one.nameOrg }))}
          value={unitId}
          onChange={(unit) => setSearch({ unit }, { replace: true })}
        />
      )}
      {unitId === undefined ? (
        <p className="empty">{appChannels.noDuty}</p>
      ) : (
        <Channels key={unitId} unitId={unitId} />
      )}
    </Screen>
  )
}
