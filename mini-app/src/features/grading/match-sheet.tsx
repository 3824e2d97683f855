/** Shows both sides of each shared passage; of another unit's essay nothing but the passage (ruling 8). */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { CopyMatch } from '@quan-triet/shared/models/copy-check'
import { QueryView } from '../../components/query-view.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useMatch } from './api.ts'

/** Whose it is, as far as the reader may know. */
export const nameOfMatch = (match: CopyMatch): string => {
  if (match.kind === 'mau') return words.matchModel(match.title ?? '')
  if (match.isSamePerson) return words.matchSelf
  if (match.authorName !== null) return words.matchOwn(match.authorName)
  return match.isOwnUnit ? words.matchHere : words.matchOther
}

interface Props {
  essayId: string
  match: CopyMatch
  onClose: () => void
}

export const MatchSheet = ({ essayId, match, onClose }: Props) => {
  const opened = useMatch(essayId, match.id)
  const isHidden = match.kind === 'bai' && !match.isOwnUnit
  return (
    <Sheet title={nameOfMatch(match)} onClose={onClose} closeWords={words.close}>
      {isHidden && <p className="soft">{words.sideHidden}</p>}
      <QueryView query={opened}>
        {({ passages }) => (
          <ol className="grading-sides">
            {passages.map(({ own, ownText, sourceText }) => (
              <li key={own.from} className="grading-pair">
                <div className="stack-xs">
                  <p className="kicker">{words.sideOwn}</p>
                  <blockquote className="grading-quote">{ownText}</blockquote>
                </div>
                <div className="stack-xs">
                  <p className="kicker">{words.sideOther}</p>
                  <blockquote className="grading-quote">{sourceText}</blockquote>
                </div>
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Sheet>
  )
}
