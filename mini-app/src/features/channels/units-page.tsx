/** Lists units with their channels a page at a time; the next is asked for when it is wanted. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { UnitChannel, UnitChannels } from '@quan-triet/shared/models/channels'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { type Page, useUnitChannels } from './api.ts'
import { ChooseSheet } from './choose-sheet.tsx'
import { UnitRow } from './unit-row.tsx'

interface Props {
  page: Page
  onChanged: (count: number) => void
}

interface UnitsProps extends Props {
  data: UnitChannels
}

const Units = ({ data, page, onChanged }: UnitsProps) => {
  const [changing, setChanging] = useState<UnitChannel | null>(null)
  if (data.units.length === 0) return <p className="empty">{appChannels.none}</p>
  return (
    <>
      <ul className="list">
        {data.units.map((line) => (
          <UnitRow key={line.unit.id} line={line} onChange={() => setChanging(line)} />
        ))}
      </ul>
      {changing && (
        <ChooseSheet
          title={appChannels.changeOf(changing.unit.nameOrg)}
          unitId={page.unitId}
          which={{ kind: 'units', ids: [changing.unit.id] }}
          current={changing.chosen ?? changing.group?.way ?? null}
          channels={data.channels}
          onChanged={(count) => {
            setChanging(null)
            onChanged(count)
          }}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}

export const UnitsPage = ({ page, onChanged }: Props) => {
  const [isMore, setMore] = useState(false)
  const query = useUnitChannels(page)
  return (
    <QueryView query={query}>
      {(data) => (
        <>
          <Units data={data} page={page} onChanged={onChanged} />
          {data.next !== null &&
            (isMore ? (
              <UnitsPage page={{ ...page, after: data.next }} onChanged={onChanged} />
            ) : (
              <Button isWide onPress={() => setMore(true)}>
                {appChannels.more}
              </Button>
            ))}
        </>
      )}
    </QueryView>
  )
}
