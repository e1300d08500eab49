package org.fenghuo.jobs.connect.visits;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * What the intake of visits is told.
 *
 * @param framing where the schemas of writers come from
 * @param zone zone whose days are counted
 * @param horizonDays how many days before its report a visit may lie and still count
 * @param ageBandStarts ages in years at which age bands begin
 * @param syndromes the syndromes in force
 */
public record VisitIntake(
        FramingSettings framing,
        ZoneId zone,
        int horizonDays,
        List<Integer> ageBandStarts,
        Syndromes syndromes)
        implements Serializable {}
