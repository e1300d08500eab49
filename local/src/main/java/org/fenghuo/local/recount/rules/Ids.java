package org.fenghuo.local.recount.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How long a text may be that becomes part of the id of a document or a key. */
public final class Ids {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_BYTES = 500;

    private Ids() {}

    /** Whether it is short enough. */
    public static boolean isShort(String text) {
        return text.length() <= MOST_CHARACTERS && text.getBytes(UTF_8).length <= MOST_BYTES;
    }
}
