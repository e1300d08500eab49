package org.fenghuo.jobs.connect.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Origin;
import org.fenghuo.epi.alert.Status;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.alert.Words;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Advice;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.AreaOverride;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.epi.rules.CoverageTerms;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Guards;
import org.fenghuo.epi.rules.InForce;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.LevelStep;
import org.fenghuo.epi.rules.Levels;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Mode;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Scope;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;

/** Rules and signals of any values; no two fields of one kind are equal but by chance. */
final class AnySignals {
    private static final int MOST = 3;
    private static final List<String> TEXTS = List.of("", "a", "丹凤县", "x-1", "611022", "\"\n{");

    private final Random random;

    private AnySignals(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<Rule> rules() {
        return Arbitraries.longs().map(seed -> new AnySignals(seed).rule());
    }

    static Arbitrary<Signal> signals() {
        return Arbitraries.longs().map(seed -> new AnySignals(seed).signal());
    }

    static Arbitrary<List<Trigger>> triggers() {
        return Arbitraries.longs().map(seed -> new AnySignals(seed).someTriggers());
    }

    static Arbitrary<Alert> alerts() {
        return Arbitraries.longs().map(seed -> new AnySignals(seed).alert());
    }

    private Alert alert() {
        return new Alert(
                text(),
                line(),
                new Where(text(), text(), text(), text(), some(this::text)),
                one(Status.values()),
                one(Level.values()),
                someTriggers(),
                day(),
                day(),
                number(),
                new Words(text(), text(), text(), text(), text(), text()),
                number(),
                number(),
                yes() ? Work.NEVER : number(),
                new Work(
                        text(),
                        one(Verdict.values()),
                        one(Exclusion.values()),
                        text(),
                        yes() ? Work.NEVER : number(),
                        yes() ? Work.NEVER : number(),
                        number()),
                some(this::text),
                text(),
                one(Origin.values()));
    }

    private Line line() {
        return new Line(one(Duty.values()), text(), one(PlaceKind.values()), text(), yes());
    }

    private Rule rule() {
        return new Rule(
                text(),
                number(),
                text(),
                text(),
                one(Family.values()),
                one(Duty.values()),
                some(this::text),
                new Scope(one(PlaceKind.values()), some(() -> one(PlaceBasis.values()))),
                admission(),
                threshold(),
                new CoverageTerms(some(this::number), some(this::text), number(), text()),
                some(this::text),
                some(() -> new AreaOverride(text(), orElse(Double.NaN), yes())),
                new Levels(
                        one(Level.values()),
                        some(() -> new LevelStep(value(), one(Level.values())))),
                new InForce(
                        one(Mode.values()),
                        yes() ? Integer.MIN_VALUE : day(),
                        yes() ? Integer.MAX_VALUE : day(),
                        yes()),
                new Advice(text(), text(), text(), text(), text()));
    }

    private Admission admission() {
        // REVIEW and DEATH are no bases of rules.
        return new Admission(
                one(Basis.ONSET, Basis.DIAGNOSIS, Basis.REPORT),
                some(() -> one(CaseClass.values())),
                some(() -> one(Course.values())),
                yes(),
                yes(),
                yes());
    }

    private Threshold threshold() {
        return new Threshold(
                1 + random.nextInt(90),
                one(Step.values()),
                one(Method.values()),
                value(),
                some(() -> new Alternative(one(CaseProperty.values()), number())),
                new Guards(number(), value(), number(), number()));
    }

    private Signal signal() {
        return new Signal(
                line(),
                random.nextInt(),
                rule(),
                text(),
                text(),
                text(),
                day(),
                day(),
                number(),
                one(Change.values()),
                text(),
                some(this::firing));
    }

    private List<Trigger> someTriggers() {
        List<Trigger> triggers = new ArrayList<>(some(this::trigger));
        triggers.add(trigger());
        return triggers;
    }

    private Trigger trigger() {
        return new Trigger(rule(), text(), number(), firing());
    }

    private Firing firing() {
        return new Firing(
                day(),
                day(),
                day(),
                value(),
                value(),
                value(),
                value(),
                yes(),
                one(Level.values()),
                some(() -> new SeriesDay(day(), value(), value(), orElse(Double.NaN))),
                records(),
                orElse(0),
                yes() ? 0 : number());
    }

    private Records records() {
        return new Records(
                some(this::evidence),
                number(),
                text(),
                number(),
                number(),
                number(),
                number(),
                number(),
                yes() ? Records.NO_DAY : day(),
                yes() ? Records.NO_DAY : day(),
                some(() -> new Portion(text(), number())),
                yes());
    }

    private Evidence evidence() {
        return new Evidence(
                text(),
                day(),
                number(),
                one(CaseClass.values()),
                some(() -> one(CaseProperty.values())),
                yes() ? Records.NO_DAY : day(),
                text());
    }

    private <T> List<T> some(Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(MOST)).toList();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private int number() {
        return random.nextInt(1_000_000);
    }

    private int day() {
        return random.nextInt(40_000) - 10_000;
    }

    private double value() {
        return random.nextBoolean() ? random.nextInt(100) : random.nextDouble() / 3;
    }

    private double orElse(double none) {
        return yes() ? none : value() + 1;
    }

    private boolean yes() {
        return random.nextBoolean();
    }
}
