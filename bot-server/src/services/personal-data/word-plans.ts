/** Puts what plans hold of one person into words. */
import { formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { myData } from '@quan-triet/shared/i18n/vi/personal-data'
import { planStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import type { CollectedPlans } from './collect-plans.ts'

const { facts } = myData

export const wordPlans = ({ personal, opinions, followed }: CollectedPlans): string[] => [
  ...personal.map(({ title, state, texts }) => facts(title, planStateLabels[state], ...texts)),
  ...opinions.map(({ number, title, sentAt, text, answer }) =>
    facts(
      myData.opinion(number, title, formatDayTime(sentAt)),
      text,
      answer === null ? null : myData.answer(answer),
    ),
  ),
  ...followed.map(({ text, dueOn }) =>
    facts(myData.followed, text, dueOn === null ? null : myData.taskDue(formatDay(dueOn))),
  ),
]
