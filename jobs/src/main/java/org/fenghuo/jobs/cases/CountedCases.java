package org.fenghuo.jobs.cases;

import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/**
 * Writes and reads what a case counts for, in some forty bytes: the first day whole, each further
 * one as its distance from it.
 */
final class CountedCases {
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final int COUNTS = 1;
    private static final int DIED = 2;
    private static final int IMPORTED = 4;

    private final Codes codes = new Codes();

    static void write(CountedCase counted, DataOutputView out) throws IOException {
        Codes.write(counted.disease(), out);
        if (counted.isNothing()) {
            return;
        }
        Codes.write(counted.residence(), out);
        Codes.write(counted.reporting(), out);
        Codes.write(counted.infection(), out);
        out.writeByte(counted.age().from());
        out.writeByte(counted.age().to());
        out.writeByte(counted.sex().ordinal() << 4 | counted.measure().ordinal());
        out.writeByte(
                (counted.counts() ? COUNTS : 0)
                        | (counted.died() ? DIED : 0)
                        | (counted.imported() ? IMPORTED : 0)
                        | daysPresent(counted) << 3);
        int before = 0;
        for (Basis basis : Basis.ALL) {
            int day = counted.day(basis);
            if (day != NO_DAY) {
                Numbers.write((long) day - before, out);
                before = day;
            }
        }
    }

    CountedCase read(DataInputView in) throws IOException {
        String disease = codes.read(in);
        if (disease.isEmpty()) {
            return CountedCase.NOTHING;
        }
        String residence = codes.read(in);
        String reporting = codes.read(in);
        String infection = codes.read(in);
        AgeBand age = new AgeBand(in.readUnsignedByte(), in.readUnsignedByte());
        int sexAndMeasure = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int[] days = new int[Basis.ALL.size()];
        int before = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = NO_DAY;
            if ((flags >> 3 & 1 << i) != 0) {
                before = Math.toIntExact(before + Numbers.read(in));
                days[i] = before;
            }
        }
        return new CountedCase(
                (flags & COUNTS) != 0,
                disease,
                residence,
                reporting,
                infection,
                age,
                SexGroup.GROUPS.get(sexAndMeasure >> 4),
                MEASURES.get(sexAndMeasure & 15),
                (flags & DIED) != 0,
                (flags & IMPORTED) != 0,
                days[0],
                days[1],
                days[2],
                days[3],
                days[4]);
    }

    private static int daysPresent(CountedCase counted) {
        int present = 0;
        for (Basis basis : Basis.ALL) {
            if (counted.day(basis) != NO_DAY) {
                present |= 1 << basis.ordinal();
            }
        }
        return present;
    }
}
