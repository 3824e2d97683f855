/** Says line by line what a change will do, and asks once more before it is done. */
import { formatCount, formatDay } from '@quan-triet/shared/i18n/format'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { Day } from '@quan-triet/shared/models/moments'
import type { TreePreview } from '@quan-triet/shared/models/org-unit'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'

interface Props {
  preview: TreePreview
  day: Day
  isBusy: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

const linesOf = (preview: TreePreview): string[] => [
  ...preview.founds.map(appTree.willFound),
  ...preview.closes.map(appTree.willClose),
  ...preview.memberMoves.map(({ from, to, members, guests }) => {
    const people = appTree.moving(formatCount(members), guests > 0 ? formatCount(guests) : null)
    return appTree.willMove(people, from, to)
  }),
  ...preview.unitMoves.map(({ unit, to }) => appTree.willHang(unit, to)),
  ...preview.campaigns.map(({ title, to }) =>
    to === null ? appTree.willEnd(title) : appTree.willGoOn(title, to),
  ),
  ...preview.groups.map(({ name }) => appTree.willRebind(name)),
  ...(preview.rolesEnding > 0 ? [appTree.willEndRoles(formatCount(preview.rolesEnding))] : []),
]

export const PreviewSheet = ({ preview, day, isBusy, error, onConfirm, onClose }: Props) => (
  <Sheet title={appTree.previewTitle} onClose={onClose}>
    <ul className="tree-lines">
      {linesOf(preview).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="strong">{preview.isAhead ? appTree.ahead(formatDay(day)) : appTree.atOnce}</p>
    <p>{appTree.keepsPast}</p>
    <p className="soft">{appTree.confirmHint}</p>
    <ProblemBanner error={error} />
    <Button kind="primary" isBusy={isBusy} onPress={onConfirm}>
      {appTree.confirm}
    </Button>
  </Sheet>
)
