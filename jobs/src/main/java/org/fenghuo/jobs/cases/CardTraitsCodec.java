package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.CardTraits;
import org.fenghuo.epi.rules.Course;
import org.fenghuo.jobs.state.Codes;

/** Traits of cards in two bytes, and more only for persons, units and households. */
final class CardTraitsCodec {
    private static final CaseClass[] CLASSES = CaseClass.values();
    private static final Course[] COURSES = Course.values();
    private static final int DIED = 1 << 4;
    private static final int ADMITTED = 1 << 5;
    private static final int SEVERE = 1 << 6;
    private static final int IMPORTED = 1 << 7;
    private static final int DRILL = 1;
    private static final int REPLAYED = 1 << 1;
    private static final int PERSON = 1 << 2;
    private static final int UNIT = 1 << 3;
    private static final int CLASS = 1 << 4;
    private static final int HOUSEHOLD = 1 << 5;

    private final Codes codes = new Codes();

    static void write(CardTraits traits, DataOutputView out) throws IOException {
        out.writeByte(
                traits.caseClass().ordinal()
                        | traits.course().ordinal() << 2
                        | (traits.died() ? DIED : 0)
                        | (traits.admitted() ? ADMITTED : 0)
                        | (traits.severe() ? SEVERE : 0)
                        | (traits.imported() ? IMPORTED : 0));
        out.writeByte(
                (traits.drill() ? DRILL : 0)
                        | (traits.replayed() ? REPLAYED : 0)
                        | (traits.person() != 0 ? PERSON : 0)
                        | (traits.unit().isEmpty() ? 0 : UNIT)
                        | (traits.classId().isEmpty() ? 0 : CLASS)
                        | (traits.household() != 0 ? HOUSEHOLD : 0));
        if (traits.person() != 0) {
            out.writeLong(traits.person());
        }
        if (!traits.unit().isEmpty()) {
            Codes.write(traits.unit(), out);
        }
        if (!traits.classId().isEmpty()) {
            Codes.write(traits.classId(), out);
        }
        if (traits.household() != 0) {
            out.writeLong(traits.household());
        }
    }

    CardTraits read(DataInputView in) throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        return new CardTraits(
                CLASSES[first & 3],
                COURSES[first >> 2 & 3],
                (first & DIED) != 0,
                (first & ADMITTED) != 0,
                (first & SEVERE) != 0,
                (first & IMPORTED) != 0,
                (second & DRILL) != 0,
                (second & REPLAYED) != 0,
                (second & PERSON) != 0 ? in.readLong() : 0,
                (second & UNIT) != 0 ? codes.read(in) : "",
                (second & CLASS) != 0 ? codes.read(in) : "",
                (second & HOUSEHOLD) != 0 ? in.readLong() : 0);
    }
}
