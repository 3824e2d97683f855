/** Makes up what happens in the simulated month: 200 units, what each owes, and how it goes with it, by a fixed seed. */
import type { Day } from '@quan-triet/shared/models/moments'
import { allDays } from './month-calendar.ts'

const WARDS = 8
const BRANCHES = 24
export const FIRST: Day = '2026-04-13'
export const LAST: Day = '2026-05-15'
/** The house stands still on these. */
export const STILL: readonly Day[] = ['2026-04-21', '2026-04-22']

export const OWNER = 'thang-tinh'
const wardId = (ward: number): string => `thang-p${ward}`
const branchId = (ward: number, branch: number): string =>
  `thang-p${ward}-${String(branch).padStart(2, '0')}`
export const nameOf = (unit: string): string => {
  if (unit === OWNER) return 'Đảng bộ tỉnh Tháng'
  const [, ward = '', branch] = /p(\d)(?:-(\d\d))?$/.exec(unit) ?? []
  return branch === undefined ? `Đảng bộ phường Số ${ward}` : `Chi bộ ${ward}-${branch}`
}

export interface Duty {
  person: string
  unit: string
  role: 'bi_thu' | 'can_bo_tuyen_giao' | 'cap_uy_vien' | 'cap_uy_vien_phu_trach'
  from: Day
  /** Exclusive. */
  until: Day | null
}

/** Off from a day, on again from another. */
interface DigestOff {
  person: string
  from: Day
  until: Day
}

type Subject = 'chuong_trinh' | 'bao_cao' | 'ke_hoach_ca_nhan'

/** Where the paper is from a day on; `xong`: sent or issued; `mien`: excused; `nhap_vao`: the unit merged. */
export type Turn =
  | 'gui_xem_xet'
  | 'yeu_cau_sua'
  | 'nhap'
  | 'da_cho_y_kien'
  | 'xong'
  | 'mien'
  | 'nhap_vao'

export interface Item {
  id: string
  unit: string
  above: string
  subject: Subject
  isTentative: boolean
  /** The due day, and another one from a day on. */
  due: Day
  moved: { on: Day; to: Day } | null
  turns: readonly { on: Day; to: Turn }[]
  ladder: readonly number[]
}

const USUAL = [-3, 0, 1, 3]
/** Of the second campaign. */
export const OWN_LADDER = [-5, 0, 2, 6]
const ALWAYS: Day = '2025-07-01'

/** A small generator of its own, so that the month is the same for ever. */
const randomOf = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return Math.floor((state / 0x80_00_00_00) * below)
  }
}

const dayAfter = (day: Day, days: number): Day => allDays[allDays.indexOf(day) + days] ?? LAST

const turnsOf = (scenario: number, start: Day, gap: () => number): Item['turns'] => {
  let on = start
  const next = (to: Turn) => {
    const turn = { on, to }
    on = dayAfter(on, gap())
    return turn
  }
  switch (scenario) {
    case 0:
      return []
    case 1:
      return [next('gui_xem_xet')]
    case 2:
      return [next('gui_xem_xet'), next('da_cho_y_kien'), next('xong')]
    case 3:
      return (
        ['gui_xem_xet', 'yeu_cau_sua', 'nhap', 'gui_xem_xet', 'da_cho_y_kien', 'xong'] as const
      ).map(next)
    case 4:
      return [next('mien')]
    case 5:
      return [next('nhap_vao')]
    default:
      return [next('gui_xem_xet'), next('yeu_cau_sua')]
  }
}

const SCENARIOS = 7

const programmes = (random: (below: number) => number): Item[] => {
  const one = (unit: string, above: string): Item => {
    const due = dayAfter('2026-04-15', random(27))
    const scenario = random(SCENARIOS)
    const turns = turnsOf(scenario, dayAfter(FIRST, random(24)), () => 1 + random(6))
    return {
      id: `han-${unit}`,
      unit,
      above,
      subject: 'chuong_trinh',
      isTentative: random(20) === 0,
      due,
      moved:
        random(12) === 0
          ? { on: dayAfter(due, random(4)), to: dayAfter(due, 8 + random(6)) }
          : null,
      turns,
      ladder: USUAL,
    }
  }
  return eachWard((ward) => [
    // A ward itself is merged with nobody here: its units would go with it.
    { ...one(wardId(ward), OWNER), turns: turnsOf(ward % 4, dayAfter(FIRST, ward), () => 4) },
    ...eachBranch((branch) => one(branchId(ward, branch), wardId(ward))),
  ])
}

const eachWard = <T>(make: (ward: number) => readonly T[]): T[] =>
  Array.from({ length: WARDS }, (_, ward) => make(ward)).flat()
const eachBranch = <T>(make: (branch: number) => T): T[] =>
  Array.from({ length: BRANCHES }, (_, branch) => make(branch))

const others = (random: (below: number) => number): Item[] =>
  eachWard((ward): Item[] => [
    {
      id: `bao-cao-${wardId(ward)}`,
      unit: wardId(ward),
      above: OWNER,
      subject: 'bao_cao',
      isTentative: false,
      due: dayAfter('2026-04-20', random(14)),
      moved: null,
      turns: ward % 3 === 0 ? [{ on: dayAfter('2026-04-27', random(9)), to: 'xong' }] : [],
      ladder: OWN_LADDER,
    },
    {
      id: `ca-nhan-${wardId(ward)}`,
      unit: branchId(ward, 0),
      above: wardId(ward),
      subject: 'ke_hoach_ca_nhan',
      isTentative: false,
      due: dayAfter('2026-04-20', random(14)),
      moved: null,
      turns: turnsOf(ward % 3, dayAfter('2026-04-16', random(9)), () => 2 + random(4)),
      ladder: USUAL,
    },
  ])

const always = (person: string, unit: string, role: Duty['role']): Duty => ({
  person,
  unit,
  role,
  from: ALWAYS,
  until: null,
})

/**
 * In odd wards a committee member looks after all; in even ones the secretary after a third, another third changes hands or
 * has somebody stand in for two weeks, and nobody looks after the rest.
 */
const overseers = (ward: number): Duty[] => {
  const charge = (person: string, branch: number, time: Partial<Duty> = {}): Duty => ({
    ...always(`${wardId(ward)}-${person}`, branchId(ward, branch), 'cap_uy_vien_phu_trach'),
    ...time,
  })
  if (ward % 2 === 1) return eachBranch((branch) => charge('uv', branch))
  return eachBranch((branch): Duty[] => {
    if (branch < 8) return [charge('bt', branch)]
    if (branch < 12)
      return [
        charge('bt', branch, { until: '2026-04-29' }),
        charge('uv', branch, { from: '2026-04-29' }),
      ]
    if (branch < 18)
      return [
        charge('uv', branch),
        charge('bt', branch, { from: '2026-04-20', until: '2026-05-06' }),
      ]
    return []
  }).flat()
}

export interface Month {
  duties: readonly Duty[]
  digestsOff: readonly DigestOff[]
  items: readonly Item[]
}

export const planMonth = (seed: number): Month => {
  const random = randomOf(seed)
  return {
    duties: [
      always(`${OWNER}-bt`, OWNER, 'bi_thu'),
      always(`${OWNER}-tg`, OWNER, 'can_bo_tuyen_giao'),
      ...eachWard((ward) => [
        always(`${wardId(ward)}-bt`, wardId(ward), 'bi_thu'),
        always(`${wardId(ward)}-tg`, wardId(ward), 'can_bo_tuyen_giao'),
        always(`${wardId(ward)}-uv`, wardId(ward), 'cap_uy_vien'),
        ...(ward < 4 ? [always(`${OWNER}-bt`, wardId(ward), 'cap_uy_vien_phu_trach')] : []),
        ...eachBranch((branch) =>
          always(`${branchId(ward, branch)}-bt`, branchId(ward, branch), 'bi_thu'),
        ),
        ...overseers(ward),
      ]),
    ],
    digestsOff: [
      { person: `${OWNER}-tg`, from: FIRST, until: '2026-12-31' },
      { person: `${wardId(1)}-bt`, from: FIRST, until: '2026-12-31' },
      { person: `${wardId(2)}-tg`, from: '2026-04-24', until: '2026-05-08' },
      { person: `${wardId(3)}-uv`, from: FIRST, until: '2026-05-06' },
      { person: `${wardId(4)}-uv`, from: FIRST, until: '2026-12-31' },
    ],
    items: [...programmes(random), ...others(random)],
  }
}
