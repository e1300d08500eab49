package org.fenghuo.feeds.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.feeds.rules.Mapping.Entry;
import org.fenghuo.records.Rule;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file of rules: a list of them, and perhaps what each of them says unless it says
 * otherwise.
 *
 * @param rules the rules, faulty ones too
 * @param faults what is wrong with the form of the file; what its rules mean is not looked at
 */
public record RuleFile(List<ReadRule> rules, List<RuleFault> faults) {
    private static final String WHOLE =
            "a map with the key rules, which is a list, and perhaps defaults";
    private static final List<String> KEYS = List.of("rules", "defaults");

    public RuleFile {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** Reads a file. */
    public static RuleFile read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** Reads what a file of that name holds. */
    public static RuleFile read(String name, byte[] content) {
        FileFaults faults = new FileFaults(name);
        List<ReadRule> rules = new ArrayList<>();
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
            root.ifPresentOrElse(
                    node -> rules.addAll(rules(node, faults)),
                    () -> faults.add(faults.start(), "", "nothing", WHOLE));
        } catch (CharacterCodingException noText) {
            faults.add(faults.start(), "", "bytes that are no UTF-8", "text in UTF-8");
        } catch (YamlEngineException noYaml) {
            tell(noYaml, faults);
        }
        return new RuleFile(rules, faults.all());
    }

    private static void tell(YamlEngineException noYaml, FileFaults faults) {
        if (noYaml.getCause() instanceof IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (noYaml instanceof MarkedYamlEngineException marked) {
            Position at = marked.getProblemMark().map(faults::of).orElseGet(faults::start);
            faults.add(at, "", marked.getProblem(), "YAML");
            return;
        }
        faults.add(faults.start(), "", String.valueOf(noYaml.getMessage()), "YAML");
    }

    private static List<ReadRule> rules(Node root, FileFaults faults) {
        Map<String, Entry> file = Mapping.of(root, "", WHOLE, faults);
        file.forEach(
                (key, entry) -> {
                    if (!KEYS.contains(key)) {
                        faults.unknown(faults.of(entry.key()), key, key, KEYS);
                    }
                });
        Map<String, Entry> defaults =
                file.containsKey("defaults")
                        ? Mapping.of(file.get("defaults").value(), "defaults", "a map", faults)
                        : Map.of();
        if (!file.containsKey("rules")) {
            faults.add(faults.of(root), "rules", "nothing", "a list of rules");
            return List.of();
        }
        if (!(file.get("rules").value() instanceof SequenceNode list)) {
            Node other = file.get("rules").value();
            faults.add(faults.of(other), "rules", Found.in(other), "a list of rules");
            return List.of();
        }
        return list.getValue().stream()
                .map(node -> rule(node, defaults, faults))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ReadRule> rule(
            Node node, Map<String, Entry> defaults, FileFaults faults) {
        faults.takePaths();
        Map<String, Entry> given = new LinkedHashMap<>(defaults);
        given.putAll(Mapping.of(node, "rules", "a map with the keys of a rule", faults));
        if (!(node instanceof MappingNode)) {
            return Optional.empty();
        }
        NodeReader reader = new NodeReader(faults);
        Rule rule = (Rule) reader.record(Rule.getClassSchema(), given, "", faults.of(node));
        return Optional.of(new ReadRule(rule, reader.positions(), faults.takePaths()));
    }
}
