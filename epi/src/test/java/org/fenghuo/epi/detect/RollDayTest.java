package org.fenghuo.epi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RollDayTest {
    /** Ids that are taken out once in three; some of them never stood there. */
    @Property
    void changesAreThoseOfASortedMap(
            @ForAll @Size(max = 30)
                    List<@Size(max = 6) List<@IntRange(max = 20) Integer>> judgements) {
        Map<String, Member> expected = new TreeMap<>();
        RollDay day = RollDay.empty(7);
        int said = 0;
        for (List<Integer> judgement : judgements) {
            TreeMap<String, Optional<Member>> changes = new TreeMap<>();
            for (int id : judgement) {
                said++;
                if (said % 3 == 0) {
                    changes.put("c" + id, Optional.empty());
                    expected.remove("c" + id);
                } else {
                    Member member = RulesOfTests.card("c" + id, 7, said).member();
                    changes.put("c" + id, Optional.of(member));
                    expected.put("c" + id, member);
                }
            }
            day = day.after(changes);
            assertThat(day.members()).isEqualTo(List.copyOf(expected.values()));
        }
    }
}
