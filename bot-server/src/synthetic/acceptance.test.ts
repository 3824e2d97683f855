import { checkWritten } from '../services/synthetic/check-written.ts'
import { writeSet } from '../services/synthetic/write-set.ts'
import { isBlocked } from './block-list.ts'
import { checkTally } from './check-set.ts'
import { figuresOf, ratioOfTotals, referenceFigures } from './figures.ts'
import { generateBranches } from './generate.ts'
import type { Exemption } from './draw-people.ts'
import { essayParameters, parameters } from './parameters.ts'
import { type PeopledSet, planSet, type SetPlan } from './plan-set.ts'
import { completedBy, openTally } from './tally.ts'
import { ratioText } from '@quan-triet/shared/i18n/format'
import { daysBetween } from '@quan-triet/shared/time/calendar'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

// A province of 48,500 people is generated here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const SEED = 20_260_312
const sets = ['D1', 'D1b', 'D2', 'D3s'] as const

const made = new Map<PeopledSet, ReturnType<typeof make>>()
const make = (name: PeopledSet) => {
  const plan = planSet(name, SEED)
  return { plan, written: writeSet(plan, null) }
}
const setOf = (name: PeopledSet) => {
  const known = made.get(name) ?? make(name)
  made.set(name, known)
  return known
}

const tempFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'synthetic-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('the acceptance checks of the synthetic data (5.7)', () => {
  it.each(sets)('are met by %s', (name) => {
    const { plan, written } = setOf(name)
    const failed = checkWritten(plan, written).filter(({ isMet }) => !isMet)
    expect(failed).toEqual([])
  })

  it('fail when a figure is changed behind their back', () => {
    const { plan, written } = setOf('D1b')
    const { total } = written.tally
    const fewer = { ...total, studiedRequired: total.studiedRequired - 40 }
    const tally = { ...written.tally, total: fewer }
    const failed = checkTally(plan, tally).filter(({ isMet }) => !isMet)
    expect(failed.map(({ check }) => check)).toEqual(['pooled_ratio', 'sums_agree'])
    const without: SetPlan = {
      ...plan,
      branches: plan.branches.map((one) => ({ ...one, mergesInto: null })),
    }
    expect(checkTally(without, written.tally).map(({ isMet }) => isMet)).toContain(false)
  })

  it('print the line of the real report with the right percentage, and keep the wrong one as it was typed', async () => {
    const { written } = setOf('D2')
    const { numerator, denominator } = ratioOfTotals(written.tally.total, 'tong_so')
    expect(ratioText(numerator, denominator)).toBe('4.502/4.600 (97,87%)')
    const folder = await tempFolder()
    writeSet(planSet('D2', SEED), folder)
    const summary: unknown = JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8'))
    expect(summary).toMatchObject({
      synthetic: true,
      ratios: { f01: { text: '4.502/4.600 (97,87%)' }, keyCadres: '232/240 (96,67%)' },
      counts: { classes: 82, massesCame: 4225, massesBase: 0, keyInvited: 240 },
      typedReportLine: '4.502/4.600 đảng viên chiếm 97,27% và 4.225 quần chúng',
    })
  })
})

describe('the files of a set', () => {
  it('hold the same bytes each time, under the hashes of the summary', async () => {
    const [one, two] = [await tempFolder(), await tempFolder()]
    const { hashes } = writeSet(planSet('D1', SEED), one)
    writeSet(planSet('D1', SEED), two)
    for (const [family, hash] of Object.entries(hashes)) {
      const bytes = await readFile(join(one, `${family}.ndjson`))
      expect(bytes.equals(await readFile(join(two, `${family}.ndjson`)))).toBe(true)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
      expect(bytes.length).toBeGreaterThan(0)
    }
    const summaries = await Promise.all(
      [one, two].map((folder) => readFile(join(folder, 'summary.json'), 'utf8')),
    )
    expect(summaries[0]).toBe(summaries[1])
  })

  it('differ for another seed, in everything but the totals', () => {
    const [one, other] = [writeSet(planSet('D1', SEED), null), writeSet(planSet('D1', 7), null)]
    expect(one.tally.total.members).toBe(other.tally.total.members)
    const families = Object.keys(one.hashes).filter((family) => family !== 'successions')
    const hashesOf = (hashes: object) => families.map((family) => Reflect.get(hashes, family))
    expect(new Set([...hashesOf(one.hashes), ...hashesOf(other.hashes)]).size).toBe(
      2 * families.length,
    )
  })

  it('mark every person as invented, with a phone that cannot be dialled and no more than is needed', () => {
    const people = [...generateBranches(setOf('D1b').plan)].flatMap((data) => data.people)
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length)
    for (const person of people) {
      expect(person.synthetic).toBe(true)
      expect(person.phone).toMatch(/^\+84000\d{6}$/)
      expect(isBlocked(person.fullName)).toBe(false)
      expect(Object.keys(person)).not.toContain('address')
    }
  })
})

/** The facts of the small province that several tests look at, in one walk through it. */
const walkProvince = () => {
  const { plan } = setOf('D3s')
  const facts = {
    exemptions: 0,
    wrongly: 0,
    namesakes: 0,
    lengths: [] as number[],
    rewrites: 0,
    copies: 0,
    ownCopies: 0,
    unearned: 0,
  }
  for (const { people, essays } of generateBranches(plan)) {
    const [first, ...others] = people
    const twins = others.filter(({ fullName }) => fullName === first?.fullName)
    facts.namesakes += twins.length === 1 && twins[0]?.birthYear !== first?.birthYear ? 1 : 0
    const exemptions = people.flatMap((person) => person.exemptions)
    facts.exemptions += exemptions.length
    facts.wrongly += exemptions.filter((one) => !covers(plan, one)).length
    const missed = new Set(people.filter(({ outcome }) => outcome === 'missed').map(({ id }) => id))
    for (const { length } of essays) facts.lengths.push(length)
    facts.rewrites += essays.filter(({ rewrite }) => rewrite !== null).length
    facts.copies += essays.filter(({ copyOf }) => copyOf !== null).length
    facts.ownCopies += essays.filter(({ copyOf, personId }) => copyOf === personId).length
    facts.unearned += essays.filter(({ personId }) => missed.has(personId)).length
  }
  facts.lengths.sort((a, b) => a - b)
  return facts
}

/** Before the campaign until after it, and for 12 months at most when the person works away. */
const covers = (plan: SetPlan, { kind, from, to }: Exemption): boolean => {
  const { startsOn, endsOn } = plan.campaign
  const days = to === null ? 0 : daysBetween(from, to)
  return from < startsOn && (to === null || to > endsOn) && (kind !== 'tam_mien' || days <= 365)
}

let walked: ReturnType<typeof walkProvince> | undefined
const province = () => (walked ??= walkProvince())

describe('the people of a set', () => {
  it('include leaders for every branch who are official members and must study', () => {
    const { plan } = setOf('D1b')
    for (const { branch, people } of generateBranches(plan)) {
      expect(people).toHaveLength(branch.members)
      const heads = people.filter(({ duties }) =>
        duties.some(({ role, unitId }) => role === 'bi_thu' && unitId === branch.unitId),
      )
      expect(heads).toHaveLength(1)
      expect(heads[0]).toMatchObject({ stage: 'chinh_thuc' })
      expect(heads[0]?.exemptions.every(({ kind }) => kind === 'mien_thu_hoach')).toBe(true)
    }
  })

  it('are exempt for a time that covers the campaign, those working away for 12 months at most', () => {
    const { exemptions, wrongly } = province()
    expect(exemptions).toBeGreaterThan(4000)
    expect(wrongly).toBe(0)
  })

  it('have a namesake of another year of birth in one branch of twenty-five', () => {
    expect(province().namesakes / setOf('D3s').plan.branches.length).toBeGreaterThan(0.03)
  })
})

describe('what happens in a set', () => {
  it('follows the attendance curve, and the shares of the first pass', () => {
    const { tally } = setOf('D3s').written
    for (const [fraction, share] of parameters.attendanceCurve)
      expect(Math.abs(completedBy(tally, fraction) - share)).toBeLessThan(0.03)
    const { firstPass, total } = tally
    for (const [state, share] of Object.entries(parameters.firstPass))
      expect(Math.abs(Number(Reflect.get(firstPass, state)) / total.required - share)).toBeLessThan(
        0.01,
      )
  })

  it('begins with the key cadres: no base class comes before theirs (INV-09)', () => {
    for (const name of sets)
      for (const { days } of setOf(name).plan.classes) {
        expect(days.first).toBeGreaterThan(0)
        expect(days.second).toBeGreaterThan(days.first)
        expect(days.makeUp).toBeGreaterThan(days.second)
      }
  })

  it('never makes up what was not missed, and keeps the absence beside the make-up (INV-08)', () => {
    for (const { people, attendance } of generateBranches(setOf('D1b').plan)) {
      const rowsOf = Map.groupBy(attendance, ({ personId }) => personId)
      for (const { id, outcome } of people) {
        const rows = rowsOf.get(id) ?? []
        const isAbsent = rows.some(({ state }) => state.startsWith('vang'))
        const isMadeUp = rows.some(({ session }) => session === 'hoc_bu')
        expect(isMadeUp).toBe(outcome === 'made_up')
        expect(isAbsent).toBe(outcome === 'made_up' || outcome === 'missed')
        const keys = rows.map(({ session }) => session)
        expect(new Set(keys).size).toBe(keys.length)
      }
    }
  })

  it('asks essays only of who completed study, in the forms, lengths and times of 5.4', () => {
    const { total } = setOf('D3s').written.tally
    const share = total.essaysDue / total.studiedRequired
    expect(share).toBeGreaterThan(0.825)
    expect(share).toBeLessThan(0.855)
    expect(
      Math.abs(total.essaysOnTime / total.essaysDue - essayParameters.timing.dung_han),
    ).toBeLessThan(0.01)
    const { lengths, rewrites, copies, ownCopies, unearned } = province()
    expect({ ownCopies, unearned }).toEqual({ ownCopies: 0, unearned: 0 })
    const at = (part: number) => lengths[Math.floor(part * lengths.length)] ?? 0
    expect(Math.abs(at(0.5) - 950)).toBeLessThan(40)
    expect(Math.abs(at(0.95) - 2400)).toBeLessThan(150)
    expect(Math.abs(rewrites / lengths.length - 0.045)).toBeLessThan(0.005)
    expect(Math.abs(copies / lengths.length - 0.06)).toBeLessThan(0.005)
  })
})

describe('the figures of a set', () => {
  it('lie near the reference simulation wherever nothing was forced', () => {
    const figures = figuresOf(setOf('D3s').written.tally)
    const reference = referenceFigures['D3s']
    if (!reference) throw new Error('there is no reference')
    expect(Math.abs(figures.f02 - reference.f02)).toBeLessThan(0.3)
    expect(Math.abs(figures.f01 - reference.f01)).toBeLessThan(0.7)
    expect(Math.abs(figures.size.mean - reference.size.mean)).toBeLessThan(0.6)
    expect(Math.abs(figures.size.p99 - reference.size.p99)).toBeLessThan(6)
    expect(Math.abs(figures.branchesAtTarget - reference.branchesAtTarget)).toBeLessThan(3)
  })

  it('do not move when a set is counted branch by branch in another order', () => {
    const { plan, written } = setOf('D1')
    const tally = openTally(plan)
    for (const data of [...generateBranches(plan)].toReversed()) tally.add(data)
    expect(tally.total).toEqual(written.tally.total)
    expect(tally.branches).toEqual(written.tally.branches)
  })
})
