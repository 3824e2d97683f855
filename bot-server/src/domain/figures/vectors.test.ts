/** Proves every formula of 2.7 on its vectors TV-01 to TV-15, named by code, as lines print them. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { ReportLineCode } from '@quan-triet/shared/models/report-line'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type CampaignSession, completedBy, type Home } from '../attendance/completion.ts'
import { dueDayOf, interpretDeadline } from '../deadlines/interpret-deadline.ts'
import { noCells, sumCells } from './cells.ts'
import { guestsByUnit } from './guests-by-unit.ts'
import { lineFor } from './report-lines.ts'

const options = { guests: 0, targetPercent: 98, base: 'tong_so' } as const
const line = (code: ReportLineCode, some: Partial<FigureCells>, guests = 0) =>
  lineFor(code, { ...noCells, ...some }, { ...options, guests })
const ofMembers = (completed: number, members: number) =>
  line('studied_of_members', { completed, completedRequired: completed, members })

describe('the printed line of members who have studied', () => {
  it.each([
    {
      code: 'TV-01',
      n: 4502,
      d: 4600,
      text: '4.502/4.600 (97,87%)',
      verdict: 'chua_dat',
      missing: 6,
    },
    {
      code: 'TV-03',
      n: 35_599,
      d: 35_900,
      text: '35.599/35.900 (99,16%)',
      verdict: 'dat',
      missing: 0,
    },
    {
      code: 'TV-04',
      n: 2909,
      d: 3044,
      text: '2.909/3.044 (95,57%)',
      verdict: 'chua_dat',
      missing: 75,
    },
    { code: 'TV-05', n: 49, d: 50, text: '49/50 (98,00%)', verdict: 'dat', missing: 0 },
    { code: 'TV-05', n: 48, d: 49, text: '48/49 (97,96%)', verdict: 'chua_dat', missing: 1 },
    {
      code: 'TV-06',
      n: 45_999,
      d: 46_000,
      text: '45.999/46.000 (99,99%)',
      verdict: 'dat',
      missing: 0,
    },
  ])('$code: $n of $d is "$text", $verdict, $missing missing', ({ n, d, ...printed }) => {
    const { code: _code, ...line } = printed
    expect(ofMembers(n, d)).toMatchObject({ formula: 'F-01', ...line })
  })

  it('says what is missing, and that it cannot be had with this base (TV-01, TV-07)', () => {
    expect(ofMembers(4502, 4600).note).toBe('chưa đạt chỉ tiêu 98%, còn thiếu 6 người')
    const branch = { members: 32, exempt: 2, completed: 26, completedRequired: 26 }
    expect(line('studied_of_members', branch)).toMatchObject({
      text: '26/32 (81,25%)',
      missing: 6,
      isReachable: false,
      note: expect.stringContaining('không thể đạt với mẫu số này'),
    })
    expect(line('studied_of_required', branch)).toMatchObject({
      formula: 'F-02',
      text: '26/30 (86,67%)',
      missing: 4,
      isReachable: true,
    })
  })
})

describe('the other printed lines', () => {
  it('of key cadres is over those invited (TV-02)', () => {
    expect(line('key_cadres', { keyInvited: 240, keyAttended: 232 })).toMatchObject({
      formula: 'F-03',
      text: '232/240 (96,67%)',
      verdict: null,
    })
  })

  it('of masses without a base is the count alone (TV-08)', () => {
    expect(line('masses', { massesPeople: 4225, massesUndeclared: 1 })).toMatchObject({
      kind: 'no_base',
      denominator: null,
      text: '4.225 quần chúng; chưa có mẫu số',
      percent: '',
    })
    const declared = { massesPeople: 33, massesDeclared: 40, massesDeclaring: 1 }
    expect(line('masses', declared)).toMatchObject({
      text: '33/40 (82,50%)',
      targetPercent: 90,
      missing: 3,
    })
  })

  it('of three branches together is the sum of the operands (TV-09)', () => {
    const branches = [
      { completed: 9, members: 10 },
      { completed: 90, members: 100 },
      { completed: 1, members: 1 },
    ].map((one) => ({ ...noCells, ...one }))
    expect(line('studied_of_members', sumCells(branches)).text).toBe('100/111 (90,09%)')
  })

  it('of essays keep what is handed in, judged and to be rewritten apart (TV-10)', () => {
    const essays = {
      essaysDue: 26,
      essaysIn: 15,
      essaysGraded: 13,
      essaysPassed: 11,
      rewriteCopied: 1,
      rewriteFailed: 1,
    }
    expect(line('essays_in', essays).text).toBe('15/26 (57,69%)')
    expect(line('essays_passed', essays)).toMatchObject({
      text: '11/13 (84,62%)',
      note: 'chưa chấm: 2',
    })
    expect(line('essays_rewritten', essays)).toMatchObject({
      text: '2/13 (15,38%)',
      note: 'sao chép: 1; không đạt: 1',
    })
  })

  it('of nobody is neither nought nor whole (rule 5)', () => {
    expect(line('plans', {})).toMatchObject({ kind: 'nobody', text: 'không có đối tượng' })
    expect(line('studied_of_members', {}).verdict).toBe('khong_co_doi_tuong')
  })
})

const endOfQuarter = (year: number, quarter: number): string =>
  dueDayOf({ bound: 'den_het', granularity: 'quy', year, quarter }) ?? ''

describe('a deadline of a plan (F-13)', () => {
  it('before a day is the end of the day before (TV-11)', () => {
    expect(interpretDeadline('trước ngày 15/1/2021')).toMatchObject({
      dueOn: '2021-01-14',
      dueAt: at('2021-01-14', '23:59:59'),
    })
  })

  it('of a quarter is its last day, in each year of a recurring one (TV-12)', () => {
    expect(interpretDeadline('quý II năm 2018')?.dueOn).toBe('2018-06-30')
    expect(interpretDeadline('quý II hàng năm')).toBeUndefined()
    const last = endOfQuarter(2020, 1)
    const years = [2016, 2017, 2018, 2019, 2020]
    expect(years.map((year) => endOfQuarter(year, 2)).filter((day) => day <= last)).toEqual([
      '2016-06-30',
      '2017-06-30',
      '2018-06-30',
      '2019-06-30',
    ])
  })
})

const person = (name: string): PersonId => name as PersonId
const unit = (name: string): OrgUnitId => name as OrgUnitId
const session = (id: string, unitId: string): CampaignSession => ({
  id: id as SessionId,
  unitId: unit(unitId),
  startsAt: at('2026-03-05', '19:30'),
  closedAt: at('2026-03-05', '21:30'),
  isMandatory: true,
  isMakeup: false,
  isForAll: true,
})
const came = (name: string, sessionId: string) => ({
  personId: person(name),
  sessionId: sessionId as SessionId,
  state: 'co_mat' as const,
})

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

describe('the set of those who have studied', () => {
  it('goes with its people into the successor of two units (TV-13)', () => {
    const [ofA, ofB] = [names('a', 10), names('b', 20)]
    const moved = (all: readonly string[], from: string): Home[] =>
      all.flatMap((name) => [
        { personId: person(name), unitId: unit(from), from: '2026-01-01', to: '2026-03-10' },
        { personId: person(name), unitId: unit('C'), from: '2026-03-10', to: null },
      ])
    const completed = completedBy({
      members: [...ofA, ...ofB].map(person),
      sessions: [session('of-a', 'A'), session('of-b', 'B')],
      records: [
        ...ofA.slice(0, 9).map((name) => came(name, 'of-a')),
        ...ofB.slice(0, 18).map((name) => came(name, 'of-b')),
      ],
      homes: [...moved(ofA, 'A'), ...moved(ofB, 'B')],
      at: at('2026-03-15', '23:59'),
    })
    expect(ofMembers(completed.size, 30).text).toBe('27/30 (90,00%)')
  })

  it('has somebody once who came to two classes (TV-14)', () => {
    const records = [came('an', 'upper'), came('an', 'branch')]
    const completed = completedBy({
      members: [person('an')],
      sessions: [session('upper', 'nation'), session('branch', 'home')],
      records,
      homes: [{ personId: person('an'), unitId: unit('home'), from: '2026-01-01', to: null }],
      at: at('2026-03-31', '23:59'),
    })
    expect([completed.size, records.length]).toEqual([1, 2])
  })

  it('has a guest at home, and the host prints the guest apart (TV-15)', () => {
    const lines = new Map([
      [unit('home'), new Set([unit('home'), unit('ward')])],
      [unit('host'), new Set([unit('host'), unit('other ward')])],
    ])
    const visit = { personId: person('an'), unitId: unit('host'), homeId: unit('home') }
    const guests = guestsByUnit([visit], lines)
    expect(line('guests', {}, guests.get(unit('host'))).text).toBe('1')
    expect(guests.get(unit('home'))).toBeUndefined()
    const completed = completedBy({
      members: [person('an')],
      sessions: [session('there', 'host')],
      records: [came('an', 'there')],
      homes: [{ personId: person('an'), unitId: unit('home'), from: '2026-01-01', to: null }],
      at: at('2026-03-31', '23:59'),
    })
    expect(completed.size).toBe(1)
  })
})
