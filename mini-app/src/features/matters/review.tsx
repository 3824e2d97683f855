/** Shows once more what is about to be sent: nothing is recorded before this is confirmed. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  sendWords: string
  isBusy: boolean
  error: Error | null
  onSend: () => void
  onRewrite: () => void
}

export const Review = ({ draft, sendWords, isBusy, error, onSend, onRewrite }: Props) => (
  <>
    <p className="strong">{words.lookTitle}</p>
    <p className="notice-text">{draft.content.trim()}</p>
    <p className="soft">
      {draft.kind === 'recommendation' &&
        draft.documentId === null &&
        `${recommendationCategoryLabels[draft.category]}. `}
      {words.as[draft.as]}
    </p>
    <ProblemBanner error={error} />
    <Button kind="primary" isWide isBusy={isBusy} onPress={onSend}>
      {sendWords}
    </Button>
    <Button isWide onPress={onRewrite}>
      {words.rewrite}
    </Button>
  </>
)
