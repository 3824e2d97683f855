/** Shows the photographed pages of an essay to its grader, one below the other. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import { BlobImage } from '../../components/blob-image.tsx'
import { Loading } from '../../components/loading.tsx'
import { usePage } from './api.ts'

const Page = ({ essayId, id, number }: { essayId: string; id: string; number: number }) => {
  const page = usePage(essayId, id)
  if (page.data) return <BlobImage blob={page.data} alt={words.page(number)} />
  return page.isError ? (
    <p className="soft">{words.pageFailed(number)}</p>
  ) : (
    <Loading shape="card" />
  )
}

export const Pages = ({ essay: { essayId, pages } }: { essay: EssayToGrade }) => (
  <section className="card" aria-labelledby="grading-pages">
    <h2 id="grading-pages">{words.pages}</h2>
    <ol className="grading-pages">
      {pages.map(({ id }, index) => (
        <li key={id} className="stack-xs">
          <p className="soft">{words.page(index + 1)}</p>
          <Page essayId={essayId} id={id} number={index + 1} />
        </li>
      ))}
    </ol>
  </section>
)
