package org.fenghuo.jobs.cases;

import java.util.List;

/**
 * A line of the line list, or the notice that there is none any more.
 *
 * @param recordId identity of the card
 * @param county county whose list it stands in
 * @param areaName name of the area of residence
 * @param areaLevel its level, as documents name it
 * @param areaPath the area and its ancestors, leaf first
 * @param ageBand label of the age band
 * @param card the whole card as Avro binary, empty when gone
 * @param gone whether it no longer stands in this county's list
 */
@SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
public record CaseLine(
        String recordId,
        String county,
        String areaName,
        String areaLevel,
        List<String> areaPath,
        String ageBand,
        byte[] card,
        boolean gone) {}
