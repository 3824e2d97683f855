/** Shows the notices that wait for the person, each with its way on and a way to put it away. */
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Notice } from '@quan-triet/shared/models/home'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { routeOfNotice } from '../../lib/deep-link.ts'
import { useMarkNoticeRead } from './api.ts'

export const Notices = ({ notices }: { notices: Notice[] }) => {
  const markRead = useMarkNoticeRead()
  if (notices.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="notices">
      <h2 id="notices">{appHome.noticesTitle}</h2>
      <ProblemBanner error={markRead.error} />
      {notices.map((notice) => (
        <article className="card" key={notice.id}>
          <p className="notice-text">{notice.text}</p>
          <div className="line">
            {notice.to !== null && (
              <LinkButton to={routeOfNotice(notice.to)}>{appHome.noticeOpen}</LinkButton>
            )}
            <Button
              kind="quiet"
              label={appHome.noticeReadOf(notice.text)}
              isBusy={markRead.isPending && markRead.variables === notice.id}
              onPress={() => markRead.mutate(notice.id)}
            >
              {appHome.noticeRead}
            </Button>
          </div>
        </article>
      ))}
    </section>
  )
}
