/** Lists the programs that are told of a unit's counts, and adds one. */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { AddSheet } from './add-sheet.tsx'
import { useWebhooks } from './api.ts'
import { WebhookCard } from './webhook-card.tsx'

/** The own units; one below comes in the address, from its own screen. */
const useUnitChoice = (named: { id: string; nameOrg: string } | undefined) => {
  const own = useDutiesWith('connect').map(({ orgUnit }) => orgUnit)
  const all = named && own.every(({ id }) => id !== named.id) ? [named, ...own] : own
  return all.map(({ id, nameOrg }) => ({ value: id, label: nameOrg }))
}

export const WebhooksScreen = () => {
  const [search, setSearch] = useSearchParams()
  const [first] = useDutiesWith('connect')
  const unitId = search.get('unit') ?? first?.orgUnit.id
  const webhooks = useWebhooks(unitId)
  const units = useUnitChoice(webhooks.data?.orgUnit)
  const [isAdding, setAdding] = useState(false)
  return (
    <Screen
      title={words.title}
      back={{ to: '/office', label: appOffice.title }}
      footer={
        webhooks.data && (
          <Button kind="primary" isWide onPress={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <p>{words.intro}</p>
      {unitId !== undefined && (
        <SelectField
          label={words.unit}
          choices={units}
          value={unitId}
          onChange={(unit) => setSearch({ unit }, { replace: true })}
        />
      )}
      <p className="soft">{words.below}</p>
      <QueryView query={webhooks}>
        {(data) =>
          data.webhooks.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            <ul className="stack">
              {data.webhooks.map((webhook) => (
                <WebhookCard key={webhook.id} webhook={webhook} unitId={data.orgUnit.id} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {isAdding && unitId !== undefined && (
        <AddSheet unitId={unitId} onClose={() => setAdding(false)} />
      )}
    </Screen>
  )
}
