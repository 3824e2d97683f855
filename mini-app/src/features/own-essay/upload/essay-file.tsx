/** Takes an essay from a file of the device: what is read from it is shown before it is handed in. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { Icon } from '../../../components/icon.tsx'
import { ProblemBanner } from '../../../components/problem-banner.tsx'
import { useUpload } from '../api.ts'
import { keepTyped } from '../use-keeper.ts'
import '../../../styles/fields.css'

const KINDS = '.docx,.pdf,.txt'

export const EssayFile = ({ essay }: { essay: MyEssay }) => {
  const upload = useUpload(essay, () => keepTyped(essay.campaignId))
  return (
    <>
      <p>{words.fileHint}</p>
      <ProblemBanner error={upload.error} />
      <div className="file-pick">
        <input
          type="file"
          accept={KINDS}
          aria-label={words.pickFile}
          disabled={upload.isPending}
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) upload.mutate(file)
            // The same file may be chosen again after it was mended.
            target.value = ''
          }}
        />
        <span className="button button-secondary" aria-hidden="true">
          <Icon name="upload" />
          {upload.isPending ? words.readingFile : words.pickFile}
        </span>
      </div>
    </>
  )
}
