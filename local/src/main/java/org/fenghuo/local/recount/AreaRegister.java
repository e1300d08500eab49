package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;

/** Keeps the newest record of each area; one without a code or a level changes nothing. */
final class AreaRegister {
    private final FramedReader<Area> reader;
    private final Map<String, Area> newest = new HashMap<>();

    AreaRegister(WriterSchemas schemas) {
        this.reader = new FramedReader<>(Area.getClassSchema(), schemas);
    }

    /** Takes one message; without a value it removes the area that its key names. */
    void take(byte[] key, byte[] value) {
        if (value == null) {
            newest.remove(key == null ? "" : new String(key, UTF_8));
        } else if (reader.read(value) instanceof Decoded.Whole<Area> area
                && isUsable(area.value())) {
            newest.put(area.value().getCode(), area.value());
        }
    }

    private static boolean isUsable(Area area) {
        return !area.getCode().isBlank() && area.getLevel() != AreaLevel.UNRECOGNISED;
    }

    Collection<Area> areas() {
        return newest.values();
    }
}
