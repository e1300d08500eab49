package org.fenghuo.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.RuleBook;

/**
 * The rules as an operator knows them: those that stood in the topic when the job was first
 * started, and every change since. Kept as broadcast state, which grows with the versions that ever
 * stood: what a removed one has said must still be taken back.
 */
public final class RuleRegister {
    private static final MapStateDescriptor<String, Rule> EVER =
            new MapStateDescriptor<>("rules-ever", Types.STRING, TypeInformation.of(Rule.class));
    private static final MapStateDescriptor<String, Boolean> STANDING =
            new MapStateDescriptor<>("rules-standing", Types.STRING, Types.BOOLEAN);

    // No id of a rule has it.
    private static final String MENDED = "#";

    private final BroadcastState<String, Rule> ever;
    private final BroadcastState<String, Boolean> standing;
    private final Mode mode;
    private RuleBook book;

    /**
     * The register of an operator that opens.
     *
     * @param initial the rules known at the first start; a restored operator keeps its own
     */
    public RuleRegister(OperatorStateStore store, List<Rule> initial, Mode mode, boolean restored)
            throws Exception {
        this.mode = mode;
        ever = store.getBroadcastState(EVER);
        standing = store.getBroadcastState(STANDING);
        if (!restored) {
            for (Rule rule : initial) {
                put(rule);
            }
        }
        book = readBook();
    }

    /** The rules that stand. */
    public RuleBook book() {
        return book;
    }

    /**
     * All versions that stand or ever stood; after them what some of them said before they were
     * mended, if it was about other places or subjects.
     */
    public List<Rule> ever() throws Exception {
        List<Rule> all = new ArrayList<>();
        List<Rule> mended = new ArrayList<>();
        for (Map.Entry<String, Rule> entry : ever.immutableEntries()) {
            boolean isMended = entry.getKey().contains(MENDED);
            (isMended ? mended : all).add(entry.getValue());
        }
        all.addAll(mended);
        return all;
    }

    /** Takes a change into force; whether it changes anything. */
    public boolean take(RuleChange change) throws Exception {
        Rule known = standing.contains(change.key()) ? ever.get(change.key()) : null;
        List<Rule> before = known == null ? List.of() : List.of(known);
        if (before.equals(change.rule())) {
            return false;
        }
        if (change.rule().isEmpty()) {
            standing.remove(change.key());
        } else {
            put(change.rule().get(0));
        }
        book = readBook();
        return true;
    }

    private void put(Rule rule) throws Exception {
        Rule before = ever.get(rule.key());
        if (before != null && !concerns(before).equals(concerns(rule))) {
            ever.put(rule.key() + MENDED + concerns(before), before);
        }
        ever.put(rule.key(), rule);
        standing.put(rule.key(), true);
    }

    /** What it is about: of anything else it says anew, it says again where it said it before. */
    private static String concerns(Rule rule) {
        return "%s %s %s %s"
                .formatted(
                        rule.duty(),
                        rule.scope().place(),
                        rule.admission().basis(),
                        rule.subjects());
    }

    private RuleBook readBook() throws Exception {
        List<Rule> stand = new ArrayList<>();
        for (Map.Entry<String, Rule> entry : ever.immutableEntries()) {
            if (standing.contains(entry.getKey())) {
                stand.add(entry.getValue());
            }
        }
        return new RuleBook(stand, mode);
    }
}
