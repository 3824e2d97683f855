/** Lists the data sets (domain 5.2): how many members, branches and committees each has, and what is forced in it. */
import type { BranchType } from './parameters.ts'

export const setNames = ['D1', 'D1b', 'D2', 'D3s', 'D3', 'D4'] as const
export type SetName = (typeof setNames)[number]

export interface SetDefinition {
  members: number
  /** So many of each type; `by_share` draws types and sizes until the members are used up. */
  branches: 'by_share' | Readonly<Record<BranchType, number>>
  committees: { count: number; kind: 'xa' | 'phuong' | 'khoi' | 'tinh' }
  /** Base organisations (TCCSĐ): branches that are one themselves, and committees with branches below. */
  bases: { alone: number; withBranches: number }
  /** Multiplies the shares of exempt and away members. */
  exemptScale: number
  /** Holds a branch of more than 150. */
  hasHugeBranch: boolean
  /** Committees before the merger on day 20 of the campaign. */
  legacyCommittees?: number
  /** Totals that are those of a real report, exactly. */
  exact?: {
    studied: number
    classes: number
    masses: number
    keyCadres: [came: number, of: number]
  }
}

/** The day of the campaign on which units merge, counted from its first day as 0. */
export const MERGER_DAY = 20

const drawn = { branches: 'by_share', exemptScale: 1, hasHugeBranch: true } as const

/** The sets that consist of people; D4 is counts only, and D0 is the fixture of the practice ground. */
export const peopledSets: Readonly<Record<Exclude<SetName, 'D4'>, SetDefinition>> = {
  D1: {
    members: 938,
    branches: {
      khu_dan_cu: 22,
      truong_hoc: 8,
      co_quan: 5,
      doanh_nghiep: 3,
      luc_luong: 2,
      y_te: 2,
    },
    committees: { count: 1, kind: 'xa' },
    bases: { alone: 40, withBranches: 1 },
    exemptScale: 1,
    hasHugeBranch: false,
  },
  D1b: {
    members: 2500,
    branches: {
      khu_dan_cu: 48,
      truong_hoc: 21,
      co_quan: 14,
      doanh_nghiep: 10,
      luc_luong: 6,
      y_te: 6,
    },
    committees: { count: 1, kind: 'phuong' },
    bases: { alone: 81, withBranches: 8 },
    exemptScale: 1,
    hasHugeBranch: true,
  },
  // Its line is formed on all members (TV-01), so hardly anybody may be exempt there.
  D2: {
    ...drawn,
    members: 4600,
    committees: { count: 1, kind: 'khoi' },
    bases: { alone: 50, withBranches: 18 },
    exemptScale: 0.05,
    exact: { studied: 4502, classes: 82, masses: 4225, keyCadres: [232, 240] },
  },
  D3s: {
    ...drawn,
    members: 48_500,
    committees: { count: 30, kind: 'tinh' },
    bases: { alone: 120, withBranches: 130 },
    legacyCommittees: 14,
  },
  D3: {
    ...drawn,
    members: 240_000,
    committees: { count: 170, kind: 'tinh' },
    bases: { alone: 608, withBranches: 648 },
  },
}

/** D4: the nation, as counts (domain 5.2). */
export const nation = {
  members: 5_600_000,
  provinces: 34,
  centralBodies: 6,
  communes: 3321,
  bases: 52_000,
} as const
