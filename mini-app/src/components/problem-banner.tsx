/** Says what went wrong with the last action, and nothing while all is well. */
import { problemWords } from '../lib/problem.ts'
import { Banner } from './banner.tsx'

export const ProblemBanner = ({ error }: { error: Error | null }) =>
  error && (
    <Banner kind="bad">
      <p>{problemWords(error)}</p>
    </Banner>
  )
