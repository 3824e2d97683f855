/** Says where so few people are counted that a number by verdict or by reason would name them (INV-41, row 76). */
import type { ReportLineCode } from '@quan-triet/shared/models/report-line'

const LEAST_MEMBERS = 10

const SPLITS: ReadonlySet<ReportLineCode> = new Set([
  'exempt',
  'absent_excused',
  'absent_unexcused',
  'made_up',
  'essays_passed',
  'essays_rewritten',
])

/** @param unit.members all of them with those below; nobody at all is nobody to be known. */
export const isSmallUnit = ({ members }: { members: number }): boolean =>
  members > 0 && members < LEAST_MEMBERS

/** The lines that may be shown of a unit: of a small one none that splits people by verdict or by reason. */
export const withoutSplits = <Line extends { code: ReportLineCode }>(
  lines: readonly Line[],
): Line[] => lines.filter((line) => !SPLITS.has(line.code))
