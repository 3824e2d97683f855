/** Lists units with who is in charge of each: a table at a desk, a card each on a phone. */
import { appOversight as words } from '@quan-triet/shared/i18n/vi/app-oversight'
import type { Overseer, Overseers } from '@quan-triet/shared/models/plan-review'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { useEndOverseer } from './api.ts'
import { SetSheet } from './set-sheet.tsx'

type Child = Overseers['children'][number]

const HEADS = [words.columns.unit, words.columns.inCharge, words.columns.actions]

interface OneProps {
  overseer: Overseer
  nameOrg: string
  mayEnd: boolean
}

const Ending = ({ overseer, nameOrg }: Omit<OneProps, 'mayEnd'>) => {
  const { id, fullName } = overseer
  const [isOpen, setOpen] = useState(false)
  const end = useEndOverseer(id)
  return (
    <>
      <Button kind="quiet" label={words.endOf(fullName, nameOrg)} onPress={() => setOpen(true)}>
        {words.end}
      </Button>
      {isOpen && (
        <ConfirmSheet
          title={words.endTitle}
          text={words.endText(fullName, nameOrg)}
          confirmWords={words.endConfirm}
          isBusy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate(undefined, { onSuccess: () => setOpen(false) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

const One = ({ overseer, nameOrg, mayEnd }: OneProps) => {
  const { fullName, startsOn, endsOn } = overseer
  return (
    <li className="line">
      <span>
        <span className="strong">{fullName}</span>{' '}
        <span className="soft">
          {endsOn === null ? words.since(startsOn) : words.period(startsOn, endsOn)}
        </span>
      </span>
      {endsOn !== null && <Chip kind="info">{words.standIn}</Chip>}
      {mayEnd && <Ending overseer={overseer} nameOrg={nameOrg} />}
    </li>
  )
}

const Row = ({ data, child }: { data: Overseers; child: Child }) => {
  const { unit, overseers } = child
  const [sheet, setSheet] = useState<'lasting' | 'stand_in' | null>(null)
  const isHeld = overseers.some((one) => one.endsOn === null)
  return (
    <tr>
      <th scope="row">{unit.nameOrg}</th>
      <td>
        {overseers.length === 0 && <Chip kind="bad">{words.nobody}</Chip>}
        {overseers.length > 0 && (
          <ul className="stack-xs">
            {overseers.map((one) => (
              <One
                key={one.id}
                overseer={one}
                nameOrg={unit.nameOrg}
                mayEnd={data.mayChange || one.endsOn !== null}
              />
            ))}
          </ul>
        )}
      </td>
      <td>
        <div className="office-actions">
          {data.mayChange && (
            <Button
              label={(isHeld ? words.changeOf : words.setOf)(unit.nameOrg)}
              onPress={() => setSheet('lasting')}
            >
              {isHeld ? words.change : words.set}
            </Button>
          )}
          {isHeld && (
            <Button label={words.setStandInOf(unit.nameOrg)} onPress={() => setSheet('stand_in')}>
              {words.setStandIn}
            </Button>
          )}
        </div>
        {sheet !== null && (
          <SetSheet
            data={data}
            child={child}
            isStandIn={sheet === 'stand_in'}
            onClose={() => setSheet(null)}
          />
        )}
      </td>
    </tr>
  )
}

interface Props {
  data: Overseers
  children: readonly Child[]
}

export const OverseersTable = ({ data, children }: Props) => (
  <table className="office-table office-stack">
    <TableHead heads={HEADS} />
    <tbody>
      {children.map((child) => (
        <Row key={child.unit.id} data={data} child={child} />
      ))}
    </tbody>
  </table>
)
