package org.fenghuo.jobs.cases;

import static org.fenghuo.jobs.state.Kept.kept;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.detection.SpokenRuns;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.intake.AreasInForce;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.intake.RuleRegister;
import org.fenghuo.jobs.state.AllWritten;
import org.fenghuo.jobs.state.KeyedOperator;

/**
 * Keeps the rolls of places that rules watch, and says of each what the rules say of it when that
 * changes. In live time a quiet roll is judged at once, a busy one once a second and a flooded one
 * every five seconds; in a replay changes wait until time has passed them, and all of an instant
 * are judged together, so that every replay says the same.
 *
 * <p>After a restart the first judging by rules that have changed, and by each area that has, says
 * all again, though it be that all is quiet: of several changes that come together only the last is
 * judged, and what an earlier one made it say since the checkpoint would stand for ever.
 *
 * <p>Keeps for each roll: its cards by day, and the runs of firing days that it has said, both for
 * as long as it is told after their last change; and the changes whose time has not come. For all
 * of them: areas and rules that changed before the time was known.
 */
final class JudgeRolls extends KeyedOperator<RollKey, Signal>
        implements TwoInputStreamOperator<RollChange, RegisterChange, Signal>, JudgingTime.Judging {
    private static final MapStateDescriptor<String, AreaChange> AREAS_WAITING =
            new MapStateDescriptor<>(
                    "areas-waiting", Types.STRING, TypeInformation.of(AreaChange.class));
    private static final MapStateDescriptor<String, Boolean> RULES_WAITING =
            new MapStateDescriptor<>("rules-waiting", Types.STRING, Types.BOOLEAN);

    private final RulesAtStart initialRules;
    private final JudgeSettings settings;
    private final Diseases diseases;
    private final List<Area> initialAreas;

    private transient BroadcastState<String, AreaChange> areasWaiting;
    private transient BroadcastState<String, Boolean> rulesWaiting;
    private transient ListState<RollChange> early;
    private transient RuleRegister rules;
    private transient AreaRegister areas;
    private transient RollVerdicts verdicts;
    private transient JudgingTime time;
    private transient Set<String> changedRules;
    private transient Set<RollKey> keysOfEarly;
    private transient AllWritten allWritten;
    private transient boolean restored;
    private transient Set<String> changedAreas;
    private transient Set<String> areasSaidAgain;
    private transient long now;

    JudgeRolls(
            RulesAtStart initialRules,
            JudgeSettings settings,
            Diseases diseases,
            List<Area> initialAreas) {
        this.initialRules = initialRules;
        this.settings = settings;
        this.diseases = diseases;
        this.initialAreas = initialAreas;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var store = context.getOperatorStateStore();
        rules = initialRules.register(store, context.isRestored());
        areas = new AreaRegister(store, initialAreas, context.isRestored());
        restored = context.isRestored();
        areasWaiting = store.getBroadcastState(AREAS_WAITING);
        rulesWaiting = store.getBroadcastState(RULES_WAITING);
    }

    @Override
    public void open() throws Exception {
        super.open();
        now = Long.MIN_VALUE;
        allWritten = new AllWritten(getMetricGroup());
        changedRules = new LinkedHashSet<>();
        changedAreas = new LinkedHashSet<>();
        areasSaidAgain = new LinkedHashSet<>();
        for (Map.Entry<String, AreaChange> entry : areasWaiting.immutableEntries()) {
            collect(entry.getValue());
        }
        for (Map.Entry<String, Boolean> entry : rulesWaiting.immutableEntries()) {
            changedRules.add(entry.getKey());
        }
        keysOfEarly = new LinkedHashSet<>();
        verdicts =
                new RollVerdicts(
                        rules,
                        areas.tree(),
                        settings.quietDays(),
                        state(rollDays()),
                        state(spokenRuns()),
                        signal -> output.collect(new StreamRecord<>(signal)),
                        this::setCurrentKey);
        verdicts.rulesChanged(new RulesOfRolls(rules.ever(), diseases));
        time =
                settings.live()
                        ? new LiveJudging(this, getProcessingTimeService())
                        : new ReplayJudging(this);
        ListStateDescriptor<RollChange> earlyChanges =
                new ListStateDescriptor<>("early-changes", new RollChangeSerializer().asType());
        early = state(earlyChanges);
        for (RollKey key : keysIn(earlyChanges)) {
            setCurrentKey(key);
            for (RollChange change : early.get()) {
                time.changed(change, Long.MIN_VALUE);
            }
            early.clear();
        }
    }

    private MapStateDescriptor<Integer, RollDay> rollDays() {
        return kept("roll-days", Types.INT, new RollDaySerializer().asType(), settings.keptFor());
    }

    private MapStateDescriptor<String, SpokenRuns> spokenRuns() {
        return kept(
                "spoken-runs",
                Types.STRING,
                TypeInformation.of(SpokenRuns.class),
                settings.keptFor());
    }

    @Override
    public void processElement1(StreamRecord<RollChange> element) throws Exception {
        time.changed(element.getValue(), now);
    }

    @Override
    public void processElement2(StreamRecord<RegisterChange> element) throws Exception {
        for (AreaChange change : element.getValue().area()) {
            collect(change);
        }
        for (RuleChange change : element.getValue().rule()) {
            if (rules.take(change)) {
                changedRules.add(change.key());
                verdicts.rulesChanged(new RulesOfRolls(rules.ever(), diseases));
                judgeByChangedRules(false);
            }
        }
    }

    /** A version may silence an earlier one, so all of its id are judged again. */
    private void judgeByChangedRules(boolean again) throws Exception {
        if (now == Long.MIN_VALUE || changedRules.isEmpty()) {
            return;
        }
        for (RollKey key : keysOfRolls()) {
            setCurrentKey(key);
            verdicts.judgeByRules(key, changedRules, again, now);
        }
        changedRules.clear();
    }

    private Set<RollKey> keysOfRolls() throws Exception {
        verdicts.keep();
        return keysIn(rollDays());
    }

    private void collect(AreaChange change) throws Exception {
        if (areas.collect(change)) {
            changedAreas.add(change.code());
        }
    }

    private void takeAreas() throws Exception {
        if (changedAreas.isEmpty()) {
            return;
        }
        // One that changed and changed back is among them: it may have been judged in between.
        AreasInForce changed = areas.takeIntoForce().with(changedAreas);
        boolean again = restored && areasSaidAgain.addAll(changedAreas);
        changedAreas.clear();
        for (RollKey key : keysOfRolls()) {
            if (changed.concerns(key.place())) {
                setCurrentKey(key);
                verdicts.judgeAll(key, again, now);
            }
        }
    }

    @Override
    public void judge(RollKey key, List<RollChange> changes) throws Exception {
        setCurrentKey(key);
        verdicts.judge(key, changes, now);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        boolean first = now == Long.MIN_VALUE;
        now = mark.getTimestamp();
        takeAreas();
        if (first) {
            judgeByChangedRules(restored);
        }
        time.timeMoved(now);
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        if (now != Long.MIN_VALUE) {
            takeAreas();
        }
        time.checkpointComes();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        verdicts.checkpointComes();
        for (RollKey key : keysOfEarly) {
            setCurrentKey(key);
            early.clear();
        }
        keysOfEarly.clear();
        keepWhatWaits();
        time.forEachWaiting(
                change -> {
                    setCurrentKey(change.roll());
                    early.add(change);
                    keysOfEarly.add(change.roll());
                });
        if (!settings.live() || keysOfEarly.isEmpty()) {
            allWritten.at(context.getCheckpointId());
        }
    }

    /** Areas and rules that changed before anything told the time; elsewhere nothing waits. */
    private void keepWhatWaits() throws Exception {
        areasWaiting.clear();
        for (AreaChange change : areas.waiting()) {
            areasWaiting.put(change.code(), change);
        }
        rulesWaiting.clear();
        for (String key : changedRules) {
            rulesWaiting.put(key, true);
        }
    }
}
