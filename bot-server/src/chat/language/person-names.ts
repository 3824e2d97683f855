/** Vietnamese family and given names, folded, with which a message may name a person. */

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** Common family names. */
export const FAMILY_NAMES = list(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh dinh truong doan luu luong phung
  nghiem khuat quach`,
)

/** Middle names that hardly ever mean anything else between a family and a given name. */
export const MIDDLE_NAMES = list(
  'van thi huu duc ngoc minh thanh xuan thu kim quoc dinh cong quang hong hoai',
)

/** Given names that may follow a form of address in unmarked text. */
export const GIVEN_NAMES = list(
  `hung lan minh nam tuan dung hoa huong hanh thuy thu mai linh trang nga ngan phuong thao hien yen loan cuc dao
  sen tuyet xuan ha son long phong quang thang thanh trung tu tuan viet vinh hieu hoang huy khanh kien lam luan
  manh nghia nhan nhung oanh phuc quan quy quyen quynh sang tai tam tan thai thinh tho thoa thom thuan tien tinh toan
  trinh truc truong tung uyen van vy anh an bach bao bich binh chau chien chinh chung cuong cong dai dang dat diep
  dieu dinh doan duc duong duy giang giau gia hau hiep hoai hoan hoat hop huan hue huyen khai khoa kim lap le lien loc
  loi luc luong luyen mui my ngoc nguyen nguyet nhat nhi nhu phat phu phuoc qui ry sam suong suu tao ty tri tuong ut
  vuong xuyen tinh thoi huynh thi khang kha hoan mau`,
)

/** Numbers that are names after a form of address (ông Tư, bà Tám). */
export const RANK_NAMES = list('hai ba tu nam sau bay tam chin muoi ut')

/** Given names that are also ordinary words of questions: in small letters only a clear form of address makes a name. */
export const WORDLIKE_NAMES = list(
  `dat hanh thu mai ha nam tu le an nhat thi hop luc cong thai hoai lap luu manh mau dai chung loi dieu hau tai tan
  thoi tho tinh toan trong trung truc van tri quan quyen phu phat nhan mui lai kim kha hoan duong dung duy diep tien
  vu y hoi doan chau huong quy danh phong thanh linh dang do quang hong cuc dao sen tuong thoai oanh`,
)
