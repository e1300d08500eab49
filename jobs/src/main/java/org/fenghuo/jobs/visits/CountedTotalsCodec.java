package org.fenghuo.jobs.visits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads what a department's day counts for. */
final class CountedTotalsCodec {
    private final Codes codes = new Codes();

    static void write(CountedTotals totals, DataOutputView out) throws IOException {
        Codes.write(totals.facility(), out);
        if (!totals.counts()) {
            return;
        }
        Numbers.write(totals.day(), out);
        Numbers.write(totals.all(), out);
        Numbers.write(totals.byAge().size(), out);
        for (CountedTotals.AgeTotal each : totals.byAge()) {
            out.writeByte(each.age().from());
            out.writeByte(each.age().to());
            Numbers.write(each.visits(), out);
        }
    }

    CountedTotals read(DataInputView in) throws IOException {
        String facility = codes.read(in);
        if (facility.isEmpty()) {
            return CountedTotals.NOTHING;
        }
        int day = Numbers.readInt(in);
        int all = Numbers.readInt(in);
        int bands = Numbers.readInt(in);
        List<CountedTotals.AgeTotal> byAge = new ArrayList<>(bands);
        for (int i = 0; i < bands; i++) {
            AgeBand age = new AgeBand(in.readUnsignedByte(), in.readUnsignedByte());
            byAge.add(new CountedTotals.AgeTotal(age, Numbers.readInt(in)));
        }
        return new CountedTotals(facility, day, all, byAge);
    }
}
