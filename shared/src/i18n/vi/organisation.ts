/** Says in one sentence why a change does not fit the tree of units. */
import type { TreeRefusal } from '../../models/org-unit.ts'
import { formatCount, formatDay } from '../format.ts'

type Reason = TreeRefusal['reason']
/** The refusal that a reason belongs to; several reasons share one shape. */
type RefusalFor<R extends Reason, T = TreeRefusal> = T extends { reason: string }
  ? R extends T['reason']
    ? T
    : never
  : never

const refusals: { [R in Reason]: (refusal: RefusalFor<R>) => string } = {
  unknown: () => 'Có đơn vị hoặc đảng viên không thuộc đơn vị đang thay đổi. Đồng chí chọn lại.',
  same_unit: () => 'Một đơn vị được chọn hai lần. Đồng chí chọn các đơn vị khác nhau.',
  not_founded: ({ name, day }) =>
    `${name} thành lập ${formatDay(day)}. Đồng chí chọn ngày hiệu lực muộn hơn.`,
  closed: ({ name, day }) => `${name} kết thúc từ ${formatDay(day)} nên không chọn được.`,
  changed_later: ({ name, day }) =>
    `${name} đã có thay đổi từ ${formatDay(day)}. Đồng chí chọn ngày hiệu lực sau ngày đó.`,
  below_itself: ({ name, parent }) =>
    parent === ''
      ? `${name} không thể trực thuộc chính đơn vị dưới mình.`
      : `${parent} đang ở dưới ${name} nên không nhận ${name} được.`,
  level_order: ({ name, parent }) =>
    `${name} không ở cấp dưới của ${parent}. Đồng chí kiểm tra lại cấp của đơn vị.`,
  children_left: ({ name, count }) =>
    `${name} còn ${formatCount(count)} đơn vị trực thuộc chưa có nơi chuyển về.`,
  members_left: ({ name, count }) =>
    `${name} còn ${formatCount(count)} đảng viên chưa có nơi sinh hoạt mới.`,
  members_twice: ({ name, count }) =>
    `${formatCount(count)} đảng viên của ${name} được xếp vào hai nơi. Mỗi đồng chí chỉ một nơi.`,
  members_above_branch: ({ name }) =>
    `${name} có đơn vị trực thuộc nên không nhận đảng viên trực tiếp. Đồng chí chọn một chi bộ.`,
  children_below_members: ({ name }) =>
    `${name} đang có đảng viên sinh hoạt trực tiếp nên chưa nhận đơn vị trực thuộc được.`,
  same_names: ({ name }) => `${name} đang mang đúng các tên này.`,
  code_taken: ({ code }) => `Mã ${code} đã có đơn vị khác dùng. Đồng chí đặt mã khác.`,
}

/** Safe because the table has for each reason exactly the words that take a refusal of that reason. */
const wordsOf = (refusal: TreeRefusal): ((refusal: TreeRefusal) => string) =>
  refusals[refusal.reason] as (refusal: TreeRefusal) => string

export const organisation = {
  refusal: (refusal: TreeRefusal): string => wordsOf(refusal)(refusal),
}
