package org.fenghuo.jobs.detection;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.fenghuo.epi.detect.QuietDays;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.intake.RuleRegister;

/**
 * The rules with which the job begins.
 *
 * @param initial versions that stand when it is first started
 * @param mode routine or emergency
 * @param quietDays after how many days without firing an episode is over
 * @param spokenBefore whether verdicts of an earlier run may stand, of which no state is left
 */
public record RulesAtStart(List<Rule> initial, Mode mode, QuietDays quietDays, boolean spokenBefore)
        implements Serializable {
    /** No rules at all. */
    public static final RulesAtStart NONE = of(List.of(), new QuietDays(Map.of()));

    public RulesAtStart {
        initial = List.copyOf(initial);
    }

    /** These rules, in routine, for a system that never ran before. */
    public static RulesAtStart of(List<Rule> initial, QuietDays quietDays) {
        return new RulesAtStart(initial, Mode.ROUTINE, quietDays, false);
    }

    /** The register of an operator that opens. */
    public RuleRegister register(OperatorStateStore store, boolean restored) throws Exception {
        return new RuleRegister(store, initial, mode, restored);
    }
}
