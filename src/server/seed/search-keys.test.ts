import { searchKeys } from './search-keys'

describe('search keys', () => {
  test.each([
    ['临猗县', 'linyixian', 'lyx'],
    ['猗氏镇', 'yishizhen', 'ysz'],
    ['郇阳社区', 'xunyangshequ', 'xysq'],
    ['嵋阳村', 'meiyangcun', 'myc'],
    ['耽子村', 'danzicun', 'dzc'],
    ['涑水社区卫生服务站', 'sushuishequweishengfuwuzhan', 'sssqwsfwz'],
    ['重庆小面', 'chongqingxiaomian', 'cqxm'],
    ['惠农银行网点', 'huinongyinhangwangdian', 'hnyhwd'],
    ['人民调解室', 'renmintiaojieshi', 'rmtjs'],
    ['绿源便利店', 'lvyuanbianlidian', 'lybld'],
    ['AED急救点（2）', 'aedjijiudian2', 'aedjjd2'],
  ])('of %s are %s and %s', (name, pinyin, initials) => expect(searchKeys(name)).toEqual({ pinyin, initials }))

  test.each([
    ['解村卫生室', ['jiecunweishengshi', 'xiecunweishengshi', 'haicunweishengshi']],
    ['神后堡社区', ['shenhoubaoshequ', 'shenhoubushequ']],
    ['上朝村', ['shangchaocun', 'shangzhaocun']],
  ])('of %s hold every reading', (name, readings) => expect(searchKeys(name).pinyin.split(' ')).toEqual(readings))

  test('of a name without letters are empty', () => expect(searchKeys('（·）')).toEqual({ pinyin: '', initials: '' }))
})
