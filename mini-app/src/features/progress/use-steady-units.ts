/** Keeps the units of a list in the order in which they were shown, until they are arranged anew. */
import type { Coverage, CoverageUnit } from '@quan-triet/shared/models/progress'
import { useState } from 'react'
import { type Arrangement, arrangeUnits, keepOrder } from './arrange-units.ts'

interface Steady {
  units: CoverageUnit[]
  /** Whether the numbers would arrange them otherwise by now. */
  isStale: boolean
  sortAgain: () => void
}

const idsOf = (units: readonly CoverageUnit[]): string[] => units.map((one) => one.unit.id)

export const useSteadyUnits = (coverage: Coverage, arrangement: Arrangement): Steady => {
  const { children, reportingBase } = coverage
  const fresh = arrangeUnits(children, reportingBase, arrangement)
  const [kept, setKept] = useState({ arrangement, ids: idsOf(fresh) })
  const isSame = kept.arrangement === arrangement
  const shown = isSame ? kept : { arrangement, ids: idsOf(fresh) }
  if (!isSame) setKept(shown)
  const units = keepOrder(children, fresh, shown.ids)
  return {
    units,
    isStale: String(idsOf(units)) !== String(idsOf(fresh)),
    sortAgain: () => setKept({ arrangement, ids: idsOf(fresh) }),
  }
}
