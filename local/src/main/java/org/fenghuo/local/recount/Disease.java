package org.fenghuo.local.recount;

import java.util.List;

/** A disease as it is counted; one object a disease, so that sameness is identity. */
final class Disease {
    static final Disease OTHER =
            new Disease(
                    "other", "其他", List.of("other", "class-other"), new Traits(false, false, true));

    /**
     * How a disease is treated.
     *
     * @param chronicAble whether chronic cases are counted apart
     * @param longRunning whether it is counted without a horizon
     * @param listed whether its cases may stand in the line list
     */
    record Traits(boolean chronicAble, boolean longRunning, boolean listed) {}

    private final String id;
    private final String nameZh;
    private final List<String> path;
    private final Traits traits;

    Disease(String id, String nameZh, List<String> path, Traits traits) {
        this.id = id;
        this.nameZh = nameZh;
        this.path = List.copyOf(path);
        this.traits = traits;
    }

    String id() {
        return id;
    }

    /** The disease of which it is a sub-type, else itself. */
    String root() {
        return path.get(1).startsWith("class-") ? id : path.get(1);
    }

    String nameZh() {
        return nameZh;
    }

    List<String> path() {
        return path;
    }

    boolean chronicAble() {
        return traits.chronicAble();
    }

    boolean longRunning() {
        return traits.longRunning();
    }

    boolean listed() {
        return traits.listed();
    }
}
