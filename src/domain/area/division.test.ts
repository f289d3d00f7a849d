import { areaKindOf, shortVillageName, townshipOf } from './division'

describe('a village', () => {
  test.each([
    ['神后堡社区居民委员会', '神后堡社区', 'urban'],
    ['楚兴园社区居委会', '楚兴园社区', 'urban'],
    ['王村村委会', '王村', 'rural'],
    ['临晋村委会', '临晋村', 'rural'],
    ['水南村村委会', '水南村', 'rural'],
    ['庙上屯村委会', '庙上屯', 'rural'],
    ['令狐营村委会', '令狐营', 'rural'],
    ['新城堡村委会', '新城堡', 'rural'],
    ['石家庄村委会', '石家庄', 'rural'],
    ['高家垛村民委员会', '高家垛村', 'rural'],
  ])('%s is called %s and measured by the %s list', (name, short, kind) => {
    expect(shortVillageName(name)).toBe(short)
    expect(areaKindOf({ name })).toBe(kind)
  })

  test('belongs to the township of its first nine digits', () => {
    expect(townshipOf('140821100013')).toBe('140821100')
  })
})
