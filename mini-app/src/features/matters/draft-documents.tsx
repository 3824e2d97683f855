/** Lets whoever publishes for the branch say on which documents comments are collected. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { CommentableDocuments } from '@quan-triet/shared/models/matter'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useCommentableDocuments, useSetDraft } from './api.ts'

const Documents = ({ documents }: CommentableDocuments) => {
  const set = useSetDraft()
  if (documents.length === 0) return <p className="empty">{words.draftsNone}</p>
  return (
    <ul className="list">
      {documents.map(({ id, title, isDraft }) => (
        <li key={id} className="row row-wrap">
          <span className="grow stack-xs">
            <span className="strong">{title}</span>
            {isDraft && (
              <span>
                <Chip kind="info">{words.isDraft}</Chip>
              </span>
            )}
          </span>
          <Button
            label={isDraft ? words.closeDraftOf(title) : words.openDraftOf(title)}
            isBusy={set.isPending && set.variables.documentId === id}
            onPress={() => set.mutate({ documentId: id, isDraft: !isDraft })}
          >
            {isDraft ? words.closeDraft : words.openDraft}
          </Button>
        </li>
      ))}
      <ProblemBanner error={set.error} />
    </ul>
  )
}

const Loaded = () => {
  const documents = useCommentableDocuments()
  return <QueryView query={documents}>{(data) => <Documents {...data} />}</QueryView>
}

export const DraftDocuments = () => (
  <FoldedSection title={words.drafts}>
    <p className="soft">{words.draftsHint}</p>
    <Loaded />
  </FoldedSection>
)
