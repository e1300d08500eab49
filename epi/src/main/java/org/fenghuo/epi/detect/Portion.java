package org.fenghuo.epi.detect;

/**
 * What lies in a part of a place.
 *
 * @param place code of the class, village or township
 * @param count persons in it
 */
public record Portion(String place, int count) {}
