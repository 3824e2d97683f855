/** Invents texts of Vietnamese syllables in which no five follow each other by chance as in another one. */

const WORDS =
  `bản thân gia đình khu phố chi bộ đảng viên nhân dân công việc trách nhiệm học tập rèn luyện phấn đấu
thực hiện vận động tuyên truyền giúp đỡ quan tâm chăm lo xây dựng nông thôn môi trường đường sá cây xanh trường lớp học sinh
thầy cô sức khỏe trạm y tế bệnh nhân thuốc men chợ búa buôn bán hàng hóa giá cả thu nhập việc làm thanh niên phụ nữ cựu chiến binh
hòa giải tổ dân cư an ninh trật tự camera đèn chiếu sáng nước sạch rác thải phân loại thu gom bến đò cầu cống mương máng lúa gạo
tôm cá vườn tược nhà cửa mái ngói sân chơi thư viện sách vở máy tính mạng lưới chuyển đổi số dịch vụ công trực tuyến hồ sơ giấy tờ
thẳng thắn chân thành gương mẫu kiên trì sáng tạo đổi mới tiết kiệm lắng nghe thấu hiểu chia sẻ động viên nhắc nhở kiểm điểm`
    .split(/\s+/)
    .filter((word) => word !== '')

/** The same numbers in every run. @returns numbers from 0 to 1, without 1 */
export const chancesOf = (seed: number): (() => number) => {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @param seed another one gives another text @returns sentences of 8 to 20 syllables, so many altogether */
export const inventText = (seed: number, syllables: number): string => {
  const chance = chancesOf(seed)
  const sentences: string[] = []
  for (let left = syllables; left > 0;) {
    const length = Math.min(left, 8 + Math.floor(chance() * 13))
    const words = Array.from(
      { length },
      () => WORDS[Math.floor(chance() * WORDS.length)] ?? 'và',
    ).join(' ')
    sentences.push(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`)
    left -= length
  }
  return sentences.join(' ')
}
