package org.fenghuo.epi.detect;

/**
 * A member of a roll under the day that counts.
 *
 * @param day days since 1970-01-01
 * @param member the card
 */
public record Counted(int day, Member member) {}
