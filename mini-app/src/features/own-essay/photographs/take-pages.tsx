/** Takes photographs of handwritten pages, with the camera or from those that were taken before. */
import { appEssayPages as words } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import { MOST_PAGES } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { Pick } from './pick.tsx'
import type { Taking } from './use-taking.ts'

export const TakePages = ({ taking }: { taking: Taking }) => {
  const pick = (files: File[]): void => void taking.add(files)
  return (
    <>
      <p>{words.pagesHint(MOST_PAGES)}</p>
      <Pick isCamera label={words.takePage} onPick={pick} />
      <Pick isCamera={false} label={words.pickPages} onPick={pick} />
    </>
  )
}
