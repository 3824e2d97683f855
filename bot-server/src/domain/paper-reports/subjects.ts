/** Knows by which words a report names what it counts, and into which cells a part and its whole go. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'

export type Subject =
  | 'members'
  | 'required'
  | 'key_cadres'
  | 'masses'
  | 'people'
  | 'tccsd'
  | 'branches'
  | 'classes'
  | 'venues'
  | 'essays'
  | 'plans'
  | 'head_plans'

export interface SubjectCells {
  part: CellCode | null
  whole: CellCode | null
}

/** `people` are members and masses together: in no cell. */
export const SUBJECT_CELLS: Readonly<Record<Subject, SubjectCells>> = {
  members: { part: 'completed', whole: 'members' },
  required: { part: 'completedRequired', whole: null },
  key_cadres: { part: 'keyAttended', whole: 'keyInvited' },
  masses: { part: 'massesPeople', whole: 'massesDeclared' },
  people: { part: null, whole: null },
  tccsd: { part: 'tccsdHeld', whole: 'tccsd' },
  branches: { part: 'branchesHeld', whole: 'branches' },
  classes: { part: 'classes', whole: null },
  venues: { part: 'venues', whole: null },
  essays: { part: 'essaysIn', whole: 'essaysDue' },
  plans: { part: 'plansIssued', whole: 'plansDue' },
  head_plans: { part: 'headPlansIssued', whole: 'headPlansDue' },
}

/** Folded words; where two begin at one place the earlier in this list holds. */
const WORDS: readonly (readonly [Subject, RegExp])[] = [
  ['head_plans', /\bke hoach ca nhan\b/g],
  ['key_cadres', /\bcan bo chu chot\b/g],
  ['essays', /\b(?:bai )?thu hoach\b/g],
  ['plans', /\b(?:chuong trinh hanh dong|chuong trinh|ke hoach)\b/g],
  ['tccsd', /\b(?:tccsd|to chuc co so dang|chi bo, dang bo co so|dang bo co so)\b/g],
  ['required', /\bdang vien phai hoc\b/g],
  ['members', /\bdang vien\b/g],
  ['masses', /\b(?:quan chung|nguoi lao dong)\b/g],
  ['branches', /\bchi(?:, dang)? bo\b/g],
  ['classes', /\blop\b/g],
  ['venues', /\bdiem cau\b/g],
  ['people', /\b(?:luot )?nguoi\b(?! lao dong| dung dau)/g],
]

export interface SubjectFound {
  subject: Subject
  at: number
}

/** All that the words name, in their order. @param folded small letters without marks */
export const findSubjects = (folded: string): SubjectFound[] =>
  WORDS.flatMap(([subject, words]) =>
    [...folded.matchAll(words)].map((match) => ({ subject, at: match.index })),
  )
    .filter((one, place, all) => all.findIndex((other) => other.at === one.at) === place)
    .toSorted((one, other) => one.at - other.at)

/** Words that make of a count something narrower than its subject. */
const NARROWER: readonly (readonly [RegExp, Subject, CellCode | 'guests' | null])[] = [
  [/\b(?:mien|tam mien)\b/, 'members', 'exempt'],
  [/\bdu bi\b/, 'members', 'probationary'],
  [/\btam thoi\b/, 'members', 'guests'],
  [/\b(?:ket nap|dai bieu|thay mat|dai dien)\b/, 'members', null],
  [/\bvang khong (?:co )?ly do\b/, 'members', 'absentUnexcused'],
  [/\bvang co ly do\b/, 'members', 'absentExcused'],
  [/\bhoc bu\b/, 'members', 'madeUp'],
  [/\bhoc bu\b/, 'classes', 'classesMakeup'],
  [/\btruc tuyen\b/, 'classes', 'classesOnline'],
  [/\bluot\b/, 'masses', 'massesVisits'],
  [/\b(?:dat yeu cau|duoc danh gia dat|xep loai dat)\b/, 'essays', 'essaysPassed'],
  [/\bdung han\b/, 'essays', 'essaysOnTime'],
  [/\btu nguyen\b/, 'essays', 'essaysVoluntary'],
]

/**
 * Where the words around a single count say more than its subject.
 * @returns undefined when they do not; null for a count that belongs in no cell
 */
export const narrowerCell = (
  subject: Subject,
  around: string,
): CellCode | 'guests' | null | undefined =>
  NARROWER.find(([words, of]) => of === subject && words.test(around))?.[2]

/** The whole of a narrower count that is given as part of one; null: it has none among the cells. */
export const wholeOfNarrower = (cell: CellCode | 'guests'): CellCode | null => {
  if (cell === 'essaysPassed') return 'essaysGraded'
  if (cell === 'essaysOnTime') return 'essaysDue'
  return cell === 'guests' || cell.startsWith('absent') ? null : 'members'
}

/** Whether the words before a count say that it is the whole. */
export const namesWhole = (around: string): boolean =>
  /\b(?:tong so|toan bo|thuoc dien|trieu tap|phai hoc|phai viet|phai nop|phai co|duoc moi|hien co)\b/.test(
    around,
  )
