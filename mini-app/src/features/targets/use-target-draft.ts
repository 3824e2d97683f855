/** Keeps what is typed of a new target until it is whole: from the catalogue, or an own one. */
import type { SetTargetInput, TermTargets } from '@quan-triet/shared/models/target'
import { targetCatalogue } from '@quan-triet/shared/vocabulary/term-targets'
import { useState } from 'react'
import { readWhole } from './read-whole.ts'

type Draft = Omit<SetTargetInput, 'unitId' | 'value'> & { value: string }

export const OWN_TARGET = 'own'
const YEARS = 5
const MOST_PERCENT = 100

/** The term of what was set before, else five years from the beginning of this one. */
const termOf = ({ targets: [first], today }: TermTargets) => {
  const year = Number(today.slice(0, 4))
  return {
    startsOn: first?.startsOn ?? `${year}-01-01`,
    endsOn: first?.endsOn ?? `${year + YEARS - 1}-12-31`,
  }
}

const blank = {
  code: null,
  name: '',
  kind: 'luy_ke',
  period: 'nhiem_ky',
  value: '',
  unitWord: '',
  partOf: null,
} as const

const fromCatalogue = (data: TermTargets, code: string): Omit<Draft, 'startsOn' | 'endsOn'> => {
  const found = targetCatalogue.find((one) => one.code === code)
  if (!found) return blank
  const { usual, partOf, ...known } = found
  const whole = data.targets.find((one) => partOf !== undefined && one.code === partOf)
  return { ...known, value: String(usual), partOf: whole?.id ?? null }
}

const isRight = ({ kind, value }: Draft): boolean => {
  const count = readWhole(value)
  return count !== null && count > 0 && (kind === 'luy_ke' || count <= MOST_PERCENT)
}

export const useTargetDraft = (data: TermTargets) => {
  const [draft, setDraft] = useState<Draft>(() => ({
    ...fromCatalogue(data, 'K-09'),
    ...termOf(data),
  }))
  const isValue = isRight(draft)
  const isWhole = isValue && draft.name.trim() !== '' && draft.unitWord.trim() !== ''
  return {
    draft,
    isValue,
    isWhole,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    take: (code: string) => setDraft({ ...draft, ...fromCatalogue(data, code) }),
    input: (): SetTargetInput => ({
      ...draft,
      partOf: draft.kind === 'luy_ke' ? draft.partOf : null,
      unitId: data.unit.id,
      value: readWhole(draft.value) ?? 0,
    }),
  }
}
