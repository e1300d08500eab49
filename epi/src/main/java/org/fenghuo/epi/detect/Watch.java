package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;

/** Says of which diseases, in which kinds of places, rolls are kept for rules to judge. */
public final class Watch {
    private final Diseases diseases;
    private final Map<String, List<Post>> byRoot = new HashMap<>();

    /**
     * Rolls of one disease that are kept.
     *
     * @param kind kind of place
     * @param basis the day under which cards stand
     * @param bases places of a card that bring it to an area
     */
    record Post(PlaceKind kind, Basis basis, Set<PlaceBasis> bases) {}

    /** Watches what these rules ask for. */
    public Watch(Collection<Rule> rules, Diseases diseases) {
        this.diseases = diseases;
        rules.stream().filter(rule -> rule.family().judgesCards()).forEach(this::add);
    }

    private void add(Rule rule) {
        for (String subject : rule.subjects()) {
            List<Post> posts = byRoot.computeIfAbsent(root(subject), any -> new ArrayList<>());
            Post wanted = null;
            for (Post post : posts) {
                if (post.kind() == rule.scope().place()
                        && post.basis() == rule.admission().basis()) {
                    wanted = post;
                }
            }
            if (wanted == null) {
                wanted =
                        new Post(
                                rule.scope().place(),
                                rule.admission().basis(),
                                EnumSet.noneOf(PlaceBasis.class));
                posts.add(wanted);
            }
            wanted.bases().addAll(rule.scope().bases());
        }
    }

    /** The disease itself, or the one of which it is a sub-type. */
    public String root(String disease) {
        return diseases.root(disease);
    }

    /** What is kept of the root of a disease. */
    List<Post> of(String root) {
        return byRoot.getOrDefault(root, List.of());
    }

    /** Whether it watches all that another one does. */
    public boolean hasAllOf(Watch other) {
        return other.byRoot.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream().allMatch(p -> has(entry.getKey(), p)));
    }

    private boolean has(String root, Post wanted) {
        return of(root).stream()
                .anyMatch(
                        post ->
                                post.kind() == wanted.kind()
                                        && post.basis() == wanted.basis()
                                        && post.bases().containsAll(wanted.bases()));
    }
}
