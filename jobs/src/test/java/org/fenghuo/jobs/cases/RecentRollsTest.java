package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.rules.PlaceKind;
import org.junit.jupiter.api.Test;

class RecentRollsTest {
    // An empty roll takes the room of eight cards.
    private final RecentRolls rolls = new RecentRolls(20);
    private final List<RollKey> turnedTo = new ArrayList<>();

    private static RollKey key(String place) {
        return new RollKey("varicella", PlaceKind.UNIT, Basis.ONSET, place, false);
    }

    private RollState judged(String place) throws Exception {
        RollState roll = new RollState(null, null);
        rolls.judged(key(place), roll);
        return roll;
    }

    @Test
    void whatIsJudgedIsKnownUntilItIsNotJudgedBetweenTwoCheckpoints() throws Exception {
        RollState one = judged("one");
        assertThat(rolls.of(key("one"))).isSameAs(one);
        rolls.checkpointComes(turnedTo::add);
        assertThat(rolls.of(key("one"))).isSameAs(one);
        rolls.checkpointComes(turnedTo::add);
        assertThat(rolls.of(key("one"))).isNull();
    }

    @Test
    void whileItIsFullNothingNewIsTakenIn() throws Exception {
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
    void whatIsForgottenMakesRoom() throws Exception {
        judged("one");
        judged("two");
        rolls.checkpointComes(turnedTo::add);
        RollState two = rolls.of(key("two"));
        rolls.judged(key("two"), two);
        rolls.checkpointComes(turnedTo::add);
        RollState three = judged("three");
        assertThat(rolls.of(key("one"))).isNull();
        assertThat(rolls.of(key("two"))).isSameAs(two);
        assertThat(rolls.of(key("three"))).isSameAs(three);
    }

    @Test
    void whatIsKnownIsKeptUnderItsKeyWhenAsked() throws Exception {
        judged("one");
        judged("two");
        rolls.keep(turnedTo::add);
        assertThat(turnedTo).containsExactlyInAnyOrder(key("one"), key("two"));
        turnedTo.clear();
        rolls.checkpointComes(turnedTo::add);
        assertThat(turnedTo).hasSize(2);
        turnedTo.clear();
        rolls.checkpointComes(turnedTo::add);
        assertThat(turnedTo).as("what was not judged since has not changed").isEmpty();
    }

    @Test
    void whatIsNotTakenInIsKeptAtOnceAndNotLater() throws Exception {
        judged("one");
        judged("two");
        judged("three");
        rolls.keep(turnedTo::add);
        assertThat(turnedTo).doesNotContain(key("three"));
    }
}
