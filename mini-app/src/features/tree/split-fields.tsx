/** Names the parts of a unit that is split, and says for each person and each unit below to which part it goes. */
import { appPeople } from '@quan-triet/shared/i18n/vi/app-people'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { UnitLine, UnitMember } from '@quan-triet/shared/models/org-unit'
import { Button } from '../../components/button.tsx'
import { type ChangeDraft, type UnitDraft, withoutPart } from './change-draft.ts'
import { NewUnitFields } from './new-unit-fields.tsx'
import '../../styles/fields.css'

interface Props {
  draft: ChangeDraft
  people: readonly UnitMember[]
  units: readonly UnitLine[]
  blank: UnitDraft
  onChange: (draft: ChangeDraft) => void
}

interface AssignProps {
  id: string
  title: string
  /** What is divided, with the words by which it is told from others. */
  things: readonly { id: string; name: string; about: string }[]
  draft: ChangeDraft
  onChange: (draft: ChangeDraft) => void
}

const Assign = ({ id, title, things, draft, onChange }: AssignProps) => {
  const names = draft.parts.map(
    (part, index) => part.nameOrg.trim() || appTree.unnamedPart(index + 1),
  )
  const choose = (thingId: string, part: number) =>
    onChange({ ...draft, partOf: { ...draft.partOf, [thingId]: part } })
  if (things.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="list">
        {things.map((thing) => (
          <li className="row row-wrap" key={thing.id}>
            <span className="grow stack-xs">
              <span className="strong">{thing.name}</span>
              {thing.about !== '' && <span className="soft">{thing.about}</span>}
            </span>
            <select
              className="input tree-part"
              aria-label={appTree.assignTo(thing.name)}
              value={draft.partOf[thing.id] ?? 0}
              onChange={({ target }) => choose(thing.id, Number(target.value))}
            >
              {names.map((name, index) => (
                <option key={index} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FEWEST_PARTS = 2

const aboutPerson = ({ birthYear, isGuest }: UnitMember): string =>
  [birthYear !== null && appPeople.bornIn(birthYear), isGuest && appTree.guest]
    .filter(Boolean)
    .join(', ')

export const SplitFields = ({ draft, people, units, blank, onChange }: Props) => (
  <>
    {draft.parts.map((part, index) => (
      // Parts have no identity but their place until they are founded.
      <div className="stack-s" key={index}>
        <NewUnitFields
          title={appTree.partTitle(index + 1)}
          unit={part}
          onChange={(next) => onChange({ ...draft, parts: draft.parts.with(index, next) })}
        />
        {draft.parts.length > FEWEST_PARTS && (
          <Button
            label={appTree.removeOf(appTree.partTitle(index + 1))}
            onPress={() => onChange(withoutPart(draft, index))}
          >
            {appTree.remove}
          </Button>
        )}
      </div>
    ))}
    <Button onPress={() => onChange({ ...draft, parts: [...draft.parts, blank] })}>
      {appTree.addPart}
    </Button>
    <Assign
      id="assign-people"
      title={appTree.assignPeople}
      things={people.map((one) => ({
        id: one.personId,
        name: one.fullName,
        about: aboutPerson(one),
      }))}
      draft={draft}
      onChange={onChange}
    />
    <Assign
      id="assign-units"
      title={appTree.assignUnits}
      things={units.map((one) => ({ id: one.id, name: one.nameOrg, about: '' }))}
      draft={draft}
      onChange={onChange}
    />
  </>
)
