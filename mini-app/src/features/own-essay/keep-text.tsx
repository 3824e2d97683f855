/** Lets the author keep the own text beyond the term after which it would be deleted (P-09). */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useKeepText } from './api.ts'

export const KeepText = ({ essay }: { essay: MyEssay }) => {
  const keep = useKeepText(essay)
  const { keepsText, versions, standing } = essay
  if (versions.length === 0 || standing === 'xoa_noi_dung') return null
  return (
    <section className="card" aria-labelledby="essay-keep">
      <h2 id="essay-keep">{words.keepTitle}</h2>
      <p>{keepsText ? words.kept : words.unkeptText}</p>
      <ProblemBanner error={keep.error} />
      <Button isBusy={keep.isPending} onPress={() => keep.mutate(!keepsText)}>
        {keepsText ? words.unkeep : words.keep}
      </Button>
    </section>
  )
}
