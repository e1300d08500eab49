package org.fenghuo.jobs.connect.cases;

import java.io.Serializable;
import java.time.ZoneId;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * What the intake of case reports is told.
 *
 * @param framing where the schemas of writers come from
 * @param zone zone whose days are counted
 */
public record CaseIntake(FramingSettings framing, ZoneId zone) implements Serializable {}
