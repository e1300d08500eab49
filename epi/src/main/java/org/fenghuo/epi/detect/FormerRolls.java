package org.fenghuo.epi.detect;

import java.util.Optional;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.FormerAreas;

/** Finds the rolls of areas in which a card may have stood while areas changed. */
public final class FormerRolls {
    private final Watch watch;
    private final FormerAreas areas;
    private final AreaTree tree;

    /** Finds rolls that are kept, where these areas changed and those of the tree did not. */
    public FormerRolls(Watch watch, FormerAreas areas, AreaTree tree) {
        this.watch = watch;
        this.areas = areas;
        this.tree = tree;
    }

    /** Takes a roll in which a card may have stood. */
    @FunctionalInterface
    public interface Taker {
        /** It may have stood in this roll, under that day. */
        void take(RollKey roll, int day);
    }

    /** Hands out all of them, and those in which it stands; none if its areas did not change. */
    public void find(CountedCase counted, boolean drill, Taker out) {
        if (!counted.counts()) {
            return;
        }
        String root = watch.root(counted.disease());
        for (Watch.Post post : watch.of(root)) {
            int day = Routing.day(counted, post.basis());
            Optional<AreaLevel> level = post.kind().areaLevel();
            if (day != CountedCase.NO_DAY && level.isPresent()) {
                for (PlaceBasis basis : post.bases()) {
                    String code = Routing.code(counted, basis);
                    if (!code.isEmpty() || basis == PlaceBasis.RESIDENCE) {
                        for (String area : areas.areasOf(level.get(), code, tree)) {
                            out.take(roll(root, post, area, drill), day);
                        }
                    }
                }
            }
        }
    }

    private static RollKey roll(String root, Watch.Post post, String area, boolean drill) {
        return new RollKey(root, post.kind(), post.basis(), area, drill);
    }
}
