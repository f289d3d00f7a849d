/** A tenth of a metre and a hundredth of a minute: finer would pretend. */
export const roundMeters = (meters: number): number => Math.round(meters * 10) / 10
export const roundMinutes = (minutes: number): number => Math.round(minutes * 100) / 100
