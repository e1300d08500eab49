package org.fenghuo.epi.coverage;

import java.io.Serializable;

/**
 * A younger minimum age for a dose when it and all doses before it were of one vaccine: a fourth
 * dose of a combined IPV vaccine in the second year makes the fourth polio dose.
 *
 * @param vaccine that vaccine, empty where there is no such rule
 * @param minimum the younger minimum age
 */
public record Waiver(String vaccine, CalendarAge minimum) implements Serializable {}
