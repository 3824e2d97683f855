/** Chooses who is shown of a branch's writers, by where their essays stand. */
import type { appEssays } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayWriter } from '@quan-triet/shared/models/essay'

export type WriterView = keyof (typeof appEssays)['views']

const isIn: Record<WriterView, (one: EssayWriter) => boolean> = {
  chua_nop: ({ state }) => state === null,
  cho_cham: ({ state }) => state === 'da_nop',
  dang_cham: ({ state }) => state === 'dang_cham',
  viet_lai: ({ state }) => state === 'viet_lai',
  dat: ({ state }) => state === 'dat',
  muon: ({ isLate }) => isLate,
  tu_nguyen: ({ isVoluntary }) => isVoluntary,
  tat_ca: () => true,
}

/** The voluntary ones stand apart, and among all. */
export const writersIn = (people: readonly EssayWriter[], view: WriterView): EssayWriter[] =>
  people.filter(
    (one) => isIn[view](one) && (!one.isVoluntary || view === 'tu_nguyen' || view === 'tat_ca'),
  )

/** Whose essay may still come on paper: not handed in, or to be written again. */
export const mayHandInPaper = ({ state }: EssayWriter): boolean =>
  state === null || state === 'viet_lai'

/** Who may get more time: a rewrite has the day that its grader has set. */
export const mayGetTime = ({ state }: EssayWriter): boolean => state === null
