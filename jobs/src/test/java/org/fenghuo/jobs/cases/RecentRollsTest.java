package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.rules.PlaceKind;
import org.junit.jupiter.api.Test;

class RecentRollsTest {
    // An empty roll takes the room of eight cards.
    private final RecentRolls rolls = new RecentRolls(20);

    private static RollKey key(String place) {
        return new RollKey("varicella", PlaceKind.UNIT, Basis.ONSET, place, false);
    }

    private RollState judged(String place) {
        RollState roll = new RollState(null, null);
        rolls.judged(key(place), roll);
        return roll;
    }

    @Test
    void whatIsJudgedIsKnownUntilItIsNotJudgedBetweenTwoCheckpoints() {
        RollState one = judged("one");
        assertThat(rolls.of(key("one"))).isSameAs(one);
        rolls.checkpointComes();
        assertThat(rolls.of(key("one"))).isSameAs(one);
        rolls.checkpointComes();
        assertThat(rolls.of(key("one"))).isNull();
    }

    @Test
    void whileItIsFullNothingNewIsTakenIn() {
        RollState one = judged("one");
        RollState two = judged("two");
        judged("three");
        assertThat(rolls.of(key("three"))).isNull();
        rolls.judged(key("one"), one);
        rolls.judged(key("two"), two);
        assertThat(rolls.of(key("one"))).isSameAs(one);
        assertThat(rolls.of(key("two"))).isSameAs(two);
    }

    @Test
    void whatIsForgottenMakesRoom() {
        judged("one");
        judged("two");
        rolls.checkpointComes();
        RollState two = rolls.of(key("two"));
        rolls.judged(key("two"), two);
        rolls.checkpointComes();
        RollState three = judged("three");
        assertThat(rolls.of(key("one"))).isNull();
        assertThat(rolls.of(key("two"))).isSameAs(two);
        assertThat(rolls.of(key("three"))).isSameAs(three);
    }
}
