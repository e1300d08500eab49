/**
 * Counts everything the cases job writes a second time, by a plain loop over the input, and
 * compares.
 *
 * <p>Its contract is docs/counting.md and docs/record-rules.md; it shares no code with the jobs.
 */
package org.fenghuo.local.recount;
