/** Shows one target of the term with every number recorded of it, corrected ones too, and takes a new one. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TargetPoint, TargetView } from '@quan-triet/shared/models/target'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { Screen } from '../../components/screen.tsx'
import { useEndTarget, useTarget } from './api.ts'
import { PointsCurve } from './points-curve.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { TargetFacts } from './target-facts.tsx'

const Point = ({ point }: { point: TargetPoint }) => (
  <tr>
    <th scope="row">{formatDay(point.day)}</th>
    <td>
      {point.isReplaced ? (
        <>
          <s>{point.text}</s> <Chip>{words.replaced}</Chip>
        </>
      ) : (
        <span className="strong">{point.text}</span>
      )}
    </td>
    <td>
      {point.note !== null && <p>{point.note}</p>}
      <p className="soft">{words.recordedAt(point.recordedAt)}</p>
    </td>
  </tr>
)

const Points = ({ points }: Pick<TargetView, 'points'>) => (
  <section className="card" aria-labelledby="target-points">
    <h2 id="target-points">{words.points}</h2>
    {points.length === 0 ? (
      <p className="empty">{words.noPoints}</p>
    ) : (
      <table className="office-table office-stack">
        <thead>
          <tr>
            <th scope="col">{words.columns.day}</th>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{words.columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Point key={point.id} point={point} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const EndSheet = ({ view, onClose }: { view: TargetView; onClose: () => void }) => {
  const end = useEndTarget(view.target.id)
  const navigate = useNavigate()
  return (
    <ReasonSheet
      title={words.endTitle}
      text={words.endText}
      label={words.endReason}
      confirmWords={words.end}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={(reason) =>
        end.mutate(
          { reason },
          { onSuccess: () => navigate(`/office/targets?unit=${view.unit.id}`, { replace: true }) },
        )
      }
      onClose={onClose}
    />
  )
}

const Actions = ({ view }: { view: TargetView }) => {
  const [open, setOpen] = useState<'record' | 'end' | null>(null)
  const onClose = () => setOpen(null)
  return (
    <div className="office-actions">
      {!view.target.isLive && (
        <Button kind="primary" onPress={() => setOpen('record')}>
          {words.record}
        </Button>
      )}
      <Button onPress={() => setOpen('end')}>{words.end}</Button>
      {open === 'record' && <RecordSheet view={view} onClose={onClose} />}
      {open === 'end' && <EndSheet view={view} onClose={onClose} />}
    </div>
  )
}

const View = ({ view }: { view: TargetView }) => {
  const { target, points } = view
  const valid = points.filter((point) => !point.isReplaced).toReversed()
  return (
    <>
      <section className="card" aria-label={target.name}>
        <p className="strong">{view.unit.nameOrg}</p>
        <TargetFacts target={target} />
        <p className="soft">{words.term(target.startsOn, target.endsOn)}</p>
        {view.mayChange && <Actions view={view} />}
      </section>
      {target.kind === 'luy_ke' && valid.length > 1 && (
        <section className="card" aria-labelledby="target-curve">
          <h2 id="target-curve">{words.curve}</h2>
          <PointsCurve target={target} points={valid} />
          <p className="soft">{words.forecastHow}</p>
        </section>
      )}
      {!target.isLive && <Points points={points} />}
    </>
  )
}

export const TargetScreen = () => {
  const { id = '' } = useParams()
  const target = useTarget(id)
  const unit = target.data?.unit.id
  return (
    <Screen
      title={target.data?.target.name ?? words.title}
      back={{
        to: unit === undefined ? '/office/targets' : `/office/targets?unit=${unit}`,
        label: words.title,
      }}
      isWide
    >
      <QueryView query={target}>{(view) => <View view={view} />}</QueryView>
    </Screen>
  )
}
