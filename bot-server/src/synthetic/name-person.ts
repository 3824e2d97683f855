/** Invents the name of a person: by region and sex, and never that of a known person. */
import { isBlocked } from './block-list.ts'
import { choose, chooseKey, happens } from './distributions.ts'
import type { Region } from './plan-tree.ts'
import { type RandomStream, streamOf } from './random.ts'
import {
  familyShares,
  givenNames,
  highlandGiven,
  highlandNames,
  highlandShare,
  middleNames,
  otherFamilies,
  southernForms,
} from './words-people.ts'

export type Sex = 'nam' | 'nu'

/** @param stream used up as far as names have to be drawn again */
export const namePerson = (stream: RandomStream, region: Region, sex: Sex): string => {
  for (;;) {
    const name = drawName(stream, region, sex)
    if (!isBlocked(name)) return name
  }
}

const drawName = (stream: RandomStream, region: Region, sex: Sex): string => {
  if (happens(stream, highlandShare[region])) return drawHighlandName(stream, sex)
  const middle = choose(stream, middleNames[sex])
  return `${drawFamily(stream, region)} ${middle} ${choose(stream, givenNames[sex])}`
}

const drawFamily = (stream: RandomStream, region: Region): string => {
  const family = chooseKey(stream, familyShares)
  if (family === 'khac') return choose(stream, otherFamilies)
  return region === 'nam' ? (southernForms[family] ?? family) : family
}

const drawHighlandName = (stream: RandomStream, sex: Sex): string => {
  const pattern = choose(stream, highlandNames)
  const first = choose(stream, pattern[sex])
  const space = first.endsWith("'") ? '' : ' '
  return `${first}${space}${choose(stream, highlandGiven[sex])}${pattern.last}`
}

/** The sex of a person of the data: half of each. */
export const drawSex = (root: string, key: string | number): Sex =>
  streamOf(root, key, 'sex').next() < 0.5 ? 'nam' : 'nu'
