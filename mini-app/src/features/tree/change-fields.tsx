/** The fields that each kind of change asks for, besides its day and decision. */
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { TreeChangeKind, UnitDetail } from '@quan-triet/shared/models/org-unit'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useUnitMembers, useUnits } from './api.ts'
import type { ChangeDraft, Divided, UnitDraft } from './change-draft.ts'
import { NameFields } from './name-fields.tsx'
import { NewUnitFields } from './new-unit-fields.tsx'
import { SplitFields } from './split-fields.tsx'
import { UnitPicker } from './unit-picker.tsx'

interface Props {
  kind: TreeChangeKind
  unit: UnitDetail
  draft: ChangeDraft
  blank: UnitDraft
  onChange: (draft: ChangeDraft) => void
  onDivided: (divided: Divided) => void
}

const First = ({ draft, blank, onChange }: Props) => (
  <NewUnitFields
    title={appTree.newUnit}
    unit={draft.parts[0] ?? blank}
    onChange={(part) => onChange({ ...draft, parts: draft.parts.with(0, part) })}
  />
)

const OneUnit = ({ draft, onChange, label }: Props & { label: string }) => (
  <UnitPicker
    label={label}
    day={draft.day}
    chosen={draft.chosen[0]}
    onChoose={(unit) => onChange({ ...draft, chosen: unit ? [unit] : [] })}
  />
)

const Merged = (props: Props) => {
  const { draft, onChange, unit } = props
  const rest = (id: string) => draft.chosen.filter((one) => one.id !== id)
  return (
    <>
      {draft.chosen.length > 0 && (
        <ul className="list">
          {draft.chosen.map((one) => (
            <li className="row row-wrap" key={one.id}>
              <span className="grow strong">{one.nameOrg}</span>
              <Button
                label={appTree.removeOf(one.nameOrg)}
                onPress={() => onChange({ ...draft, chosen: rest(one.id) })}
              >
                {appTree.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        label={draft.chosen.length === 0 ? appTree.others : appTree.addOther}
        day={draft.day}
        chosen={undefined}
        onChoose={(one) =>
          one && one.id !== unit.id && onChange({ ...draft, chosen: [...rest(one.id), one] })
        }
      />
      <First {...props} />
    </>
  )
}

const Split = ({ unit, draft, blank, onChange, onDivided }: Props) => {
  const members = useUnitMembers(unit.id, draft.day)
  const below = useUnits(draft.day, unit.id)
  const people = members.data?.people
  const units = below.data?.units
  if (!people || !units)
    return (
      <>
        <ProblemBanner error={members.error ?? below.error} />
        <Loading />
      </>
    )
  return (
    <SplitFields
      draft={draft}
      people={people}
      units={units}
      blank={blank}
      onChange={(next) => {
        onDivided({ personIds: people.map((one) => one.personId), units })
        onChange(next)
      }}
    />
  )
}

export const ChangeFields = (props: Props) => {
  const { kind, draft, onChange } = props
  switch (kind) {
    case 'thanh_lap':
      return <First {...props} />
    case 'doi_ten':
      return (
        <div className="office-fields">
          <NameFields names={draft.names} onChange={(names) => onChange({ ...draft, names })} />
        </div>
      )
    case 'chuyen_truc_thuoc':
      return <OneUnit {...props} label={appTree.newParent} />
    case 'sap_nhap':
      return <OneUnit {...props} label={appTree.into} />
    case 'giai_the':
      return <OneUnit {...props} label={appTree.destination} />
    case 'hop_nhat':
      return <Merged {...props} />
    case 'chia_tach':
      return <Split {...props} />
  }
}
