package org.fenghuo.feeds.rules;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Says what a node of YAML is. */
final class Found {
    private Found() {}

    static String in(Node node) {
        if (isNothing(node)) {
            return "nothing";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode list) {
            return "a list of " + list.getValue().size();
        }
        if (node instanceof MappingNode mapping) {
            return "a map of " + mapping.getValue().size();
        }
        return node.getNodeType().toString();
    }

    static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
