/** Puts judged rows into the form in which they wait: what would be saved, in words, and what is asked. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import {
  type ImportField,
  type ImportRow,
  type RowVerdict,
  type ReasonCount,
} from '@quan-triet/shared/models/import'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { exemptionKindLabels } from '@quan-triet/shared/vocabulary/exemption-kinds'
import { levelLabels } from '@quan-triet/shared/vocabulary/levels'
import { orgTypeLabels } from '@quan-triet/shared/vocabulary/org-types'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import type { JudgedRow } from '../../domain/imports/judge-roster.ts'
import type { JudgedUnit } from '../../domain/imports/judge-tree.ts'
import type { KnownUnit } from '../../domain/imports/find-unit.ts'
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import type { StoredRow } from './staging.ts'

type Proposed = Partial<Record<ImportField, string>>

const filled = (values: Partial<Record<ImportField, string | null>>): Proposed =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => Boolean(value)))

/** A row of a roster as it would be saved. */
export const describeRosterRow = (
  judged: JudgedRow,
  unitNames: ReadonlyMap<OrgUnitId, string>,
): StoredRow => {
  const { facts, staged, unit } = judged.placed
  const { exemption } = facts
  const proposed = filled({
    full_name: facts.fullName,
    birth: facts.birthYear === null ? null : String(facts.birthYear),
    unit: unit === null ? null : (unitNames.get(unit.id) ?? unit.nameOrg),
    role: facts.roles.map((role) => roleLabels[role]).join(', '),
    stage: facts.stage === null ? null : words.stages[facts.stage],
    attach: facts.attach === 'tam_thoi' ? words.guest : null,
    exemption: exemption === null ? null : exemptionKindLabels[exemption.kind],
    exemption_from: exemption?.from ?? null,
    exemption_to: exemption?.to ?? null,
    phone: facts.phone === null ? null : words.phoneGiven,
  })
  return { ...staged, ...verdictPart(judged), proposed }
}

/** A row of a list of units as it would be saved. */
export const describeTreeRow = (
  judged: JudgedUnit,
  staged: StagedRow,
  names: ReadonlyMap<number, string>,
): StoredRow => {
  const { facts } = judged
  const proposed = filled({
    unit_name: facts.name,
    own_code: facts.code,
    level: facts.level === null ? null : levelLabels[facts.level],
    org_type: orgTypeLabels[facts.type],
    parent: parentName(facts.parent, names),
  })
  return { ...staged, ...verdictPart(judged), proposed }
}

const parentName = (
  parent: { unit: KnownUnit } | { row: number } | null,
  names: ReadonlyMap<number, string>,
): string | null => {
  if (parent === null) return null
  return 'unit' in parent ? parent.unit.nameOrg : (names.get(parent.row) ?? null)
}

const verdictPart = ({ verdict, doubts, changed }: JudgedRow | JudgedUnit) => ({
  verdict,
  doubts,
  changed,
})

/** What is shown of a stored row. */
export const showRow = (stored: StoredRow): ImportRow => ({
  row: stored.row,
  verdict: stored.verdict,
  values: stored.values,
  proposed: stored.proposed,
  changed: stored.changed,
  reasons: stored.doubts.map(({ code, field, words: about, choices }) => ({
    code,
    text: words.doubtText(code, about),
    field,
    answers: choices.map(({ value, label }) => ({ value, label: answerLabel(code, value, label) })),
  })),
})

const answerLabel = (code: string, value: string, label: string | undefined): string => {
  if (label === undefined) return words.answer(value)
  return code.startsWith('ambiguous') ? label : words.samePerson(label)
}

export const countVerdicts = (rows: readonly StoredRow[]): Record<RowVerdict, number> => {
  const counts: Record<RowVerdict, number> = {
    moi: 0,
    cap_nhat: 0,
    chuyen_den: 0,
    khong_doi: 0,
    nghi_van: 0,
    tu_choi: 0,
    bo_qua: 0,
  }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}

export const countReasons = (rows: readonly StoredRow[]): ReasonCount[] => {
  const counts = new Map<string, number>()
  for (const { doubts } of rows)
    for (const { code } of doubts) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({ code, title: words.doubtTitle(code), count }))
    .toSorted((a, b) => b.count - a.count)
}
