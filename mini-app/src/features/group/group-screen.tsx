/** Shows a unit's group on Zalo to whoever runs the unit: what is bound, who is new there, how to bind, change and leave. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import type { BoundGroup, GroupPage } from '@quan-triet/shared/models/linking'
import { groupWayLabels } from '@quan-triet/shared/vocabulary/channels'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith, useMe } from '../../lib/me.ts'
import { useGroup, useUnbind } from './api.ts'
import { BindCard } from './bind-card.tsx'
import { NewMembers } from './new-members.tsx'

const words = appLinking.group

const GroupRow = ({ group }: { group: BoundGroup }) => {
  const [asks, setAsks] = useState(false)
  const unbind = useUnbind()
  const close = () => setAsks(false)
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{group.name}</span>
        <span className="soft">
          {words.ways[group.way]}. {words.boundSince(formatDayTime(group.boundAt))}
        </span>
      </span>
      <Button onPress={() => setAsks(true)}>{words.unbind}</Button>
      {asks && (
        <ConfirmSheet
          title={words.unbindTitle}
          text={words.unbindText}
          confirmWords={words.unbind}
          isBusy={unbind.isPending}
          error={unbind.error}
          onConfirm={() => unbind.mutate(group.id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </li>
  )
}

const Bound = ({ page }: { page: GroupPage }) => {
  const { groups, chosen } = page
  const isOther = chosen !== null && groups.length > 0 && groups.every(({ way }) => way !== chosen)
  return (
    <section className="stack-s" aria-labelledby="bound">
      <h2 id="bound">{words.boundTitle}</h2>
      {groups.length === 0 && (
        <Banner kind="info">
          <p>{words.none}</p>
        </Banner>
      )}
      {groups.length > 0 && (
        <ul className="list">
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </ul>
      )}
      {isOther && (
        <Banner kind="warn">
          <p>{words.chosenOther(groupWayLabels[chosen])}</p>
        </Banner>
      )}
      <p className="soft">
        {page.notReachedPrivately > 0
          ? words.notReached(page.notReachedPrivately)
          : words.allReached}
      </p>
    </section>
  )
}

/** The unit of `?unit=`, else the own branch, else the first that the person runs. */
const useUnit = () => {
  const units = useDutiesWith('run_branch').map((duty) => duty.orgUnit)
  const home = useMe().orgUnit.id
  const [params, setParams] = useSearchParams()
  const wanted = [params.get('unit'), home]
  const unit = wanted.flatMap((id) => units.find((one) => one.id === id) ?? []).at(0) ?? units[0]
  return {
    unitId: unit?.id,
    units,
    choose: (id: string) => setParams({ unit: id }, { replace: true }),
  }
}

/** Changes once a code was typed in the group, or the group was left: a code shown until then is of no use any more. */
const bindingOf = ({ unit, groups }: GroupPage): string =>
  [unit.id, ...groups.map(({ id, boundAt }) => `${id}@${boundAt}`)].join(' ')

export const GroupScreen = () => {
  const { unitId, units, choose } = useUnit()
  const [isWaiting, setWaiting] = useState(false)
  const group = useGroup(unitId, isWaiting)
  return (
    <Screen title={words.title} back={{ to: '/', label: appCommon.home }}>
      {units.length > 1 && unitId !== undefined && (
        <SelectField
          label={words.unit}
          choices={units.map(({ id, nameOrg }) => ({ value: String(id), label: nameOrg }))}
          value={String(unitId)}
          onChange={choose}
        />
      )}
      <QueryView query={group}>
        {(page) => (
          <>
            {page.newMembers.length > 0 && <NewMembers page={page} />}
            <Bound page={page} />
            <BindCard key={bindingOf(page)} page={page} onCode={() => setWaiting(true)} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
