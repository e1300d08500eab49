package org.fenghuo.feeds.publication;

import java.util.Iterator;
import java.util.List;

/** A feed on its way through its publications, in the order of time. */
public interface Playing extends Iterator<Publication> {
    /** What a reader of the figures should know so far: what was held, left out or guessed. */
    List<String> notes();
}
