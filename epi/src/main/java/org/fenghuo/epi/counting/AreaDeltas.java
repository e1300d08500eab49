package org.fenghuo.epi.counting;

/**
 * Changes of counts of one disease in one area, sorted by cell.
 *
 * @param key disease and area
 * @param cells cells that changed or were touched, growing (see {@link Cell})
 * @param deltas for each cell one number a measure, in the order of the measures
 */
@SuppressWarnings("ArrayRecordComponent") // a hot edge: primitives, never compared
public record AreaDeltas(DiseaseArea key, long[] cells, int[] deltas) {}
