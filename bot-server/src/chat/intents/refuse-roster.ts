/** X7: somebody asks for the members' contacts or list. */
import { intent } from '../intent.ts'

export const refuseRoster = intent({
  name: 'refuse_roster',
  access: 'G',
  examples: [
    'Danh sách số điện thoại cả chi bộ',
    'cho tôi xin số điện thoại của các đồng chí trong chi bộ',
    'gửi danh bạ chi bộ',
    'xin sđt đồng chí bí thư',
    'danh sách liên lạc của đảng viên',
    'cho xin số điện thoại anh Hùng',
    'địa chỉ nhà của các đồng chí',
    'danh sách đảng viên chi bộ',
    'số zalo của mọi người',
    'cho xin lý lịch đồng chí Lan',
    'ngày sinh của các đảng viên',
    'gửi danh sách cả chi bộ cho tôi',
  ],
  patterns: [
    '+contacts give|send|list|where|all|people|role|person|what|or-not|many|request|want|speaker|who|asking|check|me|those|you give? send? list? all? people? those? role? person? third-person? where? what? want? contacts? or-not? me? help? check? speaker? roster? how? asking? many? who? photo? present? upper? have-it? read? !essay',
    '=contacts all? people? list? person? role? roster?',
    '+roster give|send|where|want|all|or-not|asking|request|inform|read list? all? people? want? me? help? contacts? have-it? check? !absent !not-yet !submit !essay !check-in !exempt !present !study !grade',
    '=roster all? contacts?',
  ],
})
