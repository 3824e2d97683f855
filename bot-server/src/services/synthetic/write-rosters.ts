/** Writes the rosters of a set as messy Excel files, one a committee, with the truth about their faults beside them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTable } from '../../lib/spreadsheets/write-table.ts'
import { dirtyRoster, type PlantedFault, type RosterPerson } from '../../synthetic/dirty-roster.ts'
import { generateBranches } from '../../synthetic/generate.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { committeeId } from '../../synthetic/plan-tree.ts'

const SHEET = 'Danh sach'

interface WrittenRosters {
  files: number
  rows: number
  faults: number
}

/** @param folder the rosters go into `rosters/` below it, the truth into `expected-faults.json` */
export const writeRosters = async (plan: SetPlan, folder: string): Promise<WrittenRosters> => {
  const target = join(folder, 'rosters')
  mkdirSync(target, { recursive: true })
  const names = new Map(plan.units.map(({ id, names: own }) => [id, own.org]))
  const committees = Array.from({ length: plan.set.committees.count }, (): RosterPerson[] => [])
  for (const { branch, people } of generateBranches(plan)) {
    // Rosters are of today: branches that merged stand under their new name.
    const branchName = names.get(branch.mergesInto ?? branch.unitId) ?? branch.unitId
    const keepsLeaders = branch.mergesInto?.startsWith(`${branch.unitId}-`) ?? true
    for (const person of people) {
      const duties = keepsLeaders
        ? person.duties.filter(({ unitId }) => unitId === branch.unitId)
        : []
      committees[branch.committee]?.push({ person: { ...person, duties }, branchName })
    }
  }
  const truth: { file: string; faults: PlantedFault[] }[] = []
  let rows = 0
  for (const [index, people] of committees.entries()) {
    const unitId = committeeId(index)
    const roster = dirtyRoster(plan.root, { title: names.get(unitId) ?? unitId, people })
    const file = `${unitId}.xlsx`
    const bytes = await writeTable({
      sheetName: SHEET,
      titles: roster.titles,
      columns: roster.columns.map((title) => ({ title, width: 18, kind: 'text' })),
      rows: roster.rows,
    })
    writeFileSync(join(target, file), bytes)
    truth.push({ file, faults: roster.faults })
    rows += roster.rows.length
  }
  writeFileSync(join(folder, 'expected-faults.json'), `${JSON.stringify(truth, null, 1)}\n`)
  const faults = truth.reduce((sum, one) => sum + one.faults.length, 0)
  return { files: committees.length, rows, faults }
}
