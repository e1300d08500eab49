package org.fenghuo.jobs.alerts;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the working of alerts is told.
 *
 * @param zone zone whose days are meant
 * @param keptFor how long an alert is remembered after its last change
 */
public record WorkingSettings(ZoneId zone, Duration keptFor) implements Serializable {}
