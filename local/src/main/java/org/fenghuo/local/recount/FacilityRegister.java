package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fenghuo.local.recount.rules.FacilityRules;
import org.fenghuo.records.Facility;

/** Keeps the newest record of each facility; one that breaks a rule changes nothing. */
final class FacilityRegister {
    private final FramedReader<Facility> reader;
    private final FacilityRules rules = new FacilityRules();
    private final Map<String, Facility> newest = new HashMap<>();

    FacilityRegister(WriterSchemas schemas) {
        this.reader = new FramedReader<>(Facility.getClassSchema(), schemas);
    }

    /** Takes one message; without a value it removes the facility that its key names. */
    void take(byte[] key, byte[] value) {
        if (value == null) {
            newest.remove(key == null ? "" : new String(key, UTF_8));
        } else if (reader.read(value) instanceof Decoded.Whole<Facility> read
                && rules.firstBroken(read.value(), 0).isEmpty()) {
            newest.put(read.value().getCode(), read.value());
        }
    }

    Collection<Facility> facilities() {
        return newest.values();
    }
}
