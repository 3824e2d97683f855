/** Hands out a version as a Word or PDF file in the official layout. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { download } from '../../lib/download.ts'
import { choicesOf } from '../../lib/labelled.ts'

interface Props {
  planId: string
  version: number
}

type Format = keyof typeof words.formats

const fileOf = ({ planId, version }: Props, format: Format): `/api/${string}` =>
  `/api/plans/${encodeURIComponent(planId)}/versions/${version}/file?format=${format}`

export const Files = (props: Props) => {
  const getting = useMutation({
    mutationFn: (format: Format) => download(fileOf(props, format)),
  })
  return (
    <section className="card" aria-labelledby="plan-files">
      <h2 id="plan-files">{words.files}</h2>
      <p className="soft">{words.fileDraft}</p>
      <div className="office-actions">
        {choicesOf(words.formats).map(({ value, label }) => (
          <Button
            key={value}
            isBusy={getting.isPending && getting.variables === value}
            onPress={() => getting.mutate(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      <ProblemBanner error={getting.error} />
    </section>
  )
}
