package org.fenghuo.feeds.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The county whose children are registered and whose hospitals tell of their visits, with the two
 * townships in which many doses are missed.
 */
final class HealthCounty {
    /** Danfeng. */
    static final String COUNTY = "611022";

    private static final int GAPS = 2;

    private final List<Township> townships;
    private final List<Township> gaps;

    HealthCounty(CountySettings settings, Places places) {
        this.townships = places.townshipsOf(COUNTY);
        this.gaps = choose(townships, Dice.of(settings.seed(), "gap townships"));
    }

    /** Rural ones, of the larger half, so that there are children enough to see it. */
    private static List<Township> choose(List<Township> townships, Dice dice) {
        List<Township> large =
                new ArrayList<>(
                        townships.stream()
                                .filter(Township::rural)
                                .sorted(
                                        Comparator.comparingInt(Township::persons)
                                                .reversed()
                                                .thenComparing(Township::code))
                                .limit(townships.size() / 2)
                                .toList());
        List<Township> chosen = new ArrayList<>();
        while (chosen.size() < GAPS) {
            chosen.add(large.remove(dice.between(0, large.size() - 1)));
        }
        return List.copyOf(chosen);
    }

    List<Township> townships() {
        return townships;
    }

    List<Township> gaps() {
        return gaps;
    }

    Uptake uptake(Township home) {
        return gaps.contains(home) ? Uptake.GAP : Uptake.USUAL;
    }

    Township another(Township than, Dice dice) {
        Township other = dice.pick(townships);
        while (other.equals(than)) {
            other = dice.pick(townships);
        }
        return other;
    }
}
