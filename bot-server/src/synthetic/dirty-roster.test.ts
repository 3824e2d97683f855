import { fold } from '@quan-triet/shared/text/fold'
import { describe, expect, it } from 'vitest'
import { dirtyRoster, type Fault, type RosterPerson } from './dirty-roster.ts'
import { generateBranches } from './generate.ts'
import { planSet } from './plan-set.ts'

const plan = planSet('D1b', 20_260_312)
const names = new Map(plan.units.map(({ id, names: own }) => [id, own.org]))
const people: RosterPerson[] = [...generateBranches(plan)].flatMap((data) =>
  data.people.map((person) => ({ person, branchName: names.get(data.branch.unitId) ?? '' })),
)
const roster = dirtyRoster(plan.root, { title: 'Đảng bộ phường Sao Khuê', people })
const [NAME, YEAR, PHONE, BRANCH] = [1, 2, 6, 7] as const
/** The row that a spreadsheet shows under this number: two titles and the head stand above. */
const rowAt = (number: number) => roster.rows[number - 4] ?? []
const plantedAs = (fault: Fault) => roster.faults.filter((one) => one.fault === fault)
const rowsWith = (fault: Fault) => new Set(plantedAs(fault).map(({ row }) => row))
const byId = new Map(people.map((entry) => [entry.person.id, entry]))

describe('a roster with the dirt of real offices', () => {
  it('is the same for the same seed', () => {
    expect(dirtyRoster(plan.root, { title: 'Đảng bộ phường Sao Khuê', people })).toEqual(roster)
  })

  it('holds everyone once, the planted rows besides, and a row of totals at the end', () => {
    const planted = plantedAs('duplicated_row').length + plantedAs('second_branch').length
    expect(roster.rows).toHaveLength(people.length + planted + 1)
    expect(roster.rows.at(-1)?.slice(0, 3)).toEqual([null, 'Tổng cộng', people.length])
    expect(plantedAs('duplicated_row').length).toBeGreaterThan(10)
    expect(plantedAs('second_branch').length).toBeGreaterThan(3)
  })

  it('still says who each person is: folded, a row names the person that the truth names', () => {
    for (const { row, personId } of roster.faults) {
      const name = String(rowAt(row)[NAME]).replace(/\s*(\(?đ\/c ?\)?|- đ\/c)$/i, '')
      expect(fold(name)).toContain(fold(byId.get(personId)?.person.fullName ?? '?'))
    }
  })

  it('does to each row what the truth says, and nothing to the others', () => {
    const nfd = rowsWith('nfd')
    const capitals = rowsWith('capitals')
    const spaces = rowsWith('odd_spaces')
    const toneMarks = rowsWith('mixed_tone_marks')
    for (let number = 4; number < roster.rows.length + 3; number += 1) {
      const name = String(rowAt(number)[NAME])
      expect(name !== name.normalize('NFC')).toBe(nfd.has(number))
      expect(/\u00a0| {2}/.test(name)).toBe(spaces.has(number))
      const words = name.replace(/\(?đ\/c.*$/i, '')
      expect(words === words.toUpperCase()).toBe(capitals.has(number))
      if (!toneMarks.has(number)) expect([...names.values()]).toContain(rowAt(number)[BRANCH])
    }
    for (const fault of ['nfd', 'capitals', 'odd_spaces', 'no_accents', 'trailing_word'] as const)
      expect(plantedAs(fault).length).toBeGreaterThan(20)
    expect(toneMarks.size).toBeGreaterThan(0)
  })

  it('lists a person of two branches under two names of branches', () => {
    for (const { row, personId } of plantedAs('second_branch'))
      expect(fold(String(rowAt(row)[BRANCH]))).not.toBe(fold(byId.get(personId)?.branchName ?? ''))
  })

  it('writes phones in the ways people do, all of the number range that nobody has', () => {
    const phones = roster.rows.slice(0, -1).map((row) => String(row[PHONE]))
    for (const phone of phones)
      expect(phone).toMatch(/^(0000\d{6}|0000 \d{6}|84000\d{6}|\+84000\d{6})$/)
    for (const start of ['0', '84', '+84'])
      expect(phones.some((phone) => phone.startsWith(start))).toBe(true)
    expect(roster.rows.slice(0, -1).every((row) => typeof row[YEAR] === 'number')).toBe(true)
  })
})
