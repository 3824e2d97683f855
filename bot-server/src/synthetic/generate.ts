/** Generates a planned set branch by branch, so that a province needs no more memory than a branch. */
import { type Attendance, drawAttendance } from './draw-attendance.ts'
import { drawEssays, type Essay } from './draw-essays.ts'
import { drawPeople, type Person } from './draw-people.ts'
import { drawVoices, type Voices } from './draw-returns.ts'
import type { PlannedClass } from './plan-classes.ts'
import type { SetPlan } from './plan-set.ts'
import { committeeId, legacyId, type PlannedBranch } from './plan-tree.ts'
import { MERGER_DAY } from './sets.ts'

export interface BranchData {
  branch: PlannedBranch
  class: PlannedClass
  people: Person[]
  attendance: Attendance[]
  essays: Essay[]
  voices: Voices
}

/** Everything that belongs to people, one branch after another in the order of the plan. */
export function* generateBranches(plan: SetPlan): Generator<BranchData> {
  const classOf = new Map(
    plan.classes.flatMap((held) => held.branches.map(({ index }) => [index, held] as const)),
  )
  let number = 0
  let elsewhere: string | null = null
  for (const branch of plan.branches) {
    const held = classOf.get(branch.index)
    if (!held) throw new Error(`Branch ${branch.unitId} is in no class`)
    const people = drawPeople(plan, branch, number)
    number += people.length
    const essays = drawEssays(plan, branch, { people, elsewhere })
    elsewhere = essays.find(({ copyClass }) => copyClass === 'c0')?.personId ?? elsewhere
    const unitIds = { committee: keyClassUnit(plan, branch), makeUp: makeUpUnit(branch, held) }
    const attendance = people.flatMap((person) => drawAttendance(plan, held, { person, unitIds }))
    yield { branch, class: held, people, attendance, essays, voices: drawVoices(plan, branch) }
  }
}

/** The committee that gathers the key cadres on day 0: before a merger, the one of then. */
const keyClassUnit = (plan: SetPlan, branch: PlannedBranch): string => {
  const legacy = plan.set.legacyCommittees
  return legacy ? legacyId(branch.committee % legacy) : committeeId(branch.committee)
}

/** Where those who missed a session make it up: after a merger, in the branch that theirs became part of. */
export const makeUpUnit = (branch: PlannedBranch, held: PlannedClass): string =>
  branch.mergesInto !== null && held.days.makeUp >= MERGER_DAY ? branch.mergesInto : branch.unitId
