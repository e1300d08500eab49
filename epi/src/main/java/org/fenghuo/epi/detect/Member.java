package org.fenghuo.epi.detect;

import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Course;

/**
 * A card as it stands in the roll of a place.
 *
 * @param recordId identity of the card
 * @param disease disease or sub-type
 * @param traits what the card says of itself, packed (see {@link #pack})
 * @param onset day of onset (days since 1970-01-01), {@link Records#NO_DAY} where unknown
 * @param person number that stands for the person, 0 where the card names none
 * @param home code of the area in which the person lives, as the tree knows it
 * @param part code of the part of the place: class, or finest area; empty if none
 */
public record Member(
        String recordId,
        String disease,
        int traits,
        int onset,
        long person,
        String home,
        String part) {
    private static final int CLASS_BITS = 2;
    private static final int COURSE_SHIFT = CLASS_BITS;
    private static final int COURSE_BITS = 2;
    private static final int DIED = 1 << 4;
    private static final int ADMITTED = 1 << 5;
    private static final int SEVERE = 1 << 6;
    private static final int IMPORTED = 1 << 7;
    private static final int REPLAYED = 1 << 8;
    private static final int RESIDENT = 1 << 9;
    private static final int BASES_SHIFT = 10;
    private static final int NO_BASES = ~(7 << BASES_SHIFT);
    private static final CaseClass[] CLASSES = CaseClass.values();
    private static final Course[] COURSES = Course.values();

    /** Packs what a card says of itself. */
    static int pack(CardTraits card, boolean resident) {
        return card.caseClass().ordinal()
                | card.course().ordinal() << COURSE_SHIFT
                | (card.died() ? DIED : 0)
                | (card.admitted() ? ADMITTED : 0)
                | (card.severe() ? SEVERE : 0)
                | (card.imported() ? IMPORTED : 0)
                | (card.replayed() ? REPLAYED : 0)
                | (resident ? RESIDENT : 0);
    }

    /** The same member, brought to its place by one more of the places of its card. */
    Member by(PlaceBasis basis) {
        int more = traits | 1 << BASES_SHIFT + basis.ordinal();
        return new Member(recordId, disease, more, onset, person, home, part);
    }

    /** The same member, brought to its place by nothing that a card names as an area. */
    Member byNoArea(String otherPart) {
        return new Member(recordId, disease, traits & NO_BASES, onset, person, home, otherPart);
    }

    /** Whether one of the places of its card that were asked for brought it here. */
    boolean isBroughtBy(PlaceBasis basis) {
        return (traits & 1 << BASES_SHIFT + basis.ordinal()) != 0;
    }

    /** Classification. */
    public CaseClass caseClass() {
        return CLASSES[traits & (1 << CLASS_BITS) - 1];
    }

    /** Course. */
    public Course course() {
        return COURSES[traits >> COURSE_SHIFT & (1 << COURSE_BITS) - 1];
    }

    /** Whether the card is a replay of history. */
    public boolean isReplayed() {
        return (traits & REPLAYED) != 0;
    }

    /** Whether it has a property. */
    public boolean has(CaseProperty property) {
        return switch (property) {
            case DIED -> (traits & DIED) != 0;
            case ADMITTED -> (traits & ADMITTED) != 0;
            case SEVERE -> (traits & SEVERE) != 0;
            case CONFIRMED -> caseClass() == CaseClass.CONFIRMED;
        };
    }

    /** Whether a rule counts it. */
    public boolean isAdmittedBy(Admission rule) {
        return rule.classes().contains(caseClass())
                && rule.courses().contains(course())
                && !(rule.residentsOnly() && (traits & RESIDENT) == 0)
                && !(rule.localOnly() && (traits & IMPORTED) != 0);
    }
}
