/** Turns phone numbers into what people are recognised by when a roster comes again; the numbers are forgotten. */
import { readPhone } from '../../domain/imports/clean-phone.ts'
import type { RowValues, StagedRow } from '../../domain/imports/staged-row.ts'
import type { ServiceContext } from '../context.ts'
import { createMatcher } from '../vault.ts'

type WithoutPhone = Pick<StagedRow, 'values' | 'phone' | 'hasBadPhone'>

/** A number is matched by `hashForMatching` of what `readPhone` makes of it, here as everywhere. */
export const createPhoneMatcher = async (
  ctx: ServiceContext,
): Promise<(values: RowValues) => WithoutPhone> => {
  const match = await createMatcher(ctx)
  return ({ phone: text = '', ...values }) => {
    const number = readPhone(text)
    return {
      values,
      phone: number === undefined ? null : match(number),
      hasBadPhone: number === undefined && /\d/.test(text),
    }
  }
}
