/** Names the file of a part so that any phone and Zalo itself take it: letters without accents, digits, hyphens. */
import { fold } from '@quan-triet/shared/text/fold'

const LONGEST = 60

/** `phan-3-nghi-quyet-05-nq-tu.docx` @param name the document's number or title, in any Unicode form */
export const partFileName = (position: number, name: string): string => {
  const plain = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  return `phan-${position}${plain === '' ? '' : `-${plain}`}.docx`
}
