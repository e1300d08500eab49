package org.fenghuo.jobs.visits;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads visits and what they count for; a deleted one in a byte. */
final class CountedVisits {
    private static final int SAID = 1;
    private static final int FIRST = 2;
    private static final int ADMITTED = 4;
    private static final int TESTED = 8;
    private static final int POSITIVE = 16;

    private final Codes codes = new Codes();

    static void write(PersonVisit visit, DataOutputView out) throws IOException {
        CountedVisit counted = visit.counted();
        Codes.write(counted.facility(), out);
        if (!counted.counts()) {
            return;
        }
        Codes.write(counted.residence(), out);
        Numbers.write(counted.day(), out);
        out.writeByte(counted.age().from());
        out.writeByte(counted.age().to());
        Numbers.write(counted.syndromes(), out);
        out.writeByte(
                (visit.typeIsSaid() ? SAID : 0)
                        | (counted.first() ? FIRST : 0)
                        | (counted.admitted() ? ADMITTED : 0)
                        | (counted.tested() ? TESTED : 0)
                        | (counted.positive() ? POSITIVE : 0));
        Numbers.write(visit.arrivedAt(), out);
        out.writeUTF(visit.person());
    }

    PersonVisit read(DataInputView in) throws IOException {
        String facility = codes.read(in);
        if (facility.isEmpty()) {
            return PersonVisit.NOTHING;
        }
        String residence = codes.read(in);
        int day = Numbers.readInt(in);
        AgeBand age = new AgeBand(in.readUnsignedByte(), in.readUnsignedByte());
        long syndromes = Numbers.read(in);
        int flags = in.readByte();
        CountedVisit counted =
                new CountedVisit(
                        facility,
                        residence,
                        day,
                        age,
                        syndromes,
                        (flags & FIRST) != 0,
                        (flags & ADMITTED) != 0,
                        (flags & TESTED) != 0,
                        (flags & POSITIVE) != 0);
        long arrivedAt = Numbers.read(in);
        return new PersonVisit(in.readUTF(), arrivedAt, (flags & SAID) != 0, counted);
    }
}
