package org.fenghuo.jobs.cases;

import static org.fenghuo.jobs.cases.CountyOfTests.AREAS;
import static org.fenghuo.jobs.cases.CountyOfTests.DELAY;
import static org.fenghuo.jobs.cases.CountyOfTests.DISEASES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fenghuo.epi.alert.Said;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.QuietDays;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * A ledger and the judges behind it, and all that these ever said; what was said stays said when
 * both crash and go on from a checkpoint.
 */
@SuppressWarnings("try") // how a harness closes is said by Flink
final class JudgesDesk implements AutoCloseable {
    static final int DAY = 20_000;
    static final String TOWNSHIP = "611022100";
    static final Rule SINGLE = RulesOfTests.single(PlaceKind.COUNTY);
    static final Rule SEVERAL = RulesOfTests.several(PlaceKind.COUNTY, 2);
    static final Rule IN_PROVINCE = RulesOfTests.several(PlaceKind.PROVINCE, 3);

    private static final int KEY_GROUPS = 128;
    private static final int MANY = 100_000;
    private static final long MINUTE_MS = 60_000;
    private static final CardTraits CONFIRMED =
            new CardTraits(
                    CaseClass.CONFIRMED,
                    Course.UNTYPED,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    "",
                    "",
                    0);

    private final boolean live;
    private final List<Signal> said = new ArrayList<>();
    private KeyedTwoInputStreamOperatorTestHarness<String, CaseVersion, RegisterChange, AreaDeltas>
            ledger;
    private KeyedTwoInputStreamOperatorTestHarness<RollKey, RollChange, RegisterChange, Signal>
            judges;
    private final CaseOutputs outputs = CaseOutputs.named();
    private OperatorSubtaskState ledgerKept;
    private OperatorSubtaskState judgesKept;
    private long clock = 1_000 * MINUTE_MS;

    private JudgesDesk(boolean live) {
        this.live = live;
    }

    static JudgesDesk open(boolean live) throws Exception {
        JudgesDesk desk = new JudgesDesk(live);
        desk.start();
        return desk;
    }

    private void start() throws Exception {
        QuietDays quiet = new QuietDays(Map.of(RulesOfTests.MEASLES, 10));
        RulesAtStart rules = RulesAtStart.of(List.of(SINGLE, SEVERAL, IN_PROVINCE), quiet);
        Duration kept = Duration.ofDays(365);
        ledger =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeepLedger(outputs, AREAS, DISEASES, rules, kept, MANY),
                        CaseVersion::recordId,
                        null,
                        Types.STRING,
                        KEY_GROUPS,
                        1,
                        0);
        ledger.setup(new AreaDeltasSerializer());
        judges =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new JudgeRolls(
                                rules, new JudgeSettings(live, quiet, kept), DISEASES, AREAS),
                        RollChange::roll,
                        null,
                        new RollKeySerializer().asType(),
                        KEY_GROUPS,
                        1,
                        0);
        judges.setup(
                TypeInformation.of(Signal.class)
                        .createSerializer(judges.getExecutionConfig().getSerializerConfig()));
        ledger.setProcessingTime(clock);
        judges.setProcessingTime(clock);
        if (ledgerKept != null) {
            ledger.initializeState(ledgerKept);
            judges.initializeState(judgesKept);
        }
        ledger.open();
        judges.open();
    }

    /** A card as it is reported or revised. */
    static CaseVersion card(String id, long version, String residence, int onset, long receivedAt) {
        CountedCase counted = CountyOfTests.caseOf(residence, onset);
        return version(id, version, counted, CONFIRMED, receivedAt);
    }

    /** A card that is deleted. */
    static CaseVersion deletion(String id, long version, long receivedAt) {
        return version(id, version, CountedCase.NOTHING, CardTraits.NOTHING, receivedAt);
    }

    private static CaseVersion version(
            String id, long version, CountedCase counted, CardTraits traits, long receivedAt) {
        return new CaseVersion(
                id,
                new VersionStamp(version, receivedAt, version),
                false,
                counted,
                traits,
                new byte[] {1},
                new Receipt(0, receivedAt / MINUTE_MS, DELAY.source(), DELAY.day(), DELAY));
    }

    /** A message comes. */
    void take(CaseVersion version) throws Exception {
        ledger.processElement1(version, 0);
        passOn();
    }

    /** A rule is put. */
    void put(Rule rule) throws Exception {
        register(RegisterChange.of(RuleChange.to(rule)));
    }

    /** The township lies in that county from now on. */
    void townshipIsIn(String county) throws Exception {
        areaIs(AreaChange.to(CountyOfTests.area(TOWNSHIP, AreaLevel.TOWNSHIP, county)));
    }

    /** An area is changed or removed. */
    void areaIs(AreaChange change) throws Exception {
        register(RegisterChange.of(change));
    }

    private void register(RegisterChange change) throws Exception {
        ledger.processElement2(change, 0);
        passOn();
        judges.processElement2(change, 0);
        read();
    }

    /** Event time has come so far. */
    void timeIs(long instant) throws Exception {
        ledger.processBothWatermarks(new Watermark(instant));
        passOn();
        judges.processBothWatermarks(new Watermark(instant));
        read();
    }

    /** The clock on the wall goes on by so much. */
    void wait(Duration time) throws Exception {
        clock += time.toMillis();
        ledger.setProcessingTime(clock);
        judges.setProcessingTime(clock);
        read();
    }

    /** What the ledger said goes to the judges. */
    private void passOn() throws Exception {
        var rolls = ledger.getSideOutput(outputs.rolls());
        while (rolls != null && !rolls.isEmpty()) {
            judges.processElement1(rolls.poll().getValue(), 0);
        }
        read();
    }

    /** What the clock on the wall says. */
    long clock() {
        return clock;
    }

    /** All is kept as it stands now. */
    void checkpoint() throws Exception {
        ledger.prepareSnapshotPreBarrier(1);
        passOn();
        judges.prepareSnapshotPreBarrier(1);
        ledgerKept = ledger.snapshot(1, 1);
        judgesKept = judges.snapshot(1, 1);
        read();
    }

    /** Goes on from the newest checkpoint; what was said since stays said. */
    void crash() throws Exception {
        close();
        start();
    }

    private void read() {
        said.addAll(judges.extractOutputValues());
        judges.getOutput().clear();
        ledger.getOutput().clear();
    }

    /** All that was said, in order. */
    List<Signal> said() {
        return said;
    }

    /**
     * The last word on each line, by the rule that said it; lines of which all is quiet are none.
     */
    Map<String, List<Firing>> lastWords() {
        Map<String, Said> words = new TreeMap<>();
        for (Signal signal : said) {
            words.merge(
                    signal.rule().key() + " " + signal.line().code(),
                    Said.nothingOf(signal).after(signal),
                    (before, now) -> before.after(signal));
        }
        Map<String, List<Firing>> loud = new TreeMap<>();
        words.forEach(
                (line, word) -> {
                    if (!word.firings().isEmpty()) {
                        loud.put(line, word.firings());
                    }
                });
        return loud;
    }

    @Override
    public void close() throws Exception {
        ledger.close();
        judges.close();
    }
}
