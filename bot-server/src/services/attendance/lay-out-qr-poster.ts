/** Lays out the poster of a session's QR: who, what, when, and a code large enough for a hall. */
import { formatDay, formatTime } from '@quan-triet/shared/i18n/format'
import { attendanceList as words } from '@quan-triet/shared/i18n/vi/attendance-list'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { type Paper, POINTS_PER_MM } from '../../lib/pdf/paper.ts'

/** A code is read from ten times its side: from 1.4 m, by whoever passes the door. */
const QR_MM = 140

export const layOutQrPoster = ({
  session,
  name,
  unit,
  link,
}: {
  session: StudySession
  name: string
  unit: string
  link: string
}): Paper => ({
  title: words.posterFile(name),
  madeAt: session.startsAt,
  margins: { left: 20, top: 18, right: 20, bottom: 18 },
  foot: '',
  body: [
    { text: unit, alignment: 'center', fontSize: 18 },
    { text: name, bold: true, alignment: 'center', fontSize: 24, margin: [0, 4, 0, 4] },
    {
      text: `${formatTime(session.startsAt)}–${formatTime(session.endsAt)}, ${formatDay(dayOf(session.startsAt))}`,
      alignment: 'center',
      fontSize: 18,
    },
    { text: session.venue, alignment: 'center', fontSize: 16 },
    {
      text: words.posterTitle,
      bold: true,
      alignment: 'center',
      fontSize: 24,
      margin: [0, 14, 0, 8],
    },
    // Paper is soiled and folded: a quarter of the squares may be lost.
    { qr: link, eccLevel: 'M', fit: QR_MM * POINTS_PER_MM, alignment: 'center' },
    { text: words.posterHow, alignment: 'center', fontSize: 16, margin: [0, 14, 0, 4] },
    { text: words.posterWait, bold: true, alignment: 'center', fontSize: 18 },
    { text: words.posterNoPhone, alignment: 'center', margin: [0, 6, 0, 0] },
  ],
})
