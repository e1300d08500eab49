package org.fenghuo.epi.place;

import java.util.List;

/**
 * Where a code was found in the tree.
 *
 * @param path the area itself and all its ancestors, leaf first
 * @param county the nearest of these at county level, else the area itself
 */
public record Place(List<String> path, String county) {
    /** Outside the tree. */
    public static final Place OUTSIDE = new Place(List.of(Area.OUTSIDE_CODE), Area.OUTSIDE_CODE);

    public Place {
        path = List.copyOf(path);
    }

    /** The area itself. */
    public String code() {
        return path.get(0);
    }
}
