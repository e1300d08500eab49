package org.fenghuo.feeds.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a YAML mapping, each once, in their order. */
final class Mapping {
    /** A key and what is said of it. */
    record Entry(Node key, Node value) {}

    private Mapping() {}

    static Map<String, Entry> of(Node node, String path, String what, FileFaults faults) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            faults.add(faults.of(node), path, Found.in(node), what);
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode word)) {
                faults.add(faults.of(key), path, Found.in(key), "a word as key");
                continue;
            }
            var entry = new Entry(key, tuple.getValueNode());
            if (entries.putIfAbsent(word.getValue(), entry) != null) {
                faults.add(faults.of(key), word.getValue(), "the key again", "each key once");
            }
        }
        return entries;
    }
}
