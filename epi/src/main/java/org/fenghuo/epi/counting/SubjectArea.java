package org.fenghuo.epi.counting;

/**
 * What is counted in an area, a disease for instance: the key under which days are counted.
 *
 * @param subject id of a disease, of a vaccine or of a kind of visits
 * @param area code of the area
 */
public record SubjectArea(String subject, String area) {
    /** The same in every process and in every Java, for state is spread and found again by it. */
    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + area.hashCode();
    }
}
