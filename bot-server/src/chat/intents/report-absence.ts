/** Q16: a member says that he or she cannot come. */
import { intent } from '../intent.ts'

export const reportAbsence = intent({
  name: 'report_absence',
  access: 'P',
  examples: [
    'Tôi xin phép vắng buổi tới',
    'báo vắng',
    'mai tôi bận',
    'xin vắng t7',
    'cho em vắng',
    'tối mai em không đến được',
    'em xin nghỉ buổi 2',
    'tôi ốm, buổi tới cho tôi nghỉ',
    'thứ bảy này tôi bận việc gia đình không tham dự được',
    'cho tôi báo vắng buổi 2',
    'tôi xin phép không dự buổi học ngày 14/3',
    'mai bận việc không đi học được',
  ],
  patterns: [
    '+ask-leave absent? leave? reason? busy? cannot-come? next? session-n? session? study? join? me? date? day? go? late? many? where? how? to-whom? role? want? must? inform? report? present? check-in? postponed? not? start? all? send? time? !who !makeup !essay !third-person !person !remind !list',
    '=me busy next|session-n|study|date|day|cannot-come|absent|session reason? next? session-n? study? cannot-come? absent? date? day? join? go? leave? session? must? time? done? number? clock? !who !person !third-person !essay !makeup !where !how !when',
    '=busy date|next|session-n|day me? study? reason? cannot-come? absent? next? session-n? go? leave? must? !who !person !third-person !essay',
    '+cannot-come me|date|next|session-n|busy|reason busy? reason? next? session-n? session? study? date? day? join? me? absent? present? leave? must? done? not-yet? really? go? number? time? all? late? want? !who !person !third-person !essay !makeup !or-not !yet !how !submit !write !read',
    '=me|date|next|session-n absent|leave me? date? day? next? session-n? session? study? busy? reason? go? join? want? really? report? inform? time? done? late? !who !person !third-person !essay !or-not !yet !many !how !what',
    '~me absent|missed session-n|session|study busy? reason? done? date? !who !person !third-person !yet !or-not !how !why !when',
    '=reason me date|next|session-n leave|absent|cannot-come|busy|go|must study? date? day? next? session? !who !person !third-person !or-not !yet',
    '=late me date|next|session-n|study|go study? want? session? next? busy? reason? date? clock? number? day? inform? !essay !submit !or-not !yet !who',
  ],
  slots: ['session', 'date'],
})
