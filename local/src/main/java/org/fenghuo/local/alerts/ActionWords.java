package org.fenghuo.local.alerts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fenghuo.records.ActionKind;
import org.fenghuo.records.AlertAction;
import org.fenghuo.records.ExclusionReason;
import org.fenghuo.records.Verdict;

/**
 * What a person typed about an alert; empty where nothing was.
 *
 * @param action what is done
 * @param verdict the verdict
 * @param reason why there is no event
 * @param note remark
 */
public record ActionWords(String action, String verdict, String reason, String note) {
    /** The action that it means; an {@link IllegalArgumentException} says what is wrong. */
    public AlertAction meant(String alert, String actor, Instant at) {
        ActionKind kind = one("ACTION", action, ActionKind.class);
        Verdict found = verdict.isEmpty() ? null : one("--verdict", verdict, Verdict.class);
        ExclusionReason why =
                reason.isEmpty() ? null : one("--reason", reason, ExclusionReason.class);
        require(
                kind != ActionKind.VERIFY || found != null,
                "核实须给出结论。verify needs --verdict " + names(Verdict.class));
        require(
                kind == ActionKind.VERIFY || kind == ActionKind.CLOSE || found == null,
                "只有核实和关闭可给结论。--verdict goes with verify or close");
        require(
                why == null || found == Verdict.EXCLUDED,
                "排除原因须与 --verdict excluded 同用。--reason says why there is no event: give --verdict"
                        + " excluded with it");
        require(kind != ActionKind.NOTE || !note.isBlank(), "备注须有内容。note needs --note TEXT");
        require(!actor.isBlank(), "缺少操作人。--actor is empty: give the name of a duty account");
        return new AlertAction(
                alert,
                UUID.randomUUID().toString(),
                at.truncatedTo(ChronoUnit.MILLIS),
                actor,
                kind,
                found,
                why,
                note.isBlank() ? null : note);
    }

    private static <E extends Enum<E>> E one(String where, String typed, Class<E> of) {
        String name = typed.toUpperCase(Locale.ROOT).replace('-', '_');
        return symbols(of).stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s 是 '%s'。%s is '%s': give one of %s"
                                                .formatted(where, typed, where, typed, names(of))));
    }

    private static <E extends Enum<E>> List<E> symbols(Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(symbol -> !symbol.name().equals("UNRECOGNISED"))
                .toList();
    }

    private static <E extends Enum<E>> String names(Class<E> of) {
        return String.join(
                ", ",
                symbols(of).stream()
                        .map(symbol -> symbol.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
