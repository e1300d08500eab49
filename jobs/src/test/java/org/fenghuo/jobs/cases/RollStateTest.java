package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.SpokenRun;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.cases.RollChange.Why;
import org.fenghuo.jobs.detection.SpokenRuns;
import org.junit.jupiter.api.Test;

class RollStateTest {
    private static final RollKey KEY =
            new RollKey("varicella", PlaceKind.UNIT, Basis.ONSET, "school", false);
    private static final SpokenRun RUN = new SpokenRun(3, 4, 5);

    private final MapStateOfTests<Integer, RollDay> days = new MapStateOfTests<>();
    private final MapStateOfTests<String, SpokenRuns> spoken = new MapStateOfTests<>();
    private final RollState roll = new RollState(days, spoken);

    private static Member member(String recordId) {
        return new Member(recordId, "varicella", 0, 3, 0, "611021", "");
    }

    private static RollChange stands(String recordId, int day) {
        return new RollChange(
                KEY, day, recordId, List.of(member(recordId)), 0, false, Why.REPORTED);
    }

    private static RollChange stood(String recordId, int day) {
        return new RollChange(KEY, day, recordId, List.of(), 0, false, Why.DELETED);
    }

    @Test
    void whatChangesIsKnownAtOnceAndWrittenWhenKept() throws Exception {
        roll.apply(List.of(stands("a", 3), stands("b", 5)));
        assertThat(roll.between(0, 9)).extracting(RollDay::day).containsExactly(3, 5);
        assertThat(roll.cards()).isEqualTo(2);
        assertThat(days.asMap()).isEmpty();
        roll.keep();
        assertThat(days.asMap()).containsOnlyKeys(3, 5);
    }

    @Test
    void aDayThatIsLeftIsRemoved() throws Exception {
        days.put(3, new RollDay(3, List.of(member("a"))));
        roll.apply(List.of(stood("a", 3), stands("a", 4)));
        roll.keep();
        assertThat(days.asMap()).containsOnlyKeys(4);
        assertThat(roll.cards()).isEqualTo(1);
    }

    @Test
    void itsSpanHasDaysThatWereNotKeptYet() throws Exception {
        days.put(3, new RollDay(3, List.of(member("a"))));
        roll.apply(List.of(stands("b", 9)));
        assertThat(roll.span()).isEqualTo(new DaySpan(3, 9));
    }

    @Test
    void whatIsSaidIsKnownAtOnceAndWrittenWhenKept() throws Exception {
        spoken.put("old", new SpokenRuns(List.of(RUN)));
        assertThat(roll.spoken("old")).containsExactly(RUN);
        roll.say("old", List.of());
        roll.say("new", List.of(RUN));
        assertThat(roll.spoken("old")).isEmpty();
        assertThat(roll.spoken("new")).containsExactly(RUN);
        assertThat(spoken.asMap()).containsOnlyKeys("old");
        roll.keep();
        assertThat(spoken.asMap()).containsOnlyKeys("new");
    }
}
