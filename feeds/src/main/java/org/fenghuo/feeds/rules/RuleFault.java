package org.fenghuo.feeds.rules;

/**
 * One thing that is wrong in a file of rules.
 *
 * @param at where
 * @param key the key at fault, as in levels[0].atLeast; empty if it is the file as a whole
 * @param found what stands there
 * @param allowed what may stand there
 * @param meant the known word that is nearest to it, empty if none is near
 */
public record RuleFault(Position at, String key, String found, String allowed, String meant) {
    private static final int SHOWN = 120;

    public RuleFault {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }

    /** In one line, for people of both languages. */
    public String inWords() {
        return "%s%s: 发现 found “%s”; 应为 allowed: %s%s"
                .formatted(
                        at,
                        key.isEmpty() ? "" : " " + key,
                        found,
                        allowed,
                        meant.isEmpty() ? "" : "; 是否 did you mean “" + meant + "”?");
    }
}
