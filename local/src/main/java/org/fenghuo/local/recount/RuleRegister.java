package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenghuo.records.Rule;

/**
 * Keeps the newest record of each version of a rule; what cannot be read changes nothing but is
 * told.
 */
final class RuleRegister {
    private final FramedReader<Rule> reader;
    private final Map<String, Rule> newest = new LinkedHashMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    RuleRegister(WriterSchemas schemas) {
        this.reader = new FramedReader<>(Rule.getClassSchema(), schemas);
    }

    /** Takes one message; without a value it removes the version that its key names. */
    void take(byte[] key, byte[] value) {
        String name = key == null ? "" : new String(key, UTF_8);
        unreadable.remove(name);
        if (value == null) {
            newest.remove(name);
        } else if (reader.read(value) instanceof Decoded.Whole<Rule> rule
                && name.equals(rule.value().getId() + "-" + rule.value().getVersion())) {
            newest.put(name, rule.value());
        } else {
            unreadable.add(name);
        }
    }

    /** Keys whose last message is no rule of that name. */
    Collection<String> unreadable() {
        return unreadable;
    }

    Collection<Rule> rules() {
        return newest.values();
    }
}
