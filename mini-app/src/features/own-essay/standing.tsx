/** Says in one sentence each: whether an essay is owed and why, where it stands, until when. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import type { EssayStanding } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { ComponentProps } from 'react'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useHome } from '../../lib/home.ts'

const kinds: Partial<Record<EssayStanding, ComponentProps<typeof Banner>['kind']>> = {
  da_nop: 'good',
  dat: 'good',
  khoa: 'good',
  viet_lai: 'warn',
}

const dutyWords = ({ duty: { kind, because } }: MyEssay): string => {
  if (kind === 'obliged') return words.obliged
  if (kind === 'guest') return words.guest
  if (kind === 'not_of_branch') return words.notOfBranch
  return because === null ? words.notObligedPlain : words.notObliged(lowered(because))
}

/** In the middle of a sentence. */
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** The plan's own words, as the home screen has them, for the deadline that everybody has. */
const useWording = ({ campaignTitle, dueAt }: MyEssay): string | null => {
  const home = useHome()
  if (home.data?.campaignTitle !== campaignTitle) return null
  const due = home.data.deadlines.find((one) => one.subject === 'thu_hoach' && one.dueAt === dueAt)
  return due?.sourceWording ?? null
}

const isHandedIn = ({ essayId }: MyEssay): boolean => essayId !== null

const Due = ({ essay }: { essay: MyEssay }) => {
  const wording = useWording(essay)
  const { dueAt, isExtended, isOverdue, rewriteDueAt } = essay
  if (rewriteDueAt !== null) return <p>{words.rewriteDue(rewriteDueAt)}</p>
  if (isHandedIn(essay) || essay.duty.kind === 'guest') return null
  if (dueAt === null) return <p className="soft">{words.noDue}</p>
  return (
    <>
      <p>{isExtended ? words.dueExtended(dueAt) : words.due(dueAt)}</p>
      {wording !== null && !isExtended && <p className="soft">{words.dueWording(wording)}</p>}
      {isOverdue && <p>{words.overdue}</p>}
    </>
  )
}

const Received = ({ versions: [newest], standing }: MyEssay) => {
  if (standing !== 'da_nop' && standing !== 'dang_cham') return null
  if (!newest) return <p>{words.receivedOnPaper}</p>
  return <p>{words.received(newest.number, newest.submittedAt)}</p>
}

export const Standing = ({ essay }: { essay: MyEssay }) => (
  <section className="card stack-s" aria-label={essay.campaignTitle}>
    <p className="soft">{essay.campaignTitle}</p>
    <p>{dutyWords(essay)}</p>
    {essay.duty.kind !== 'guest' && (
      <Banner kind={essay.isOverdue ? 'warn' : (kinds[essay.standing] ?? 'info')}>
        <p className="strong">{words.standings[essay.standing]}</p>
        <Received {...essay} />
        {essay.standing === 'chua_mo' && <p>{words.opens[essay.opens]}</p>}
        <Due essay={essay} />
      </Banner>
    )}
    {essay.standing === 'chua_mo' && <LinkButton to="/attendance">{words.toSessions}</LinkButton>}
  </section>
)
