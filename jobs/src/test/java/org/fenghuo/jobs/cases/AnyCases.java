package org.fenghuo.jobs.cases;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.jobs.accounts.AnyReceipts;
import org.fenghuo.jobs.intake.AnyRejected;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.AnyCodes;

/** What may pass an edge or stand in state, extremes included. */
final class AnyCases {
    private static final int OLDEST = 255;

    private AnyCases() {}

    static Arbitrary<VersionStamp> stamps() {
        Arbitrary<Long> any = Arbitraries.longs();
        return Combinators.combine(any, any, any).as(VersionStamp::new);
    }

    /** Deleted cards and others; a card that is not deleted has a disease. */
    static Arbitrary<CountedCase> counted() {
        Arbitrary<String> codes = AnyCodes.any();
        Arbitrary<List<String>> places = codes.list().ofSize(3);
        Arbitrary<List<Boolean>> flags = Arbitraries.of(true, false).list().ofSize(3);
        Arbitrary<List<Integer>> days = days().list().ofSize(Basis.ALL.size());
        Arbitrary<CountedCase> cards =
                Combinators.combine(
                                codes.filter(code -> !code.isEmpty()),
                                places,
                                ages(),
                                Arbitraries.of(SexGroup.class),
                                Arbitraries.of(Measure.class),
                                flags,
                                days)
                        .as(AnyCases::counted);
        return Arbitraries.oneOf(cards, cards, cards, Arbitraries.just(CountedCase.NOTHING));
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.integers().between(-25_567, 30_000),
                Arbitraries.of(CountedCase.NO_DAY, Integer.MIN_VALUE + 1, Integer.MAX_VALUE));
    }

    private static Arbitrary<AgeBand> ages() {
        return Arbitraries.integers()
                .between(0, OLDEST)
                .flatMap(
                        from ->
                                Arbitraries.integers()
                                        .between(from, OLDEST)
                                        .map(to -> new AgeBand(from, to)));
    }

    private static CountedCase counted(
            String disease,
            List<String> places,
            AgeBand age,
            SexGroup sex,
            Measure measure,
            List<Boolean> flags,
            List<Integer> days) {
        return new CountedCase(
                flags.get(0),
                disease,
                places.get(0),
                places.get(1),
                places.get(2),
                age,
                sex,
                measure,
                flags.get(1),
                flags.get(2),
                days.get(0),
                days.get(1),
                days.get(2),
                days.get(3),
                days.get(4));
    }

    static Arbitrary<CaseVersion> versions() {
        Arbitrary<byte[]> cards = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Combinators.combine(
                        AnyCodes.any(),
                        stamps(),
                        Arbitraries.of(true, false),
                        counted(),
                        AnyTraits.any(),
                        cards,
                        AnyReceipts.any())
                .as(CaseVersion::new);
    }

    static Arbitrary<Arrival<CaseVersion>> arrivals() {
        Arbitrary<Long> times = Arbitraries.longs();
        Arbitrary<Arrival<CaseVersion>> read =
                Combinators.combine(times, times, versions()).as(Arrival.Read::new);
        Arbitrary<Arrival<CaseVersion>> refused =
                Combinators.combine(times, AnyRejected.any(), AnyReceipts.any())
                        .as(Arrival.Refused::new);
        Arbitrary<Arrival<CaseVersion>> ticks =
                Combinators.combine(times, times).as(Arrival.Tick::new);
        return Arbitraries.oneOf(read, refused, ticks);
    }
}
