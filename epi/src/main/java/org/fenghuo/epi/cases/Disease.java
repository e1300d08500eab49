package org.fenghuo.epi.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A disease, a sub-type of one, or something else that is watched.
 *
 * @param id stable id, kebab or snake case
 * @param cardCode national card code of four digits, empty where there is none
 * @param parent id of the disease of which this is a sub-type, empty otherwise
 * @param legalClass A, B, C or other
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param chronicAble whether its chronic course is counted apart
 * @param longRunning whether onset may lie many years back, so that no horizon applies
 * @param lineListed whether single cases may be listed
 */
public record Disease(
        String id,
        String cardCode,
        String parent,
        String legalClass,
        String nameZh,
        String nameEn,
        boolean chronicAble,
        boolean longRunning,
        boolean lineListed)
        implements Serializable {

    /** What an unknown code counts under; its single cases are listed, so that they are seen. */
    public static final Disease OTHER =
            new Disease("other", "", "", "other", "其他", "Other", false, false, true);

    /** The disease, its parent disease, its class, and A with B, as documents name them. */
    public List<String> path() {
        List<String> path = new ArrayList<>(4);
        path.add(id);
        if (!parent.isEmpty()) {
            path.add(parent);
        }
        path.add("class-" + legalClass.toLowerCase(Locale.ROOT));
        if (legalClass.equals("A") || legalClass.equals("B")) {
            path.add("class-a-b");
        }
        return List.copyOf(path);
    }
}
