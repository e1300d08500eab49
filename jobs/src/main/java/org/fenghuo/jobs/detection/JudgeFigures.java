package org.fenghuo.jobs.detection;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.DayFigures;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.intake.RuleRegister;
import org.fenghuo.jobs.state.KeyedOperator;

/**
 * Keeps the figures of the last days, and says what rules say of them when that changes. After a
 * restart the first verdict on each is said again, though it be that all is quiet: one that went
 * out since the checkpoint would stand for ever.
 *
 * <p>Keeps for each subject in a place: the figures of sixty days, and the runs of firing days that
 * it has said, both for as long as it is told after their last change.
 */
public final class JudgeFigures extends KeyedOperator<FigureKey, Signal>
        implements TwoInputStreamOperator<Figure, RuleChange, Signal> {
    private static final long SOON_MS = 100;

    private final RulesAtStart initialRules;
    private final FigureRules looking;
    private final ZoneId zone;
    private final Duration keptFor;

    private transient RuleRegister rules;
    private transient List<Rule> ever;
    private transient ValueState<FigurePlace> place;
    private transient MapState<String, DayFigures> figures;
    private transient MapState<String, SpokenRuns> spoken;
    private transient Map<FigureKey, Set<String>> waiting;
    private transient ScheduledFuture<?> planned;
    private transient Set<String> saidSinceRestart;
    private transient boolean restored;
    private transient LocalDays days;
    private transient long now;

    /** Judges figures by rules that look at them so. */
    public JudgeFigures(
            RulesAtStart initialRules, FigureRules looking, ZoneId zone, Duration keptFor) {
        this.initialRules = initialRules;
        this.looking = looking;
        this.zone = zone;
        this.keptFor = keptFor;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        restored = context.isRestored() || initialRules.spokenBefore();
        rules = initialRules.register(context.getOperatorStateStore(), context.isRestored());
    }

    @Override
    public void open() throws Exception {
        super.open();
        now = Long.MIN_VALUE;
        days = new LocalDays(zone);
        saidSinceRestart = new HashSet<>();
        waiting = new LinkedHashMap<>();
        ever = rules.ever();
        place = state(kept("place-of-figures", TypeInformation.of(FigurePlace.class), keptFor));
        figures = state(dayFigures());
        spoken =
                state(
                        kept(
                                "spoken-of-figures",
                                Types.STRING,
                                TypeInformation.of(SpokenRuns.class),
                                keptFor));
    }

    private MapStateDescriptor<String, DayFigures> dayFigures() {
        return kept("day-figures", Types.STRING, TypeInformation.of(DayFigures.class), keptFor);
    }

    @Override
    public void processElement1(StreamRecord<Figure> element) throws Exception {
        Figure figure = element.getValue();
        DayFigures before = figures.get(figure.detail());
        DayFigures after =
                (before == null ? DayFigures.NONE : before)
                        .with(figure.day(), figure.count(), figure.base());
        figures.put(figure.detail(), after);
        FigurePlace found = new FigurePlace(figure.areaPath());
        if (!found.equals(place.value())) {
            place.update(found);
        }
        waiting.computeIfAbsent(FigureKey.of(figure), any -> new LinkedHashSet<>())
                .add(figure.detail());
        if (planned == null) {
            long soon = getProcessingTimeService().getCurrentProcessingTime() + SOON_MS;
            planned = getProcessingTimeService().registerTimer(soon, any -> judgeWaiting());
        }
    }

    /** Documents of many days are written together, and judged together. */
    private void judgeWaiting() throws Exception {
        planned = null;
        for (Map.Entry<FigureKey, Set<String>> each : waiting.entrySet()) {
            setCurrentKey(each.getKey());
            FigureVerdicts verdicts = verdicts(each.getKey(), place.value());
            for (String detail : each.getValue()) {
                DayFigures found = figures.get(detail);
                for (Rule rule : ever) {
                    verdicts.judge(rule, detail, found, Change.DAY, "");
                }
            }
        }
        waiting.clear();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        judgeWaiting();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void finish() throws Exception {
        judgeWaiting();
        super.finish();
    }

    /** Event time; until a restarted job knows it, the beginning of the newest day. */
    private long at(DayFigures found) {
        return now == Long.MIN_VALUE ? days.startOf(found.newest()) : now;
    }

    private FigureVerdicts verdicts(FigureKey key, FigurePlace found) {
        return new FigureVerdicts(
                key,
                found,
                rules.book(),
                looking,
                spoken,
                this::at,
                code -> restored && saidSinceRestart.add(key + "|" + code),
                signal -> output.collect(new StreamRecord<>(signal)));
    }

    @Override
    public void processElement2(StreamRecord<RuleChange> element) throws Exception {
        RuleChange change = element.getValue();
        if (!rules.take(change)) {
            return;
        }
        ever = rules.ever();
        for (FigureKey key : keysIn(dayFigures())) {
            setCurrentKey(key);
            FigureVerdicts verdicts = verdicts(key, place.value());
            for (Map.Entry<String, DayFigures> each : figures.entries()) {
                for (Rule rule : ever) {
                    if (change.key().startsWith(rule.id() + "-")) {
                        verdicts.judge(
                                rule, each.getKey(), each.getValue(), Change.RULE, change.key());
                    }
                }
            }
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        now = mark.getTimestamp();
        super.processWatermark(mark);
    }
}
