package org.fenghuo.jobs.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.coverage.Deferral;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Numbers;

/** Writes and reads what records say of persons; a deleted one in a byte. */
final class PersonContents {
    private static final int NOTHING = 0;
    private static final int DOSE = 1;
    private static final int STAY = 2;
    private static final int SEX_SHIFT = 2;
    private static final int BORN = 16;

    private final Codes codes = new Codes();

    static void write(PersonContent content, DataOutputView out) throws IOException {
        if (content.isNothing()) {
            out.writeByte(NOTHING);
            return;
        }
        boolean born = content.birth() != Person.UNKNOWN;
        int kind = content.doses().isEmpty() ? STAY : DOSE;
        out.writeByte(kind | content.sex().ordinal() << SEX_SHIFT | (born ? BORN : 0));
        if (born) {
            Numbers.write(content.birth(), out);
        }
        if (kind == DOSE) {
            write(content.doses().get(0), out);
        } else {
            write(content.stays().get(0), content.deferrals(), out);
        }
    }

    private static void write(Dose dose, DataOutputView out) throws IOException {
        Codes.write(dose.vaccine(), out);
        out.writeByte(dose.number());
        Numbers.write(dose.given(), out);
        Codes.write(dose.area(), out);
    }

    private static void write(Stay stay, List<Deferral> deferrals, DataOutputView out)
            throws IOException {
        Codes.write(stay.area(), out);
        Numbers.write(stay.from(), out);
        Numbers.write(stay.until(), out);
        Numbers.write(deferrals.size(), out);
        for (Deferral each : deferrals) {
            Codes.write(each.vaccine(), out);
            Numbers.write(each.from(), out);
            Numbers.write(each.until(), out);
        }
    }

    PersonContent read(DataInputView in) throws IOException {
        int head = in.readByte();
        if (head == NOTHING) {
            return PersonContent.NOTHING;
        }
        SexGroup sex = SexGroup.GROUPS.get(head >> SEX_SHIFT & 3);
        int birth = (head & BORN) == 0 ? Person.UNKNOWN : Numbers.readInt(in);
        return (head & 3) == DOSE
                ? PersonContent.of(birth, sex, readDose(in))
                : readStay(birth, sex, in);
    }

    private Dose readDose(DataInputView in) throws IOException {
        return new Dose(codes.read(in), in.readByte(), Numbers.readInt(in), codes.read(in));
    }

    private PersonContent readStay(int birth, SexGroup sex, DataInputView in) throws IOException {
        Stay stay = new Stay(codes.read(in), Numbers.readInt(in), Numbers.readInt(in));
        int number = Numbers.readInt(in);
        List<Deferral> deferrals = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            deferrals.add(new Deferral(codes.read(in), Numbers.readInt(in), Numbers.readInt(in)));
        }
        return PersonContent.of(birth, sex, stay, deferrals);
    }
}
