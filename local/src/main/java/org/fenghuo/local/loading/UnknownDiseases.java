package org.fenghuo.local.loading;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.feeds.files.Nearest;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.records.CaseReport;

/**
 * Notes diseases that the table shipped does not know. They are not wrong, and count under {@code
 * other}; but most are slips of the pen, which nobody would find there.
 */
final class UnknownDiseases {
    private static final int SHOWN_AT_MOST = 20;

    private final Diseases known;
    private final Map<String, Long> rows = new TreeMap<>();

    private UnknownDiseases(Diseases known) {
        this.known = known;
    }

    /** None seen yet. */
    static UnknownDiseases notInTheTable() throws IOException {
        return new UnknownDiseases(ReferenceDiseases.read(""));
    }

    /** A row was accepted. */
    void accepted(SpecificRecord record) {
        if (record instanceof CaseReport card && card.getDisease() != null) {
            String code = card.getDisease();
            if (known.of(code).equals(Disease.OTHER) && !code.equals(Disease.OTHER.id())) {
                rows.merge(code, 1L, Long::sum);
            }
        }
    }

    /** Says what was seen; nothing where all were known. */
    void tell(PrintStream out) {
        rows.entrySet().stream()
                .limit(SHOWN_AT_MOST)
                .forEach(each -> out.println(line(each.getKey(), each.getValue())));
        if (rows.size() > SHOWN_AT_MOST) {
            out.printf("… 共 %,d 种。%,d unknown diseases in all.%n", rows.size(), rows.size());
        }
    }

    private String line(String code, long number) {
        // A number that is near another one is not meant for it.
        boolean isWord = code.chars().anyMatch(Character::isLetter);
        Optional<String> meant =
                isWord ? Nearest.to(code, known.codes()) : Optional.<String>empty();
        return "注 note: 疾病 '%s' 不在随附的病种表中,按 other 计(%,d 行)%s。disease '%s' is not in the table shipped and counts as 'other' (rows: %,d)%s"
                .formatted(
                        code,
                        number,
                        meant.map(",是否为 %s?"::formatted).orElse(""),
                        code,
                        number,
                        meant.map("; is it %s?"::formatted).orElse(""));
    }
}
