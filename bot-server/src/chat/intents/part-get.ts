/** Q08: a member wants to read a part again. */
import { intent } from '../intent.ts'

export const partGet = intent({
  name: 'part_get',
  access: 'G',
  examples: [
    'Gửi lại phần 3',
    'phần 3',
    'cho xin phần 3',
    'p3',
    'phan ba',
    'cho em đọc lại phần 2 với',
    'phần 1 đâu rồi',
    'gửi giúp tôi phần thứ ba',
    'bao giờ gửi phần 4',
    'phần 4 gửi chưa',
    'cho xin lại phần hôm qua',
    'phần 2 nói về gì',
  ],
  patterns: [
    'part-n read @yes-no give? send? read? me? done? want? document? resolution? check? !now !all !push !postpone !essay !have-read',
    'part-n give|send|where|want give? send? read? help? where? want? document? resolution? me? content? inform? yet? done? !now !all !push !postpone !essay !grade !when !question !recommend',
    '=part-n read me? want? document? resolution? !done',
    '=part-n give? send? where? read? want? document? resolution? content? what? yet? or-not? really? question-mark? me? check? !now !all !push !postpone !done',
    'part-n when|yet|or-not|where|what|content|how give? send? read? document? resolution? push? done? want? date? received? postponed? all? !now !essay !grade !question !recommend',
    'part-n not-yet|absent|not|missed received|read|have-read read? send? received? me? done? document? !all !push',
    'new-part give|send|where|read|yet|or-not|want give? send? read? help? where? done? document? resolution? day? !when !now !push !postpone !essay',
    '=new-part give? send?',
  ],
  slots: ['part'],
})
