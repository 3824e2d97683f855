/** Judges every row of a list of units: new, known already, asked about or refused. */
import type { ImportField, RowVerdict } from '@quan-triet/shared/models/import'
import { Level } from '@quan-triet/shared/vocabulary/levels'
import type { OrgType } from '@quan-triet/shared/vocabulary/org-types'
import { fold } from '@quan-triet/shared/text/fold'
import { placeToneMarks, properCase, stripName } from './clean-name.ts'
import { readLevel, readOrgType } from './clean-words.ts'
import { type Doubt, doubt, verdictOf } from './doubts.ts'
import { choiceOfUnit, type KnownUnit, MOST_CHOICES, type UnitFinder } from './find-unit.ts'
import { isAnswered } from './read-roster-row.ts'
import type { StagedRow } from './staged-row.ts'

export interface TreeFacts {
  name: string
  code: string
  level: Level | null
  type: OrgType
  /** Of the parent: a unit of the tree, or an earlier or later row of the file. */
  parent: { unit: KnownUnit } | { row: number } | null
}

export interface JudgedUnit {
  row: number
  verdict: RowVerdict
  doubts: Doubt[]
  changed: ImportField[]
  facts: TreeFacts
}

export interface TreeContext {
  units: UnitFinder
  /** The unit under which rows without a parent are put. */
  root: KnownUnit
  /** A code that somebody else's unit bears. */
  isCodeTaken(code: string): boolean
}

const LONGEST_NAME = 150
const LONGEST_CODE = 40

/** @param staged every row of the file, in order */
export const judgeTree = (staged: readonly StagedRow[], context: TreeContext): JudgedUnit[] => {
  const drafts = staged.map((row) => draftOf(row))
  const rows = indexDrafts(drafts)
  const placed = drafts.map((one) => placeUnit(one, rows, context))
  const levels = new Map(placed.map(({ draft, facts }) => [draft.staged.row, facts.level]))
  const parents = new Map(
    placed.map(({ draft, facts }) => [
      draft.staged.row,
      facts.parent !== null && 'row' in facts.parent ? facts.parent.row : null,
    ]),
  )
  return placed.map(({ draft, facts, known, doubts }) => {
    const { row, isSkipped } = draft.staged
    const found = [...doubts]
    if (isInCircle(row, parents)) found.push(doubt('circle', 'parent'))
    const above = levelAbove(facts, levels)
    if (known === null && isNotBelow(facts.level, above))
      found.push(doubt('level_not_below', 'level'))
    const open = isSkipped ? [] : found.filter((one) => !isAnswered(draft.staged, one))
    const verdict = isSkipped ? 'bo_qua' : verdictOf(open, known === null ? 'moi' : 'khong_doi')
    return { row, verdict, doubts: open, changed: draft.changed, facts }
  })
}

interface Draft {
  staged: StagedRow
  name: string
  code: string
  hasOwnCode: boolean
  changed: ImportField[]
}

const draftOf = (staged: StagedRow): Draft => {
  const given = staged.values.unit_name ?? ''
  const name = properUnitName(given)
  const own = (staged.values.own_code ?? '').trim()
  const code = (own || codeFrom(name)).slice(0, LONGEST_CODE)
  const changed: ImportField[] = [
    ...(name === given ? [] : (['unit_name'] as const)),
    ...(own === '' && name !== '' ? (['own_code'] as const) : []),
  ]
  return { staged, name, code, hasOwnCode: own !== '', changed }
}

const properUnitName = (text: string): string => {
  const name = placeToneMarks(stripName(text))
  return name === name.toUpperCase() ? properCase(name) : name
}

const codeFrom = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')

interface Drafts {
  byCode: Map<string, Draft>
  byName: Map<string, Draft[]>
}

const indexDrafts = (drafts: readonly Draft[]): Drafts => {
  const byCode = new Map<string, Draft>()
  const byName = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (draft.staged.isSkipped || draft.name === '') continue
    const code = fold(draft.code)
    if (!byCode.has(code)) byCode.set(code, draft)
    byName.set(fold(draft.name), [...(byName.get(fold(draft.name)) ?? []), draft])
  }
  return { byCode, byName }
}

interface PlacedUnit {
  draft: Draft
  facts: TreeFacts
  /** The unit of the tree that bears this code. */
  known: KnownUnit | null
  doubts: Doubt[]
}

const placeUnit = (draft: Draft, rows: Drafts, context: TreeContext): PlacedUnit => {
  const parent = findParent(draft, rows, context)
  const level = readLevel(draft.staged.values.level ?? '') ?? readLevel(draft.name) ?? null
  const type =
    readOrgType(draft.staged.values.org_type ?? '') ?? readOrgType(draft.name) ?? 'co_quan'
  const facts = { name: draft.name, code: draft.code, level, type, parent: parent.parent }
  const known = context.units.byCode(draft.code) ?? null
  const doubts = [
    ...checkDraft(draft, rows, facts),
    ...(parent.doubt === null ? [] : [parent.doubt]),
    ...checkKnown(draft, known, facts),
    ...(known === null && context.isCodeTaken(draft.code)
      ? [doubt('code_taken', 'own_code', { words: { code: draft.code } })]
      : []),
  ]
  return { draft, facts, known, doubts }
}

const checkDraft = (draft: Draft, rows: Drafts, { level }: TreeFacts): Doubt[] => {
  if (!/\p{L}/u.test(draft.name) || draft.name.length > LONGEST_NAME)
    return [doubt('no_unit_name', 'unit_name')]
  const first = rows.byCode.get(fold(draft.code))
  const isSecond = first !== undefined && first !== draft && !draft.staged.isSkipped
  const text = draft.staged.values.level ?? ''
  return [
    ...(isSecond
      ? [
          doubt('duplicate_code', 'own_code', {
            words: { row: first.staged.row, code: draft.code },
          }),
        ]
      : []),
    ...(level === null ? [doubt('no_level', 'level', { words: { text } })] : []),
  ]
}

/** A unit of the tree is only recognised here: its name and its place are changed by decisions, not by a file. */
const checkKnown = (draft: Draft, known: KnownUnit | null, { parent }: TreeFacts): Doubt[] => {
  if (known === null) return []
  const isRenamed = fold(known.nameOrg) !== fold(draft.name)
  const isMoved = parent !== null && (!('unit' in parent) || parent.unit.id !== known.parentId)
  const saysParent = Boolean(draft.staged.values.parent ?? draft.staged.values.parent_code)
  const words = { name: known.nameOrg, parent: known.parentName }
  return [
    ...(isRenamed ? [doubt('renamed_unit', 'unit_name', { words })] : []),
    ...(isMoved && saysParent && !isSameParent(draft, known)
      ? [doubt('moved_unit', 'parent', { words })]
      : []),
  ]
}

/** The parent may stand in the file too, as a row that is only recognised. */
const isSameParent = ({ staged }: Draft, known: KnownUnit): boolean =>
  staged.values.parent !== undefined && fold(staged.values.parent) === fold(known.parentName)

interface FoundParent {
  parent: TreeFacts['parent']
  doubt: Doubt | null
}

const findParent = ({ staged }: Draft, rows: Drafts, { units, root }: TreeContext): FoundParent => {
  const { parent: name = '', parent_code: code = '' } = staged.values
  const text = name || code
  if (text === '') return { parent: { unit: root }, doubt: null }
  const known = units.byCode(code)
  const own = known === undefined ? rows.byCode.get(fold(code || name)) : undefined
  if (own !== undefined) return { parent: { row: own.staged.row }, doubt: null }
  const candidates = known === undefined ? units.byName(text) : [known]
  if (candidates.length === 0) return findParentInFile(text, rows)
  return chooseParent(candidates, text, staged.answers['ambiguous_parent'])
}

const chooseParent = (
  candidates: readonly KnownUnit[],
  text: string,
  answer: string | undefined,
): FoundParent => {
  const chosen = candidates.find(({ id }) => id === answer)
  const unit = chosen ?? (candidates.length === 1 ? candidates[0] : undefined)
  if (unit !== undefined) return checkParent(unit)
  const choices = candidates.slice(0, MOST_CHOICES).map(choiceOfUnit)
  return { parent: null, doubt: doubt('ambiguous_parent', 'parent', { words: { text }, choices }) }
}

const findParentInFile = (text: string, rows: Drafts): FoundParent => {
  const [first, second] = rows.byName.get(fold(text)) ?? []
  if (first !== undefined && second === undefined)
    return { parent: { row: first.staged.row }, doubt: null }
  const code = first === undefined ? 'unknown_parent' : 'ambiguous_parent'
  return { parent: null, doubt: doubt(code, 'parent', { words: { text } }) }
}

const checkParent = (unit: KnownUnit): FoundParent => {
  const words = { unit: unit.nameOrg }
  return {
    parent: { unit },
    doubt: unit.isInScope ? null : doubt('parent_outside_scope', 'parent', { words }),
  }
}

const isInCircle = (row: number, parents: ReadonlyMap<number, number | null>): boolean => {
  const passed = new Set<number>()
  for (let at: number | null = row; at !== null; at = parents.get(at) ?? null) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}

const levelAbove = (
  { parent }: TreeFacts,
  levels: ReadonlyMap<number, Level | null>,
): Level | null => {
  if (parent === null) return null
  return 'unit' in parent ? parent.unit.level : (levels.get(parent.row) ?? null)
}

const isNotBelow = (level: Level | null, above: Level | null): boolean =>
  level !== null && above !== null && Level.options.indexOf(level) <= Level.options.indexOf(above)
