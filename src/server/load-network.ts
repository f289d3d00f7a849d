import type { WalkGraph } from '@/domain/circle/walk-graph'
import { decodeGraph, encodeGraph, readGraphFile } from './network/graph-file'
import { readRoads } from './network/read-roads'

/**
 * The walking network the server answers from: the operator's graph file, or else the demonstration's roads.
 *
 * @throws NetworkFileError
 */
export const loadNetwork = (networkFile: string | null, demoRoads: string): WalkGraph =>
  networkFile === null ? importDemoNetwork(demoRoads) : readGraphFile(networkFile)

/** Goes through the file format as an import would, so that the demonstration's version is its graph file's checksum. */
export const importDemoNetwork = (demoRoads: string): WalkGraph => decodeGraph(encodeGraph(readRoads(demoRoads)))
