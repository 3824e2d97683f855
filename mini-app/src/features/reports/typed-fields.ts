/** Says which counts are typed from a report on paper, in the order of its table. */
import type { appReports } from '@quan-triet/shared/i18n/vi/app-reports'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'

type Group = keyof (typeof appReports)['groups']

export const TYPED_GROUPS: readonly (readonly [Group, readonly CellCode[]])[] = [
  [
    'classes',
    [
      'tccsd',
      'tccsdHeld',
      'branches',
      'branchesHeld',
      'classes',
      'classesOnline',
      'classesMakeup',
      'venues',
      'keyInvited',
      'keyAttended',
    ],
  ],
  [
    'members',
    [
      'members',
      'exempt',
      'completed',
      'completedRequired',
      'probationary',
      'absentExcused',
      'absentUnexcused',
      'madeUp',
    ],
  ],
  ['masses', ['massesDeclared', 'massesPeople', 'massesVisits']],
  [
    'essays',
    [
      'essaysDue',
      'essaysIn',
      'essaysOnTime',
      'essaysGraded',
      'essaysPassed',
      'rewriteCopied',
      'rewriteFailed',
      'essaysVoluntary',
    ],
  ],
  ['plans', ['plansDue', 'plansIssued', 'headPlansDue', 'headPlansIssued', 'recommendations']],
]

export const TYPED_CELLS: readonly CellCode[] = TYPED_GROUPS.flatMap(([, cells]) => cells)
