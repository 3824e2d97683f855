/** Finds the lines that lead to a list of their own and stand above it: «- Về 8 nhiệm vụ … gồm:». */
import { fold } from '@quan-triet/shared/text/fold'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import type { Place } from './nesting.ts'
import { FREE_RANK, rankOf } from './number-styles.ts'
import { recogniseBullet } from './numbering.ts'
import type { Reading } from './printed-number.ts'
import { cluesAt, openItem, textAt, type CollectedItem, type Walk } from './walk.ts'

/** «3 bước đột phá», «năm nhiệm vụ, giải pháp»: ordinals may follow without a colon. */
const ANNOUNCES =
  /\b(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+(?:(?:nhom|buoc|khau|bai)\s+)?(?:nhiem vu|giai phap|muc tieu|dot pha|noi dung|chi tieu|quan diem|hoc|van de|chuong trinh|yeu cau|nguyen tac|viec|nguyen nhan)/
/** A bullet of at most so many syllables that ends with a colon is a heading. */
const SHORT = 12

/** Opens an item for an introduction at this place; returns how many paragraphs it takes, 0 if there is none. */
export const takeIntroduction = (walk: Walk, position: number): number => {
  const bullet = recogniseBullet(textAt(walk, position))
  if (bullet === undefined) return takePlainIntroduction(walk, position)
  const list = listBegunAt(walk, position + 1)
  const leads = list.length > 0 ? leadsTo(bullet.rest, list) : isHeadingLike(walk, position, bullet)
  if (!leads) return 0
  const free = list.filter(({ rank }) => rank === FREE_RANK)
  const place = walk.nesting.placeIntroduction(`intro${bullet.sign}`, free, walk.items.length)
  raiseEarlierList(walk, place)
  openItem(walk, place, { number: bullet.sign, head: bullet.rest, position })
  return 1
}

/** «- Về mục tiêu:» above plain paragraphs, «* Kết quả:» above anything, and whatever stands beside such a line. */
const isHeadingLike = (
  walk: Walk,
  position: number,
  { sign, rest }: { sign: string; rest: string },
): boolean => {
  if (!rest.endsWith(':') || countSyllables(rest) > SHORT) return false
  const next = recogniseBullet(textAt(walk, position + 1))
  if (next !== undefined) {
    return next.sign !== sign && (sign === '*' || walk.nesting.isOpen(`intro${sign}`))
  }
  const isNumbered = walk.numbers[position + 1] !== undefined
  return !isNumbered && walk.paragraphs[position + 1]?.depth === 0
}

/** A plain line counts only where a second list of a kind begins: the first belongs to the item above it. */
const takePlainIntroduction = (walk: Walk, position: number): number => {
  if (walk.items.length === 0 || walk.paragraphs[position]?.depth !== 0) return 0
  const list = listBegunAt(walk, position + 1)
  if (list.length === 0 || !leadsTo(textAt(walk, position), list)) return 0
  const clues = { ...cluesAt(walk, position + 1), followsHeading: false }
  const beside = list.filter((reading) => walk.nesting.wouldRestart(reading, clues))
  if (beside.length === 0) return 0
  const place = walk.nesting.placeIntroduction('intro', beside, walk.items.length)
  raiseEarlierList(walk, place)
  openItem(walk, place, { number: '', head: textAt(walk, position), position })
  return 1
}

/** The readings as a first number of what opens this paragraph; empty if no list begins here. */
const listBegunAt = (walk: Walk, position: number): Reading[] => {
  const printed = walk.numbers[position]
  if (printed === undefined || printed.strength === 'keyword') return []
  return printed.readings.filter(
    (reading) =>
      reading.value === 1 &&
      reading.rank >= rankOf('arabic') &&
      (printed.strength === 'certain' || walk.index.isContinued(reading)),
  )
}

const leadsTo = (text: string, list: readonly Reading[]): boolean =>
  text.endsWith(':') || (list.some(({ rank }) => rank === FREE_RANK) && ANNOUNCES.test(fold(text)))

/** When a second list of a kind gets an introduction, the line before the first one becomes its introduction too. */
const raiseEarlierList = (walk: Walk, { restarted, level }: Place): void => {
  if (restarted === undefined) return
  const line = takeLineBefore(walk, restarted)
  if (line === undefined) return
  for (const item of walk.items.slice(restarted)) item.level += 1
  const introduction: CollectedItem = {
    number: '',
    level,
    head: line,
    isWholeHeading: false,
    paragraphs: [line],
    body: [],
  }
  walk.items.splice(restarted, 0, introduction)
}

/** Takes the last line before an item away from where it stands, if it announces what follows. */
const takeLineBefore = (walk: Walk, index: number): string | undefined => {
  const before = walk.items[index - 1]
  const line = before === undefined ? textAt(walk, walk.lead - 1) : before.body.at(-1)
  if (line === undefined || !(line.endsWith(':') || ANNOUNCES.test(fold(line)))) return undefined
  if (before === undefined) walk.lead -= 1
  before?.body.pop()
  before?.paragraphs.pop()
  return line
}
