/** Files that drawn people send: a document to be cut, a list to be taken in, an essay, a photograph. */
import { smallJpeg } from '../../support/pictures.ts'
import type { Draw } from '../draw.ts'
import { NAMES } from './texts.ts'

const DOCUMENT = (draw: Draw): string =>
  [
    'NGHỊ QUYẾT',
    'I. QUAN ĐIỂM',
    `1. ${'Mỗi chi bộ học tập nghị quyết trong quý này. '.repeat(draw.between(1, 12))}`,
    'II. NHIỆM VỤ',
    '1. Phát triển đảng viên.',
    `2. ${'Chăm lo đời sống nhân dân ở khu phố. '.repeat(draw.between(1, 6))}`,
    'III. TỔ CHỨC THỰC HIỆN',
    'Các chi bộ báo cáo trước ngày 30/4/2026.',
  ].join('\n')

const ROSTER = (draw: Draw): string =>
  [
    'Họ và tên,Ngày sinh,Chức vụ,Điện thoại,Diện đảng viên',
    ...draw
      .some(NAMES, 6)
      .map(
        (name) =>
          `${name},${draw.pick(['1952', '1978', '12/5/1980', ''])},${draw.pick(['', 'Bí thư', 'Chi ủy viên'])},${draw.pick(['', '0912345678', '84912345678'])},${draw.pick(['Chính thức', 'Dự bị', ''])}`,
      ),
  ].join('\n')

const SENTENCES = [
  'Qua học tập, tôi nhận thức rõ trách nhiệm của mình trong công việc hằng ngày.',
  'Chi bộ khu phố cần chăm lo đời sống của nhân dân, nhất là người cao tuổi.',
  'Tôi sẽ gương mẫu thực hiện nghị quyết và vận động gia đình cùng tham gia.',
  'Ba khâu đột phá phải được cụ thể hóa bằng việc làm ở từng tổ dân phố.',
  'Năm 2026 tôi phấn đấu hoàn thành nhiệm vụ được giao và giúp đỡ đồng chí mới.',
] as const

/** Long enough to be taken. */
export const drawEssay = (draw: Draw): string =>
  Array.from({ length: draw.between(12, 40) }, () => draw.pick(SENTENCES)).join(' ')

const QUESTIONS = (draw: Draw): string =>
  [
    'Câu hỏi,A,B,C,D,Đáp án',
    ...Array.from(
      { length: draw.between(1, 4) },
      (_, index) =>
        `Nghị quyết có mấy phần số ${index}?,Một,Hai,Ba,Bốn,${draw.pick(['A', 'B', 'C', 'D', 'x'])}`,
    ),
  ].join('\n')

const byEndpoint: Readonly<Record<string, (draw: Draw) => string | Uint8Array<ArrayBuffer>>> = {
  importDocument: DOCUMENT,
  lookAtFile: ROSTER,
  stageImport: ROSTER,
  uploadEssay: drawEssay,
  readQuizSheet: QUESTIONS,
}

/** @param name of the endpoint */
export const drawFile = (name: string, draw: Draw): string | Uint8Array<ArrayBuffer> =>
  byEndpoint[name]?.(draw) ?? new Uint8Array(smallJpeg())
