/** Checks a set against all acceptance rules of domain 5.7 that it can be measured by, generating it twice. */
import { type CheckResult, checkTally } from '../../synthetic/check-set.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { planSet } from '../../synthetic/plan-set.ts'
import { families } from '../../synthetic/set-lines.ts'
import { type WrittenSet, writeSet } from './write-set.ts'

/** @param first the set as it was generated once already; it is generated again from its seed */
export const checkWritten = (plan: SetPlan, first: WrittenSet): CheckResult[] => {
  const second = writeSet(planSet(plan.name, plan.seed), null)
  const same = families.filter((family) => first.hashes[family] === second.hashes[family])
  return [
    {
      check: 'same_bytes',
      isMet: same.length === families.length,
      measured: `${same.length}/${families.length}`,
    },
    ...checkTally(plan, first.tally),
    { check: 'no_blocked_name', isMet: first.blocked === 0, measured: String(first.blocked) },
  ]
}
