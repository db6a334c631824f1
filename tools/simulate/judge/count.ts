/** Counts by place: hours, days. */

export function countIn<Place>(counts: Map<Place, number>, place: Place): void {
  counts.set(place, (counts.get(place) ?? 0) + 1);
}
