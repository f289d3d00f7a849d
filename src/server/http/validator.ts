import type { FastifySchemaCompiler } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { InputFault } from '@/contract/problem'
import { expectedBy, InvalidInput, shown } from './input-fault'

type Fields = Record<string, unknown>
const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/
/** C0 controls except tab and line ends, delete, and surrogates without a partner: no text a person typed holds them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u

/**
 * Checks params, query and body against the contract and turns every misfit into a fault with path, expected, got, remedy.
 * Query and params arrive as text: only plain decimals become numbers (so NaN, Infinity, 0x10 and '' stay text and fail).
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const place = httpPart === 'querystring' ? 'query' : (httpPart ?? 'body')
  const properties = (schema as TObject).properties ?? {}
  const compiled = Compile(schema)
  const fromText = place === 'body' ? null : properties
  return (data: unknown) => {
    const value = fromText ? readTexts(fromText, data as Fields) : data
    const faults = unwritableFaults(value, place)
    if (!compiled.Check(value)) faults.push(...schemaFaults(compiled.Errors(value), properties, value, place))
    return faults.length === 0 ? { value } : { error: new InvalidInput(faults) }
  }
}

function readTexts(properties: Record<string, TSchema>, raw: Fields): Fields {
  const read: Fields = {}
  for (const [name, value] of Object.entries(raw)) read[name] = typeof value === 'string' ? readText(properties[name], value) : value
  return read
}

function readText(schema: TSchema | undefined, text: string): unknown {
  const type = (schema as { type?: string } | undefined)?.type
  if (type === 'number' || type === 'integer') return DECIMAL.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

function unwritableFaults(value: unknown, place: string): InputFault[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name, text]) => UNWRITABLE.test(name) || (typeof text === 'string' && UNWRITABLE.test(text)))
    .map(([name, text]) => ({
      path: `${place}.${name}`,
      expected: 'text without control characters or broken surrogates',
      got: shown(text),
      remedy: 'Remove the null bytes and control characters.',
    }))
}

interface SchemaError { readonly keyword: string; readonly instancePath: string; readonly params: object }

function schemaFaults(errors: readonly SchemaError[], properties: Record<string, TSchema>, value: unknown, place: string): InputFault[] {
  const seen = new Map<string, InputFault>()
  for (const error of errors) {
    for (const [name, fault] of faultsOf(error, properties, value, place)) if (!seen.has(name)) seen.set(name, fault)
  }
  return [...seen.values()]
}

function faultsOf(error: SchemaError, properties: Record<string, TSchema>, value: unknown, place: string): [string, InputFault][] {
  const { requiredProperties, additionalProperties } = error.params as { requiredProperties?: string[]; additionalProperties?: string[] }
  if (requiredProperties) {
    return requiredProperties.map((name) => [name, fault(place, name, expectedBy(properties[name] ?? {}), undefined, `Add ${name}.`)])
  }
  const known = Object.keys(properties).join(', ')
  const unknown = (name: string): [string, InputFault] =>
    [name, fault(place, name, `only ${known}`, (value as Fields)[name], `Remove ${shown(name)}.`)]
  if (additionalProperties) return additionalProperties.map(unknown)
  const name = fieldOf(error.instancePath)
  if (name === '') return [['', { path: place, expected: `a JSON object with ${known}`, got: shown(value), remedy: 'Send an object with these fields.' }]]
  const schema = properties[name]
  if (!schema) return [unknown(name)]
  return [[name, fault(place, name, expectedBy(schema), (value as Fields)[name], `Correct ${name}.`)]]
}

function fault(place: string, name: string, expected: string, got: unknown, remedy: string): InputFault {
  return { path: `${place}.${name.slice(0, 80)}`, expected, got: shown(got), remedy }
}

/** First step of a JSON pointer: /lng → lng. */
const fieldOf = (pointer: string): string => (pointer.split('/')[1] ?? '').replace(/~1/g, '/').replace(/~0/g, '~')
