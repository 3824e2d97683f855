/** Gives those who answer requests the papers the law asks for, filled with what this house really does. */
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useDataPaper } from './api.ts'

const papers = ['record', 'impact'] as const

export const DataPapers = () => {
  const asked = useDataPaper()
  return (
    <section className="stack-s">
      <h2>{appRequests.papersTitle}</h2>
      <p className="soft">{appRequests.papersHint}</p>
      <ProblemBanner error={asked.error} />
      {papers.map((paper) => (
        <Button
          key={paper}
          isWide
          isBusy={asked.isPending && asked.variables === paper}
          onPress={() => asked.mutate(paper)}
        >
          {appRequests.papers[paper]}
        </Button>
      ))}
    </section>
  )
}
