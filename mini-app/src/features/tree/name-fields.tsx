/** The three names of a unit; the committee's and the short one follow the unit's until they are typed. */
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { UnitNames } from '@quan-triet/shared/models/org-unit'
import { TextField } from '../../components/text-field.tsx'

interface Props {
  names: UnitNames
  onChange: (names: UnitNames) => void
}

const withName = (names: UnitNames, nameOrg: string): UnitNames => {
  const follows = (own: string, usual: (name: string) => string) =>
    own === '' || own === usual(names.nameOrg) ? usual(nameOrg) : own
  return {
    nameOrg,
    nameCommittee: follows(names.nameCommittee, appTree.committeeOf),
    shortName: follows(names.shortName, appTree.shortOf),
  }
}

export const NameFields = ({ names, onChange }: Props) => (
  <>
    <TextField
      label={appTree.nameOrg}
      hint={appTree.nameOrgHint}
      value={names.nameOrg}
      onChange={(nameOrg) => onChange(withName(names, nameOrg))}
    />
    <TextField
      label={appTree.nameCommittee}
      value={names.nameCommittee}
      onChange={(nameCommittee) => onChange({ ...names, nameCommittee })}
    />
    <TextField
      label={appTree.shortName}
      value={names.shortName}
      onChange={(shortName) => onChange({ ...names, shortName })}
    />
  </>
)
