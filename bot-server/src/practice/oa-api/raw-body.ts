/** Writes an event's bytes so that reading and writing them again does not give the same ones (platform B.8). */

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every second letter beyond ASCII as an escape, so that both forms occur in one text. */
const writeText = (text: string): string => {
  let count = 0
  return JSON.stringify(text).replace(/[\u0080-\uffff]/g, (unit) => {
    count += 1
    return count % 2 === 0 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const writeValue = (value: unknown): string => {
  if (typeof value === 'string') return writeText(value)
  if (Array.isArray(value)) return `[ ${value.map(writeValue).join(' ,')} ]`
  if (!isPlainObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toReversed()
    .map(([name, each]) => `${JSON.stringify(name)} : ${writeValue(each)}`)
  return `{ ${fields.join(',  ')} }`
}

/** Keys in another order, spaces where nobody puts them, letters partly escaped. */
export const writeOddly = (value: object): string => `${writeValue(value)}\n`

/** Long decimal ids without their quotes, as some published examples show them. */
export const withoutQuotesAroundIds = (json: string): string => json.replace(/"(\d{16,})"/g, '$1')
