package org.fenghuo.jobs.cases;

import java.util.List;
import java.util.function.Consumer;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;

/**
 * Keeps the line list in step with the ledger: the holding version stands in the list of one county
 * and in no other. When its area moves, the line stays where it is, for the ledger has no card to
 * write it from, until the next version or copy of the card comes. Lists in which a card does not
 * stand are cleared where it may have stood before a restart.
 */
final class CaseLines {
    private static final byte[] NO_CARD = {};

    private final Diseases diseases;
    private final Consumer<CaseLine> out;

    CaseLines(Diseases diseases, Consumer<CaseLine> out) {
        this.diseases = diseases;
        this.out = out;
    }

    /** A version holds now; before it, another one or none. Returns the county it stands in. */
    String replace(CaseVersion version, LedgerEntry before, AreaTree tree) {
        String county = countyListing(version.counted(), tree);
        if (before != null) {
            clear(version.recordId(), before.county(), county);
            if (wouldMove(before, tree)) {
                clear(version.recordId(), countyListing(before.counted(), tree), county);
            }
        }
        if (!county.isEmpty()) {
            out.accept(line(version, county, tree));
        }
        return county;
    }

    /** Whether a card would be listed in another county than the one it stands in. */
    boolean wouldMove(LedgerEntry holder, AreaTree tree) {
        return !holder.county().equals(countyListing(holder.counted(), tree));
    }

    /** A version does not hold; another one does. */
    void clear(CaseVersion version, LedgerEntry holder, AreaTree tree) {
        clear(version.recordId(), countyListing(version.counted(), tree), holder.county());
    }

    /** The area of a card has moved, and its line stays. */
    void stay(String recordId, LedgerEntry holder, AreaTree tree) {
        clear(recordId, countyListing(holder.counted(), tree), holder.county());
    }

    private void clear(String recordId, String county, String kept) {
        if (!county.isEmpty() && !county.equals(kept)) {
            out.accept(new CaseLine(recordId, county, "", "", List.of(), "", NO_CARD, true));
        }
    }

    private CaseLine line(CaseVersion version, String county, AreaTree tree) {
        Place home = tree.place(version.counted().residence());
        Area area = tree.area(home.code());
        return new CaseLine(
                version.recordId(),
                county,
                area.nameZh(),
                area.level().label(),
                home.path(),
                version.counted().age().label(),
                version.card(),
                false);
    }

    /** The county in whose list a case stands, empty if its disease is not listed by case. */
    private String countyListing(CountedCase counted, AreaTree tree) {
        if (counted.isNothing() || !diseases.of(counted.disease()).lineListed()) {
            return "";
        }
        return tree.place(counted.residence()).county();
    }
}
