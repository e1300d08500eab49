package org.fenghuo.epi.counting;

/**
 * What is counted in an area, a disease for instance: the key under which days are counted.
 *
 * @param subject id of a disease, of a vaccine or of a kind of visits
 * @param area code of the area
 */
public record SubjectArea(String subject, String area) {}
