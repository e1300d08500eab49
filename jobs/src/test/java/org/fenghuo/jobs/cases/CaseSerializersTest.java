package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.detect.DaySpan;
import org.fenghuo.epi.detect.Member;
import org.fenghuo.epi.detect.RollDay;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.accounts.AnyReceipts;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.state.RoundTrip;
import org.junit.jupiter.api.Test;

class CaseSerializersTest {
    private static final int TRIES = 300;
    private static final byte FUTURE = 99;

    @Property(tries = TRIES)
    void aVersionIsReadAsItWasWritten(@ForAll("versions") CaseVersion version) throws Exception {
        assertIsSame(RoundTrip.through(new CaseVersionSerializer(), version), version);
    }

    @Property(tries = TRIES)
    void anArrivalIsReadAsItWasWritten(@ForAll("arrivals") Arrival<CaseVersion> arrival)
            throws Exception {
        assertIsSame(RoundTrip.through(new CaseArrivalSerializer(), arrival), arrival);
    }

    @Property(tries = TRIES)
    void anEntryOfTheLedgerIsReadAsItWasWritten(@ForAll("entries") LedgerEntry entry)
            throws Exception {
        assertThat(RoundTrip.through(new LedgerEntrySerializer(), entry)).isEqualTo(entry);
    }

    @Test
    void aChangeOfARollIsReadAsItWasWritten() throws Exception {
        RollKey roll = new RollKey("measles", PlaceKind.COUNTY, Basis.ONSET, "611022", true);
        for (RollChange.Why why : RollChange.Why.values()) {
            for (boolean again : new boolean[] {true, false}) {
                RollChange gone = new RollChange(roll, 20_000, "a", List.of(), 7, again, why);
                assertIsSame(RoundTrip.through(new RollChangeSerializer(), gone), gone);
                RollChange stands =
                        new RollChange(roll, 20_000, "a", List.of(member("a")), 7, again, why);
                assertIsSame(RoundTrip.through(new RollChangeSerializer(), stands), stands);
            }
        }
        RollChange named = RollChange.onlyNamed(roll, new DaySpan(19_990, 20_010), 7);
        assertIsSame(RoundTrip.through(new RollChangeSerializer(), named), named);
    }

    private static Member member(String recordId) {
        return new Member(
                recordId, "measles", 0x1f3, 19_998, Long.MIN_VALUE, "611022001", "初一(2)班");
    }

    @Test
    void aDayOfARollIsReadAsItWasWritten() throws Exception {
        for (List<Member> members : List.of(List.<Member>of(), List.of(member("a"), member("b")))) {
            RollDay day = new RollDay(-3, members);
            assertThat(RoundTrip.through(new RollDaySerializer(), day)).isEqualTo(day);
        }
    }

    @Test
    void aDayOfARollOfAnotherFormatIsRefusedByItsNumber() throws Exception {
        RollDay day = new RollDay(3, List.of(member("a")));
        byte[] written = RoundTrip.bytes(new RollDaySerializer(), day);
        written[0] = FUTURE;
        assertThatThrownBy(() -> RoundTrip.read(new RollDaySerializer(), written))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("day of a roll of format " + FUTURE);
    }

    @Test
    void oneReaderReadsManyValuesInARow() throws Exception {
        LedgerEntrySerializer serializer = new LedgerEntrySerializer();
        for (LedgerEntry entry : List.of(entry("measles"), entry("病毒性肝炎"), entry("measles"))) {
            assertThat(RoundTrip.through(serializer, entry)).isEqualTo(entry);
        }
    }

    @Test
    void anEntryOfAFormatToComeIsRefusedByItsNumber() throws Exception {
        byte[] written = RoundTrip.bytes(new LedgerEntrySerializer(), entry("measles"));
        written[0] = FUTURE;
        assertThatThrownBy(() -> RoundTrip.read(new LedgerEntrySerializer(), written))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ledger entry of format " + FUTURE)
                .hasMessageContaining("restore with the version that wrote it");
    }

    @Test
    void anArrivalOfAnUnknownKindIsRefused() throws Exception {
        Arrival<CaseVersion> tick = new Arrival.Tick<>(1, 2);
        byte[] written = RoundTrip.bytes(new CaseArrivalSerializer(), tick);
        written[Long.BYTES] = FUTURE;
        assertThatThrownBy(() -> RoundTrip.read(new CaseArrivalSerializer(), written))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("kind " + FUTURE);
    }

    private static final CardTraits TRAITS =
            new CardTraits(
                    CaseClass.CONFIRMED,
                    Course.ACUTE,
                    true,
                    false,
                    true,
                    false,
                    true,
                    false,
                    77,
                    "school",
                    "class 2",
                    -5);

    /** The one place that knows what an entry is made of. */
    private static LedgerEntry entry(VersionStamp stamp, CountedCase counted, ReportDelay delay) {
        return new LedgerEntry(stamp, counted, TRAITS, delay, counted.residence());
    }

    private static LedgerEntry entry(String disease) {
        return entry(
                new VersionStamp(1, 2, 3),
                CountyOfTests.counted(disease, "611022", 20_000, true),
                CountyOfTests.DELAY);
    }

    private static void assertIsSame(Object read, Object written) {
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    @Provide
    Arbitrary<CaseVersion> versions() {
        return AnyCases.versions();
    }

    @Provide
    Arbitrary<Arrival<CaseVersion>> arrivals() {
        return AnyCases.arrivals();
    }

    @Provide
    Arbitrary<LedgerEntry> entries() {
        return Combinators.combine(AnyCases.stamps(), AnyCases.counted(), AnyReceipts.delays())
                .as(CaseSerializersTest::entry);
    }
}
