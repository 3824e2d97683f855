/** Gives units their invented names, no two of one committee alike. */
import { shuffled } from './distributions.ts'
import type { BranchType } from './parameters.ts'
import { streamOf } from './random.ts'
import { type UnitNames, unitPatterns, unitWords } from './words-unit-patterns.ts'
import {
  communeWords,
  forceNames,
  officeNames,
  placeWords,
  realCommunes,
  schoolKinds,
  wardNames,
} from './words-units.ts'

/** As many names of communes as are asked for, no two alike. @throws RangeError when there are not so many */
export const listCommuneNames = (root: string, count: number): string[] => {
  const all = communeWords.first.flatMap((first) =>
    communeWords.second
      .filter((second) => second !== first)
      .map((second) => `${first} ${second}`)
      .filter((name) => !realCommunes.includes(name)),
  )
  // The first one is the commune that every demonstration shows.
  const [shown = '', ...others] = all
  const names = [shown, ...shuffled(streamOf(root, 'communes'), others)].slice(0, count)
  if (names.length < count) throw new RangeError(`There are only ${names.length} commune names`)
  return names
}

export const listWardNames = (count: number): string[] => wardNames.slice(0, count)

/** Names the units of one committee. */
export interface NameBook {
  nameBranch(type: BranchType): UnitNames
  /** @param type of all branches below; `null` when they differ */
  nameBase(type: BranchType | null): UnitNames
}

export const openNameBook = (root: string, isRural: boolean): NameBook => {
  const places = shuffled(
    streamOf(root, 'places'),
    placeWords.first.flatMap((first) => placeWords.second.map((second) => `${first} ${second}`)),
  )
  const schools = places.flatMap((place) =>
    schoolKinds.map((kind) => unitWords.school(kind, place)),
  )
  const counts = new Map<string, number>()
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1
    counts.set(kind, next)
    return next
  }
  /** One name of the list after another; when all are used up, again with a number behind. */
  const inTurn = (kind: string, names: readonly string[]): string => {
    const used = count(kind) - 1
    const round = Math.floor(used / names.length)
    return `${names[used % names.length]}${round === 0 ? '' : ` ${round + 1}`}`
  }
  const nextCompany = () => unitWords.company(inTurn('company', places))
  const branches: Record<BranchType, () => string> = {
    khu_dan_cu: () =>
      isRural ? unitWords.hamlet(inTurn('hamlet', places)) : unitWords.quarter(count('quarter')),
    truong_hoc: () => inTurn('school', schools),
    co_quan: () => inTurn('office', officeNames),
    doanh_nghiep: nextCompany,
    luc_luong: () => inTurn('force', forceNames),
    y_te: () => inTurn('health', [unitWords.healthStation]),
  }
  const nameBaseOf = (type: BranchType | null): string => {
    if (type === 'doanh_nghiep') return nextCompany()
    const kind = type ?? 'mixed'
    return unitWords.bases[kind](count(`base-${kind}`))
  }
  return {
    nameBranch: (type) => unitPatterns.branch(branches[type]()),
    nameBase: (type) => unitPatterns.base(nameBaseOf(type)),
  }
}
