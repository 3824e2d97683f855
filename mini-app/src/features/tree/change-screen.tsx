/** Takes down a change of the tree: its day, its decision and what it is about; shows what it will do, then does it. */
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { TreeChangeKind, UnitDetail } from '@quan-triet/shared/models/org-unit'
import { levels } from '@quan-triet/shared/vocabulary/levels'
import { type OrgType, orgTypeLabels } from '@quan-triet/shared/vocabulary/org-types'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useChangeTree, usePreviewChange, useUnit } from './api.ts'
import {
  type ChangeDraft,
  changeOf,
  type Divided,
  emptyUnit,
  isChangeKind,
  type UnitDraft,
} from './change-draft.ts'
import { ChangeFields } from './change-fields.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { PreviewSheet } from './preview-sheet.tsx'
import { asUnitId, CHANGED } from './unit-screen.tsx'
import { today, useDay } from './use-day.ts'

const isOrgType = (type: string): type is OrgType => Object.hasOwn(orgTypeLabels, type)

/** A new unit is like the old one; one under it, a level lower. */
const blankFor = (kind: TreeChangeKind, unit: UnitDetail): UnitDraft => {
  const isBelow = kind === 'thanh_lap'
  const lower = levels[levels.indexOf(unit.level) + 1] ?? unit.level
  const orgType = isOrgType(unit.orgType) ? unit.orgType : 'khu_dan_cu'
  return emptyUnit({ level: isBelow ? lower : unit.level, orgType }, isBelow ? '' : unit.symbol)
}

const draftFor = (kind: TreeChangeKind, unit: UnitDetail, blank: UnitDraft): ChangeDraft => ({
  day: today(),
  decisionNumber: '',
  decisionOn: today(),
  names: {
    nameOrg: unit.nameOrg,
    nameCommittee: unit.nameCommittee,
    shortName: unit.shortName,
  },
  chosen: [],
  parts: kind === 'chia_tach' ? [blank, blank] : [blank],
  partOf: {},
})

const ChangeForm = ({ kind, unit }: { kind: TreeChangeKind; unit: UnitDetail }) => {
  const blank = blankFor(kind, unit)
  const [draft, setDraft] = useState(() => draftFor(kind, unit, blank))
  const [divided, setDivided] = useState<Divided>({ personIds: [], units: [] })
  const preview = usePreviewChange()
  const change = useChangeTree()
  const navigate = useNavigate()
  const asked = changeOf(kind, draft, { unit, divided })
  const confirm = () => {
    if (!asked) return
    change.mutate(asked, {
      onSuccess: ({ unitIds }) =>
        navigate(`/office/tree/${unitIds[0] ?? unit.id}?day=${draft.day}`, {
          replace: true,
          state: CHANGED,
        }),
    })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (asked) preview.mutate(asked)
      }}
    >
      <div className="office-fields">
        <DayField
          label={appTree.effectiveDay}
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
        />
        <TextField
          label={appTree.decisionNumber}
          hint={appTree.decisionNumberHint}
          value={draft.decisionNumber}
          onChange={(decisionNumber) => setDraft({ ...draft, decisionNumber })}
          input={{ maxLength: 60, autoComplete: 'off' }}
        />
        <DayField
          label={appTree.decisionOn}
          value={draft.decisionOn}
          onChange={(decisionOn) => setDraft({ ...draft, decisionOn })}
        />
      </div>
      <ChangeFields
        kind={kind}
        unit={unit}
        draft={draft}
        blank={blank}
        onChange={setDraft}
        onDivided={setDivided}
      />
      <ProblemBanner error={preview.error} />
      {!asked && <p className="soft">{appTree.incomplete}</p>}
      <Button kind="primary" type="submit" isBusy={preview.isPending} isDisabled={!asked}>
        {appTree.preview}
      </Button>
      {preview.data && (
        <PreviewSheet
          preview={preview.data}
          day={draft.day}
          isBusy={change.isPending}
          error={change.error}
          onConfirm={confirm}
          onClose={preview.reset}
        />
      )}
    </form>
  )
}

const ChangeOfUnit = () => {
  const { id, kind } = useParams()
  const [day] = useDay()
  const unit = useUnit(asUnitId(id), day)
  if (!isChangeKind(kind)) return <Navigate to="/office/tree" replace />
  const { title } = appTree.actions[kind]
  return (
    <Screen
      title={title}
      above={unit.data && <p className="soft">{unit.data.nameOrg}</p>}
      back={{ to: `/office/tree/${id}?day=${day}`, label: unit.data?.shortName ?? appTree.title }}
      isWide
    >
      <QueryView query={unit}>{(found) => <ChangeForm kind={kind} unit={found} />}</QueryView>
    </Screen>
  )
}

export const ChangeScreen = () => (
  <ClockFirst>
    <ChangeOfUnit />
  </ClockFirst>
)
