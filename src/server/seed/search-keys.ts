import { customPinyin, pinyin } from 'pinyin-pro'

/** Rare signs of this county's names, fixed whatever the dictionary of the day says. */
customPinyin({ 猗: 'yī', 郇: 'xún', 嵋: 'méi', 耽: 'dān', 涑: 'sù' })

/**
 * Words with a reading that people here also use or that could not be settled: 解 as a name is xiè or hài, 尉 also yù,
 * 朝 in village names also zhāo, 堡 in village names also bǔ, 角 also jué. What somebody types either way is found.
 */
const OTHER_READINGS: readonly (readonly [word: string, ...syllables: string[]])[] = [
  ['解村', 'xie', 'cun'],
  ['解村', 'hai', 'cun'],
  ['尉庄', 'yu', 'zhuang'],
  ['上朝', 'shang', 'zhao'],
  ['下朝', 'xia', 'zhao'],
  ['东朝', 'dong', 'zhao'],
  ['角杯', 'jue', 'bei'],
  ['堡', 'bu'],
]

export interface SearchKeys {
  /** Toneless pinyin without spaces inside a reading, ü as v; readings are separated by a space: jiecun xiecun haicun. */
  readonly pinyin: string
  /** First letters of the same readings: shbsq. */
  readonly initials: string
}

/** What a name is found by, in lower case. Latin letters and digits stay; brackets and other signs are left out. */
export function searchKeys(name: string): SearchKeys {
  const signs = [...name].filter((it) => /[\p{Script=Han}a-zA-Z0-9]/u.test(it))
  const text = signs.join('')
  // with surrogates the array no longer lines up with the signs: such names keep one reading
  const usual = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((it) => it.toLowerCase())
  const others = OTHER_READINGS.flatMap(([word, ...syllables]) => {
    const at = text.indexOf(word)
    return at < 0 || usual.length !== text.length ? [] : [[...usual.slice(0, at), ...syllables, ...usual.slice(at + syllables.length)]]
  })
  const readings = [usual, ...others]
  return {
    pinyin: distinct(readings.map((it) => it.join(''))),
    initials: distinct(readings.map((it) => it.map((syllable) => syllable.charAt(0)).join(''))),
  }
}

const distinct = (words: readonly string[]): string => [...new Set(words)].join(' ')
